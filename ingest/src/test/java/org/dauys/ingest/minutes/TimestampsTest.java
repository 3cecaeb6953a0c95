package org.dauys.ingest.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimestampsTest {

  @Test
  void aTimeBehindTheSpeakerStandsBeforeHim() {
    var texts =
        List.of("Айгерім  0:04", "Сәлем!", "Марат  0:10", "Иә.", "Айгерім  0:20", "Рақмет.");

    assertThat(Timestamps.ordered(texts))
        .containsExactly(
            "0:04 Айгерім: ", "Сәлем!", "0:10 Марат: ", "Иә.", "0:20 Айгерім: ", "Рақмет.");
  }

  @Test
  void toWhomAChatWasSentIsLeftOut() {
    var texts =
        List.of(
            "18:31:05 От Аягоз кому Все : Когда?",
            "18:32:00 От Админ кому Все : Завтра.",
            "18:33:00 От Аягоз кому Все : Спасибо.");

    assertThat(Timestamps.ordered(texts).get(0)).isEqualTo("18:31:05 Аягоз: Когда?");
  }

  @Test
  void aProgrammeIsNoTranscript() {
    var programme = List.of("10:00 Открытие", "10:15 Доклад", "10:40 Вопросы", "11:00 Закрытие");

    assertThat(Timestamps.ordered(programme)).isEqualTo(programme);
  }
}
