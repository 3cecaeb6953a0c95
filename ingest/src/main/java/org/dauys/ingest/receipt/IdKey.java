package org.dauys.ingest.receipt;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** Feedback ids as keys on disk: 16 bytes in place of 36 characters. */
final class IdKey {

  /** What no feedback can have as its id. */
  static final byte[] NONE = {};

  private static final String FORM = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

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
    int digits = 0;
    for (int at = 0; at < id.length; at++) {
      if (FORM.charAt(at) == '-') {
        if (id[at] != '-') {
          return NONE;
        }
        continue;
      }
      int digit = digit(id[at]);
      if (digit < 0) {
        return NONE;
      }
      key[digits / 2] |= (byte) (digits % 2 == 0 ? digit << 4 : digit);
      digits++;
    }
    return key;
  }

  /** Ids are written in lower case only. */
  private static int digit(byte c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
  }
}
