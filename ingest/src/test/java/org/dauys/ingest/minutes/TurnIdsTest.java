package org.dauys.ingest.minutes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A corrected file changes only what changed. All names are invented. */
class TurnIdsTest {

  private static final String HEAD = "ПРОТОКОЛ № 1\nг. Костанай\n2 марта 2026 года\nВыступили:\n";
  private static final String FIRST = "Лесной П.П. (житель): Дорога у школы разбита.\n";
  private static final String SECOND = "Озёрная А.А. (учитель): Нужен автобус до города.\n";
  private static final String ASKED = "Вопрос из зала: Когда включат свет?\n";

  @Test
  void theSameFileGivesTheSameIds() throws UnreadableMinutesException {
    assertThat(ids(HEAD + FIRST + SECOND + ASKED)).isEqualTo(ids(HEAD + FIRST + SECOND + ASKED));
  }

  @Test
  void anEditedTurnKeepsItsId() throws UnreadableMinutesException {
    var before = ids(HEAD + FIRST + SECOND);
    var after = ids(HEAD + FIRST.replace("разбита", "вся в ямах") + SECOND);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    assertThat(after.values()).contains("Дорога у школы вся в ямах.");
  }

  @Test
  void aMovedTurnKeepsItsId() throws UnreadableMinutesException {
    assertThat(ids(HEAD + SECOND + ASKED + FIRST)).isEqualTo(ids(HEAD + FIRST + SECOND + ASKED));
  }

  @Test
  void anInsertedTurnLeavesTheOthersAlone() throws UnreadableMinutesException {
    var before = ids(HEAD + FIRST + ASKED);
    var after = ids(HEAD + "Вопрос из зала: Где остановка?\n" + SECOND + FIRST + ASKED);
    assertThat(after).containsAllEntriesOf(before).hasSize(4);
  }

  @Test
  void turnsThatVanishedAreAmongTheFormerOnes() throws UnreadableMinutesException {
    var before = ids(HEAD + FIRST + FIRST + SECOND + ASKED).keySet();
    var meeting = MinutesReader.read((HEAD + FIRST + SECOND).getBytes(UTF_8));
    var ids = new TurnIds(meeting, "file.txt");
    var after = meeting.turns().stream().map(ids::of).toList();
    var vanished = new ArrayList<>(before);
    vanished.removeAll(after);
    assertThat(vanished).hasSize(2);
    assertThat(ids.former()).containsAll(vanished).doesNotContainAnyElementsOf(after);
  }

  @Test
  void anotherMeetingHasOtherIds() throws UnreadableMinutesException {
    assertThat(ids(HEAD.replace("№ 1", "№ 2") + FIRST).keySet())
        .doesNotContainAnyElementsOf(ids(HEAD + FIRST).keySet());
  }

  private static Map<String, String> ids(String file) throws UnreadableMinutesException {
    var meeting = MinutesReader.read(file.getBytes(UTF_8));
    var ids = new TurnIds(meeting, "file.txt");
    var texts = new LinkedHashMap<String, String>();
    for (var turn : meeting.turns()) {
      texts.put(ids.of(turn), turn.text());
    }
    return texts;
  }
}
