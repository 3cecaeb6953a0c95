package org.dauys.ingest.receipt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/** Feedback ids as keys on disk: 16 bytes in place of 36 characters. */
final class IdKey {

  /** What no feedback can have as its id. */
  static final byte[] NONE = {};

  private static final String FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

  private static final int NO_DIGIT = -1;

  /** Ids are written in lower case only. */
  private static final byte[] DIGITS = new byte[128];

  static {
    Arrays.fill(DIGITS, (byte) NO_DIGIT);
    for (int digit = 0; digit < 16; digit++) {
      DIGITS[Character.forDigit(digit, 16)] = (byte) digit;
    }
  }

  private IdKey() {}

  /** The key, or {@link #NONE}. */
  static byte[] of(String id) {
    // A character that is not Latin becomes a question mark, and that is none of an id.
    return of(id.getBytes(ISO_8859_1));
  }

  /** The same of an id in ASCII. */
  static byte[] of(byte[] id) {
    if (id.length != FORM.length()) {
      return NONE;
    }
    var key = new byte[16];
    int at = 0;
    for (int to = 0; to < key.length; to++) {
      if (FORM.charAt(at) == '-' && id[at++] != '-') {
        return NONE;
      }
      int digits = digit(id[at++]) << 4 | digit(id[at++]);
      if (digits < 0) {
        return NONE;
      }
      key[to] = (byte) digits;
    }
    return key;
  }

  private static int digit(byte c) {
    return c < 0 ? NO_DIGIT : DIGITS[c];
  }
}
