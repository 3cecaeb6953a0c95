package org.dauys.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dauys.nlp.text.Word.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource({
    "ЖОЛ, жол",
    "Ёлка, елка",
    "оооочень, очень",
    "жооооқ, жоқ",
    "до\u00adро\u200bга, дорога",
    "и\u0306од, йод",
    // Latin letters that look like Cyrillic ones, and the other way round.
    "вoдa, вода",
    "Қaзaқстан, қазақстан",
    "Kazaкhstan, kazakhstan",
    "ќала, қала",
    "don't, dont"
  })
  void aWordIsNormalised(String written, String plain) {
    assertThat(words(written)).containsExactly(plain);
  }

  @Test
  void kazakhLettersMeetTheirRussianSubstitutes() {
    assertThat(Tokenizer.tokenize("Көше үйі").stream().map(Word::folded))
        .containsExactlyElementsOf(
            Tokenizer.tokenize("Коше уйи").stream().map(Word::folded).toList());
  }

  @Test
  void offsetsAreThoseOfTheTextAsItCame() {
    var text = "Салем, Әлем 👍👍 www.site.kz/a?b [phone] @user_1 12.5!";
    assertThat(Tokenizer.tokenize(text))
        .extracting(word -> text.substring(word.start(), word.end()))
        .containsExactly(
            "Салем",
            ",",
            "Әлем",
            "👍",
            "👍",
            "www.site.kz/a?b",
            "[phone]",
            "@user_1",
            "12",
            ".",
            "5",
            "!");
  }

  @Test
  void linksMentionsAndMasksArePlaceholders() {
    assertThat(Tokenizer.tokenize("https://x.kz/1 @you [iin]"))
        .allMatch(word -> word.kind() == Kind.PLACEHOLDER);
  }

  @Test
  void emojiAndSmileysAreSignals() {
    assertThat(words("👍🏽 ((( :-) 😡")).containsExactly(":)", ":(", ":)", ":(");
  }

  @Test
  void aHashtagIsCutAtItsCapitals() {
    assertThat(words("#ЖаңаКонституция")).containsExactly("#", "жаңа", "конституция");
  }

  private static List<String> words(String text) {
    return Tokenizer.tokenize(text).stream().map(Word::plain).toList();
  }
}
