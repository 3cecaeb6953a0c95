package org.dauys.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

  @Test
  void sentencesEndAtTheirMarks() {
    assertThat(split("Жол жөндеңіздер! Қашан бітеді? Рахмет сіздерге."))
        .containsExactly("Жол жөндеңіздер!", "Қашан бітеді?", "Рахмет сіздерге.");
  }

  @Test
  void abbreviationsAndInitialsDoNotEndASentence() {
    assertThat(
            split("Живу в г. Уральск на ул. Ленина, 5 тыс. руб. в месяц. Примеров П.П. был там."))
        .containsExactly(
            "Живу в г. Уральск на ул. Ленина, 5 тыс. руб. в месяц.", "Примеров П.П. был там.");
  }

  @Test
  void aLineBreakEndsASentence() {
    assertThat(split("первый вопрос о дороге\nвторой вопрос о воде"))
        .containsExactly("первый вопрос о дороге", "второй вопрос о воде");
  }

  @Test
  void aFragmentJoinsTheSentenceBeforeIt() {
    assertThat(split("Дорогу не чистят вообще. Позор!"))
        .containsExactly("Дорогу не чистят вообще. Позор!");
  }

  @Test
  void allTokensAreInSomeSentence() {
    var text = "А. Б? «В г.» — сказал он!!! 😡😡 Ура";
    var words = Tokenizer.tokenize(text);
    assertThat(Sentences.split(text, words).stream().flatMap(s -> s.words().stream()).toList())
        .isEqualTo(words);
  }

  private static List<String> split(String text) {
    return Sentences.split(text, Tokenizer.tokenize(text)).stream()
        .map(sentence -> text.substring(sentence.start(), sentence.end()))
        .toList();
  }
}
