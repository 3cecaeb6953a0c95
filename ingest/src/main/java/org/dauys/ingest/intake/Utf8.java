package org.dauys.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;

/** Strict decoding: a broken byte is refused, never replaced. */
final class Utf8 {

  private static final char REPLACEMENT = '\uFFFD';

  /** First bytes of letters of Europe and Asia and of their punctuation, and what follows those. */
  private static final boolean[] USUAL = new boolean[1 << Byte.SIZE];

  static {
    Arrays.fill(USUAL, 1, 0xC0, true);
    Arrays.fill(USUAL, 0xC2, 0xE0, true);
    USUAL[0xE2] = true;
  }

  private Utf8() {}

  /**
   * Whether it has only bytes that any decoder either reads as it should or finds broken. One that
   * is in a hurry may read others as what they are not: an overlong form, half a surrogate pair.
   *
   * @param bytes backed by an array
   */
  static boolean isUsual(ByteBuffer bytes) {
    var array = bytes.array();
    int start = bytes.arrayOffset() + bytes.position();
    boolean usual = true;
    for (int at = start; at < start + bytes.remaining(); at++) {
      usual &= USUAL[Byte.toUnsignedInt(array[at])];
    }
    return usual;
  }

  /**
   * The text.
   *
   * @param bytes backed by an array
   */
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
