package org.dauys.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;

/** Strict decoding: a broken byte is refused, never replaced. */
final class Utf8 {

  private static final char REPLACEMENT = '\uFFFD';

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;
  private static final long OVERLONG = 0xC0C0C0C0C0C0C0C0L;

  private Utf8() {}

  /**
   * Whether it has only bytes that any decoder either reads as it should or finds broken. One that
   * is in a hurry may read others as what they are not: an overlong form, half a surrogate pair.
   *
   * @param bytes backed by an array
   */
  static boolean isUsual(ByteBuffer bytes) {
    var array = bytes.array();
    int at = bytes.arrayOffset() + bytes.position();
    int end = at + bytes.remaining();
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      if (mayBeUnusual((long) EIGHT.get(array, at)) && !isUsual(array, at, at + Long.BYTES)) {
        return false;
      }
    }
    return isUsual(array, at, end);
  }

  /** First bytes of letters of Europe and Asia and of their punctuation, and what follows those. */
  private static boolean isUsual(byte[] bytes, int start, int end) {
    for (int at = start; at < end; at++) {
      int one = Byte.toUnsignedInt(bytes[at]);
      if (one == 0 || one == 0xC0 || one == 0xC1 || (one >= 0xE0 && one != 0xE2)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether one of eight bytes is none of most letters' bytes: at least 0xE0, or 0xC0, 0xC1, zero.
   *
   * <p>Source of the test for a byte of zero: Warren, Hacker's Delight, 6-1. It may take a byte
   * above a zero for one as well.
   */
  private static boolean mayBeUnusual(long eight) {
    long high = eight & (eight << 1) & (eight << 2) & TOPS;
    long overlong = (eight & ~ONES) ^ OVERLONG;
    return (high | hasZero(eight) | hasZero(overlong)) != 0;
  }

  private static long hasZero(long eight) {
    return (eight - ONES) & ~eight & TOPS;
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
