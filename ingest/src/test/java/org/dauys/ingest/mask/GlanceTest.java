package org.dauys.ingest.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * The quick look spares most texts the finders, and never one in which they would find something.
 */
class GlanceTest {

  private static final int MUTATIONS = 60;
  private static final String STRANGE = "0123456789 .,-()@/:_№+OoОоЗзlIіНнАа\n\u00A0–「１é";

  @Test
  void whatTheFindersFindIsWorthReading() {
    var random = new Random(1);
    for (var letter : letters()) {
      for (var span : letter.spans()) {
        for (int round = 0; round < MUTATIONS; round++) {
          var text = around(letter.text(), span, random);
          if (!Glance.isWorthReading(text)) {
            assertThat(found(text)).as(text).isEmpty();
          }
        }
      }
    }
  }

  @Test
  void plainSpeechIsNotRead() {
    assertThat(
            List.of(
                "Ауылымызда жолдың жағдайы өте нашар, 2026 жылы жөндеу керек.",
                "Тарифы выросли на 15 процентов, а качество не изменилось.",
                "The new law should protect people who walk far."))
        .noneMatch(Glance::isWorthReading);
  }

  private static List<MaskedLetters.Letter> letters() {
    var letters = new ArrayList<>(MaskedLetters.in(MaskedLetters.KNOWN));
    letters.addAll(MaskedLetters.in(MaskedLetters.HELD_OUT));
    return letters;
  }

  /** A piece of the letter with the identifier in it, with a few characters changed. */
  private static String around(String text, MaskedLetters.Gold span, Random random) {
    int start = Math.max(0, span.start() - random.nextInt(40));
    int end = Math.min(text.length(), span.end() + random.nextInt(20));
    var piece = new StringBuilder(text.substring(start, end));
    for (int change = random.nextInt(6); change > 0 && piece.length() > 1; change--) {
      int at = random.nextInt(piece.length());
      char c = STRANGE.charAt(random.nextInt(STRANGE.length()));
      switch (random.nextInt(3)) {
        case 0 -> piece.setCharAt(at, c);
        case 1 -> piece.insert(at, c);
        default -> piece.deleteCharAt(at);
      }
    }
    return piece.toString();
  }

  private static List<IdentifierSpan> found(String text) {
    var reading = Reading.of(text);
    var found = new ArrayList<>(Accounts.in(reading));
    found.addAll(Numbers.in(reading));
    var names = Names.in(reading);
    found.addAll(names.names());
    found.addAll(HomeAddresses.in(reading, names.signed()));
    return found;
  }
}
