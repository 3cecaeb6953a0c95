package org.dauys.ingest.intake;

import static org.dauys.ingest.intake.RefusalCode.EARLY_DATE;
import static org.dauys.ingest.intake.RefusalCode.FORBIDDEN_CHARACTER;
import static org.dauys.ingest.intake.RefusalCode.FUTURE_DATE;
import static org.dauys.ingest.intake.RefusalCode.MISSING;
import static org.dauys.ingest.intake.RefusalCode.TOO_LONG;
import static org.dauys.ingest.intake.RefusalCode.UNKNOWN_VALUE;
import static org.dauys.ingest.intake.RefusalCode.WRONG_FORMAT;

import java.text.Normalizer;
import java.time.Instant;
import org.dauys.contract.vocabulary.Coded;

/** One field at a time: the checked value, or the reason why not. */
final class Checks {

  /** The year of independence; older dates are typing errors. */
  private static final Instant EARLIEST = Instant.parse("1991-01-01T00:00:00Z");

  private static final int NAME_CHARS = 64;

  /** Up to the end of the Cyrillic blocks. */
  private static final boolean[] PLAIN = new boolean[0x530];

  static {
    for (char c = 0; c < PLAIN.length; c++) {
      PLAIN[c] = isPlain(c);
    }
  }

  private Checks() {}

  /** No-break spaces are blank, too. */
  private static boolean isBlank(String value) {
    int at = 0;
    while (at < value.length() && isBlank(value.charAt(at))) {
      at++;
    }
    return at == value.length();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  static String required(String field, String value) throws RefusedException {
    if (isBlank(value)) {
      throw new RefusedException(MISSING, field, "is required");
    }
    return value;
  }

  /** A short name for programs, such as {@code form-egov}. */
  static String name(String field, String value) throws RefusedException {
    if (!isName(required(field, value))) {
      throw new RefusedException(
          WRONG_FORMAT,
          field,
          "should be 1 to 64 of a-z, 0-9, dot, hyphen, underscore, with a letter or digit first");
    }
    return value;
  }

  private static boolean isName(String value) {
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!alphanumeric && (at == 0 || "._-".indexOf(c) < 0)) {
        return false;
      }
    }
    return value.length() <= NAME_CHARS;
  }

  static <E extends Enum<E> & Coded> E word(String field, Class<E> vocabulary, String value)
      throws RefusedException {
    var word = Coded.parse(vocabulary, required(field, value));
    if (word.isEmpty()) {
      throw new RefusedException(
          UNKNOWN_VALUE, field, "should be one of " + Coded.codes(vocabulary));
    }
    return word.get();
  }

  static Instant time(String field, String value, Instant latest) throws RefusedException {
    var time =
        Timestamps.parse(required(field, value))
            .orElseThrow(
                () ->
                    new RefusedException(
                        WRONG_FORMAT,
                        field,
                        "should be an ISO 8601 date and time with its offset, such as"
                            + " 2026-02-14T10:30:00+05:00"));
    if (time.isAfter(latest)) {
      throw new RefusedException(FUTURE_DATE, field, "lies in the future");
    }
    if (time.isBefore(EARLIEST)) {
      throw new RefusedException(EARLY_DATE, field, "lies before 1991");
    }
    return time;
  }

  /** Free text in NFC, at most so many UTF-16 units long; a blank one is absent. */
  static String text(String field, String value, int most) throws RefusedException {
    if (isBlank(value)) {
      return "";
    }
    boolean plain = isPlain(value);
    var text = plain ? value : Normalizer.normalize(value, Normalizer.Form.NFC);
    if (text.length() > most) {
      throw new RefusedException(TOO_LONG, field, "should have at most " + most + " characters");
    }
    if (!plain) {
      checkCharacters(field, text);
    }
    return text;
  }

  /** Whether it has only characters that are allowed and in NFC whatever stands beside them. */
  private static boolean isPlain(String value) {
    boolean plain = true;
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      plain &= c < PLAIN.length ? PLAIN[c] : isPlain(c);
    }
    return plain;
  }

  /** Letters of Europe and Asia with their punctuation, except what combines. */
  static boolean isPlain(char c) {
    return (c > 0 && c < '\u0300')
        || (c >= '\u0400' && c < '\u0483')
        || (c > '\u0489' && c < '\u0530')
        || (c >= '\u2010' && c < '\u2028')
        || c == '№';
  }

  private static void checkCharacters(String field, String text) throws RefusedException {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == 0) {
        throw new RefusedException(FORBIDDEN_CHARACTER, field, "has a NUL at position " + at);
      }
      if (Character.isSurrogate(c)) {
        if (Character.charCount(text.codePointAt(at)) == 1) {
          throw new RefusedException(
              FORBIDDEN_CHARACTER, field, "has half a surrogate pair at position " + at);
        }
        at++;
      }
    }
  }
}
