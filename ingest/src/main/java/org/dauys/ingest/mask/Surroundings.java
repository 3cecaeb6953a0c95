package org.dauys.ingest.mask;

import java.util.List;
import java.util.Locale;

/** The words around a number, which say what it is. */
final class Surroundings {

  private static final int REACH = 40;
  private static final int LONGEST_UNIT = 8;

  private static final List<String> UNITS =
      List.of(
          "тг", "тенге", "теңге", "₸", "kzt", "руб", "₽", "$", "€", "долл", "usd", "eur", "млн",
          "млрд", "тыс", "мың", "милли", "%", "чел", "адам", "тонн", "шт", "км", "га ", "кв");

  private Surroundings() {}

  /** Whether one of these word beginnings stands shortly before. */
  static boolean announce(String text, int start, List<String> beginnings) {
    var before = text.substring(Math.max(0, start - REACH), start).toLowerCase(Locale.ROOT);
    return beginnings.stream().anyMatch(beginning -> hasWord(before, beginning));
  }

  /** Whether a currency or a unit follows: then it is an amount. */
  static boolean isAmount(String text, int end) {
    var after =
        text.substring(end, Math.min(text.length(), end + LONGEST_UNIT))
            .strip()
            .toLowerCase(Locale.ROOT);
    return UNITS.stream().anyMatch(after::startsWith);
  }

  private static boolean hasWord(String window, String beginning) {
    for (int at = window.indexOf(beginning); at >= 0; at = window.indexOf(beginning, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(window.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }
}
