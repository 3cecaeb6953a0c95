package org.dauys.ingest.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for any text, sensible or not. */
class MaskPropertiesTest {

  private static final List<String> PIECES =
      List.of(
          " ",
          ", ",
          "\n",
          "-",
          "(",
          ")",
          ".",
          "@",
          "/",
          "😀",
          "\uD83D",
          "8",
          "701",
          "123 45 67",
          "991200300014",
          "991 200 300 014",
          "4400 4301 2345 6789",
          "KZ41125KZT1000300101",
          "50-12-34",
          "тел. ",
          "ИИН ",
          "паспорт № ",
          "С уважением, ",
          "Құрметпен, ",
          "меня зовут ",
          "Тестов Т.Т.",
          "Айгүл ",
          "ул. Абая 5",
          " кв 12",
          "[phone]",
          "[iin] ",
          "[",
          "]",
          "t.me/",
          "aigul_kz",
          "a@b.kz",
          "123 ABC 07",
          "2026",
          "тенге",
          "собака",
          "N12345678",
          "О",
          "１２３",
          "\uE003");

  @Test
  void maskingWhatIsMaskedChangesNothing() {
    var masker = new Masker();
    for (String text : texts()) {
      var once = masker.mask(text).text();
      assertThat(masker.mask(once).text()).isEqualTo(once);
    }
  }

  @Test
  void spansAreInOrderAndInsideAndCutNoCharacter() {
    var masker = new Masker();
    for (String text : texts()) {
      int free = 0;
      for (var span : masker.mask(text).spans()) {
        assertThat(span.start()).isGreaterThanOrEqualTo(free).isLessThan(span.end());
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
        assertThat(cuts(text, span.start()) || cuts(text, span.end())).isFalse();
        free = span.end();
      }
    }
  }

  @Test
  void whatWasMaskedIsCountedByKind() {
    var masker = new Masker();
    masker.mask("87011234567, 87011234568 немесе a@b.kz");
    assertThat(masker.masked(Identifier.PHONE)).isEqualTo(2);
    assertThat(masker.masked(Identifier.EMAIL)).isEqualTo(1);
    assertThat(masker.masked(Identifier.IIN)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "1 ",
        "1.",
        "((1",
        "12345 ",
        "123-",
        "8 701 ",
        "@",
        "a@",
        "a@b.",
        "/",
        "t.me/",
        "KZ12 ",
        "иин 1",
        "A 123 ",
        "тел 1-",
        "991200300014",
        "(",
        "[phone]",
        "[id1|",
        "_",
        "имя:",
        "N1234567 ",
        "с уважением ",
        "меня зовут ",
        "Я ",
        "атым Ерлан ",
        "ул. Абая 5 кв ",
        "live at ",
        "а собака "
      })
  void hostileTextTakesLinearTime(String piece) {
    var masker = new Masker();
    // The shortest pieces have the most places to start at; they are the ones worth a megabyte.
    var text = piece.repeat((piece.length() == 1 ? 1_000_000 : 100_000) / piece.length());
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> masker.mask(text));
  }

  private static boolean cuts(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }

  private static List<String> texts() {
    var random = new Random(20260214);
    var texts = new ArrayList<String>();
    MaskedLetters.in(MaskedLetters.KNOWN).forEach(letter -> texts.add(letter.text()));
    for (int i = 0; i < 3_000; i++) {
      var text = new StringBuilder();
      for (int piece = random.nextInt(12); piece >= 0; piece--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
