package org.dauys.ingest.minutes;

import java.util.regex.Pattern;

/**
 * Text as it is compared: lower case, Kazakh letters as those that a Russian keyboard has, one kind
 * of dash, quote and blank. Every character becomes one character, so places in the folded text are
 * places in the text.
 */
final class Folded {

  private static final String FROM = "әғқңөұүһіёіəaceopxykmthbi«»“”„‟\"–—−‒―‐‑\u00A0\u2007\u202F\t";
  private static final String TO = "агкноуухиеиаасеорхукмтнви\"\"\"\"\"\"\"-------    ";

  private Folded() {}

  static String of(String text) {
    var folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(Character.toLowerCase(text.charAt(i))));
    }
    return folded.toString();
  }

  /** A pattern for folded text; Kazakh letters in it are folded, the rest is a regular one. */
  static Pattern pattern(String regex) {
    var folded = new StringBuilder(regex.length());
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      folded.append(c > 'z' ? fold(c) : c);
    }
    return Pattern.compile(folded.toString(), Pattern.UNICODE_CHARACTER_CLASS);
  }

  private static char fold(char c) {
    int place = FROM.indexOf(c);
    return place < 0 ? c : TO.charAt(place);
  }
}
