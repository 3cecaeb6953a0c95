package org.dauys.ingest.mask;

import java.util.regex.Pattern;

/** What authors leave at the end to be reached by, below or behind their names. */
final class Contacts {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<!\\p{L})(?:тел|телефон\\p{L}{0,3}|т|моб|сот|ұялы|уялы|ватсап|вотсап|whatsapp|wa|tel|phone|mob|почта|эл|e?-?mail|мейл|имейл|инстаграм\\p{L}?|инста|ig|tg|тг|телеграм\\p{L}?|telegram|байланыс|контакт\\p{L}?|номер\\p{L}?|номир\\p{L}*|иин|жсн|iin|для|связи|мой|менин|или|жане|и)$");

  private static final String SIGNS = " \n\t.,;:!()/-+_№\"»";

  private Contacts() {}

  /**
   * Where the letter ends without them: {@code … Айгүл} in {@code … Айгүл\nтел.: [phone]}. The end
   * of the text if there are none.
   */
  static int start(Reading text) {
    int end = blanks(text, text.length());
    int start = text.length();
    while (end > 0 && Reading.isOpaque(text.plain.charAt(end - 1))) {
      while (end > 0 && Reading.isOpaque(text.plain.charAt(end - 1))) {
        end--;
      }
      end = labels(text, blanks(text, end));
      start = end;
    }
    return start;
  }

  private static int labels(Reading text, int from) {
    int end = from;
    var label = LABEL.matcher(text.words).useTransparentBounds(true);
    while (label.region(Math.max(0, end - 16), end).find()) {
      end = blanks(text, label.start());
    }
    return end;
  }

  private static int blanks(Reading text, int from) {
    int end = from;
    while (end > 0 && SIGNS.indexOf(text.plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
