package org.dauys.ingest.mask;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What authors leave below or behind their names: what to reach them by, a place, a day. */
final class Foot {

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<!\\p{L})(?:тел|телефон\\p{L}{0,3}|т|моб|сот|уялы|ватсап|вотсап|whatsapp|wa|tel|phone|mob|почта|эл|e?-?mail|мейл|имейл|инстаграм\\p{L}?|инста|ig|tg|тг|телеграм\\p{L}?|telegram|байланыс|контакт\\p{L}?|номер\\p{L}?|номир\\p{L}*|иин|жсн|iin|для|связи|мой|менин|или|жане|и)$");

  private static final Pattern LINE =
      Pattern.compile(
          "\\n[ -]{0,3}(?:(?:г|с|п|пос|к|а|ст)\\. ?\\p{L}{3,20}|(?:город|село|поселок|аул) \\p{L}{3,20}|\\p{L}{3,20} (?:к\\.?|каласы|ауылы|ауданы|район|область|облысы)"
              + "|\\d{1,2}[. /]{1,2}(?:\\d{1,2}|\\p{L}{3,10})[. /]{1,2}\\d{2,4}(?: ?[гж]\\.?| года| жыл\\p{L}?)?)$");

  private static final String CONTACTS =
      Stream.of(
              Identifier.PHONE,
              Identifier.EMAIL,
              Identifier.HANDLE,
              Identifier.IIN,
              Identifier.DOCUMENT,
              Identifier.ADDRESS)
          .map(type -> String.valueOf(Reading.opaque(type)))
          .collect(Collectors.joining());

  private static final int LONGEST_LINE = 44;
  private static final int LONGEST_LABEL = 16;
  private static final String SIGNS = " \n\t.,;:!()/-+_№\"»";

  private Foot() {}

  /**
   * Where it starts: behind {@code … Айгүл} in {@code … Айгүл\nтел.: [phone]}. The end of the text
   * if there is none.
   */
  static int start(Reading text) {
    int start = text.length();
    int end = blanks(text, start);
    boolean found = true;
    while (found) {
      int from = line(text, reach(text, end));
      found = from < end;
      if (found) {
        end = from;
        start = from;
      }
    }
    return start;
  }

  private static int reach(Reading text, int from) {
    int end = from;
    while (end > 0 && CONTACTS.indexOf(text.plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return end == from ? from : labels(text, blanks(text, end));
  }

  private static int labels(Reading text, int from) {
    int end = from;
    var label = LABEL.matcher(text.words).useTransparentBounds(true);
    while (label.region(Math.max(0, end - LONGEST_LABEL), end).find()) {
      end = blanks(text, label.start());
    }
    return end;
  }

  private static int line(Reading text, int end) {
    int start = text.plain.lastIndexOf('\n', end - 1);
    boolean found =
        start > 0
            && end - start <= LONGEST_LINE
            && LINE.matcher(text.words).region(start, end).matches();
    return found ? blanks(text, start) : end;
  }

  private static int blanks(Reading text, int from) {
    int end = from;
    while (end > 0 && SIGNS.indexOf(text.plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }
}
