package org.dauys.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexemesTest {

  private final Lexemes lexemes = new Lexemes();

  @ParameterizedTest
  @CsvSource({
    "дорога, Дороги разбиты",
    "пенсии, о пенсиях и пособиях",
    "мектеп, мектебіміз ескі",
    "мектебинде, Мектеп ескі",
    "жолдар, жолды жөндеңіз",
    "Қазақстан, Казакстанда",
    "mektep, мектепте",
    "roads, the road is broken",
    "зейнетақы, Зейнетакыны көтеріңіз",
    "112, позвонил на 112",
  })
  void aTextIsFoundByAnotherFormOfItsWord(String question, String text) {
    assertThat(isFound(question, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"дорога, Дорого и долго", "школа, больница закрыта", "жол, жолдас келді"})
  void anotherWordIsNotFound(String question, String text) {
    assertThat(isFound(question, text)).isFalse();
  }

  @Test
  void everyWordOfTheQuestionIsWanted() {
    assertThat(isFound("разбитая дорога", "дорога хорошая")).isFalse();
    assertThat(isFound("разбитая дорога", "дороги у нас разбиты")).isTrue();
  }

  @Test
  void theWordsThatAreFoundAreToldByWhereTheyStand() {
    var text = "Дороги 🙏 разбиты, дорогой друг: жолдар ЖОЛДЫҢ!";

    var found = lexemes.found(text, lexemes.alternatives("жол разбитая"));

    assertThat(found.stream().map(word -> text.substring(word.start(), word.end())))
        .containsExactly("разбиты", "жолдар", "ЖОЛДЫҢ");
  }

  @Test
  void signsAndPlaceholdersAreNotSearched() {
    assertThat(lexemes.of("[phone] !!! 🙏 https://example.org/a")).isEmpty();
    assertThat(lexemes.alternatives("?!")).isEmpty();
  }

  @Test
  void aTextOfAnySizeHasABoundedNumberOfStems() {
    var text = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      text.append(i).append(' ');
    }

    assertThat(lexemes.of(text.toString())).hasSizeLessThanOrEqualTo(5_000);
  }

  private boolean isFound(String question, String text) {
    var stems = lexemes.of(text);
    return lexemes.alternatives(question).stream()
        .noneMatch(alternatives -> Collections.disjoint(alternatives, stems));
  }
}
