package org.dauys.sinks.postgres;

import java.time.Instant;
import java.time.LocalDate;

/** Where Java's values are wider than PostgreSQL's. */
final class Storable {

  private static final char REPLACEMENT = '\uFFFD';
  private static final int LAST_YEAR = 9999;
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

  private Storable() {}

  /**
   * The text with U+FFFD for every NUL and lone surrogate, which PostgreSQL cannot hold. All spans
   * stay right, because the length does.
   */
  static String text(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isForeign(text, i)) {
        return replaced(text);
      }
    }
    return text;
  }

  /** Whether the day lies in the years that people write with four digits. */
  static boolean canHold(LocalDate day) {
    return day.getYear() > 0 && day.getYear() <= LAST_YEAR;
  }

  /** The same for an instant, wherever on earth. */
  static boolean canHold(Instant instant) {
    return instant.isAfter(FIRST) && instant.isBefore(LAST);
  }

  private static String replaced(String text) {
    var characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (isForeign(text, i)) {
        characters[i] = REPLACEMENT;
      }
    }
    return new String(characters);
  }

  private static boolean isForeign(String text, int i) {
    char unit = text.charAt(i);
    if (Character.isHighSurrogate(unit)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(unit)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return unit == 0;
  }
}
