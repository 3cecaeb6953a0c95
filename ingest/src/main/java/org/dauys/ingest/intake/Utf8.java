package org.dauys.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;

/** Strict decoding: a broken byte is refused, never replaced. */
final class Utf8 {

  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  static String decode(ByteBuffer bytes) throws RefusedException {
    var text =
        new String(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining(), UTF_8);
    // The JDK's lenient decoder is several times faster; only what it may have mended is read
    // again.
    return text.indexOf(REPLACEMENT) < 0 ? text : strictly(bytes.duplicate());
  }

  private static String strictly(ByteBuffer bytes) throws RefusedException {
    int start = bytes.position();
    try {
      return UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      var good =
          new String(bytes.array(), bytes.arrayOffset() + start, bytes.position() - start, UTF_8);
      int lines = (int) CharBuffer.wrap(good).chars().filter(c -> c == '\n').count();
      throw new RefusedException(
          RefusalCode.NOT_UTF8,
          "",
          "byte " + (bytes.position() - start + 1) + " is not UTF-8",
          lines + 1);
    }
  }
}
