package org.dauys.ingest.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeakerLinesTest {

  private static final String NICKNAME = "Galina K.: А туалеты где будут?";

  @Test
  void aNicknameBeforeAColonIsASpeakerAmongSpeakersBeforeColons() {
    var lines =
        SpeakerLines.of(
            List.of(
                "Тюльпанова Р.С.: Начинаем разговор о парке.",
                "Осокин П.П., архитектор: Будет два фонтана.",
                NICKNAME,
                "Тюльпанова Р.С.: Два, у входа.",
                "Galina K.: Спасибо."));

    assertThat(words(lines, NICKNAME)).contains("А туалеты где будут?");
  }

  @Test
  void theSameLineIsNoSpeakerWhereNobodyElseStandsBeforeAColon() {
    var lines =
        SpeakerLines.of(
            List.of("Мы обсудили парк.", NICKNAME, "Фонтанов будет два.", "Galina K.: Спасибо."));

    assertThat(words(lines, NICKNAME)).isEmpty();
  }

  @Test
  void anArticleOfTheLawIsNeverASpeaker() {
    var article = "Статья 5: Земля принадлежит народу.";
    var lines =
        SpeakerLines.of(
            List.of(
                "Тюльпанова Р.С.: Читаем по статьям.",
                article,
                "Осокин П.П., юрист: Статья новая.",
                "Статья 6: Недра принадлежат народу.",
                "Тюльпанова Р.С.: Есть ли вопросы?"));

    assertThat(words(lines, article)).isEmpty();
  }

  private static Optional<String> words(SpeakerLines lines, String text) {
    return lines.label(Mark.of(text), "").map(Label::words);
  }
}
