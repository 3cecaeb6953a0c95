package org.dauys.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KazakhTest {

  @ParameterizedTest
  @CsvSource({
    "ауылдарымыздагы, ауыл",
    "депутаттарынын, депутат",
    "мектепте, мектеп",
    "жолдар, жол",
    "облысында, облыс",
    "су, су"
  })
  void formsOfAWordMeetInItsStem(String folded, String stem) {
    assertThat(KazakhStemmer.stem(folded)).isEqualTo(stem);
  }

  @ParameterizedTest
  @CsvSource({
    "qazaqstan, казакстан",
    "jaqsy, жаксы",
    "zhaqsy, жаксы",
    "jaqsı, жакси",
    "kerek, керек",
    "şara, шара",
    "shara, шара",
    "bolmaidy, болмайды",
    "jañalyq, жаналык"
  })
  void latinMeetsFoldedCyrillic(String latin, String folded) {
    assertThat(KazakhLatin.toFoldedCyrillic(latin)).isEqualTo(folded);
  }
}
