package org.dauys.ingest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** How a file writes its letters, told by its first bytes. */
public enum Encoding {
  /** What everybody writes today. */
  UTF8(UTF_8),
  /** What Windows programs call Unicode. */
  UTF16_LITTLE(UTF_16LE),
  /** The same with the bytes the other way round. */
  UTF16_BIG(UTF_16BE),
  /**
   * Windows-1251 as Kazakhstan standardised it, which the JDK does not know. It differs in letters
   * of Serbian, Macedonian, Ukrainian and Belarusian only, so it reads windows-1251 as well.
   */
  KZ1048(ISO_8859_1);

  /**
   * Stands for broken bytes until the row is looked at; a noncharacter, so no text has it. One bad
   * byte would otherwise end the file.
   */
  static final char BROKEN = '\uFFFF';

  private static final int BUFFER = 64 << 10;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char[] KZ1048_LETTERS = kz1048();

  private final Charset charset;

  Encoding(Charset charset) {
    this.charset = charset;
  }

  /** The likeliest. */
  public static Encoding of(byte[] start) {
    if (startsWith(start, 0xFF, 0xFE)) {
      return UTF16_LITTLE;
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return UTF16_BIG;
    }
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return UTF8;
    }
    // In Cyrillic and Latin texts every second byte is 4 or 0.
    if (blocks(start, 1) > .9) {
      return UTF16_LITTLE;
    }
    if (blocks(start, 0) > .9) {
      return UTF16_BIG;
    }
    return looksLikeUtf8(start) ? UTF8 : KZ1048;
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static double blocks(byte[] bytes, int first) {
    int hits = 0;
    for (int i = first; i < bytes.length; i += 2) {
      hits += bytes[i] == 0 || bytes[i] == 4 ? 1 : 0;
    }
    return bytes.length < 4 ? 0 : hits / (bytes.length / 2.0);
  }

  /** A few broken letters do not make it another encoding. */
  private static boolean looksLikeUtf8(byte[] bytes) {
    int good = 0;
    int bad = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] >= 0) {
        continue;
      }
      int length = Integer.numberOfLeadingZeros(~bytes[i] << 24);
      int end = i + length;
      boolean whole = length >= 2 && length <= 4;
      for (int next = i + 1; whole && next < Math.min(end, bytes.length); next++) {
        whole = (bytes[next] & 0xC0) == 0x80;
      }
      if (whole) {
        good++;
        i = end - 1;
      } else {
        bad++;
      }
    }
    return good >= bad;
  }

  /** The letters; the byte order mark is left out, broken bytes are {@link #BROKEN}. */
  BufferedReader reader(InputStream in) throws IOException {
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(BROKEN));
    var letters = new InputStreamReader(in, decoder);
    var text = new BufferedReader(this == KZ1048 ? new Kz1048Reader(letters) : letters, BUFFER);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  /** The letters of a piece that may end in the middle of one. */
  public String decode(byte[] bytes) {
    var text = new String(bytes, charset);
    if (this == KZ1048) {
      var letters = text.toCharArray();
      toLetters(letters, 0, letters.length);
      return new String(letters);
    }
    return text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
  }

  private static void toLetters(char[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      bytes[i] = KZ1048_LETTERS[bytes[i]];
    }
  }

  private static char[] kz1048() {
    var bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    var letters = new String(bytes, Charset.forName("windows-1251")).toCharArray();
    // STRK 1042-2002; the rest is windows-1251.
    var kazakh = "8DҚ 8EҺ 9Dқ 9Eһ A1Ұ A2ұ A3Ә A5Ө AAҒ AFҮ B4ө BAғ BCә BDҢ BEң BFү";
    for (var letter : kazakh.split(" ", -1)) {
      letters[Integer.parseInt(letter.substring(0, 2), 16)] = letter.charAt(2);
    }
    return letters;
  }

  /** Turns bytes that were read one to a character into letters. */
  private static final class Kz1048Reader extends FilterReader {

    Kz1048Reader(Reader bytes) {
      super(bytes);
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
      int count = in.read(buffer, from, length);
      toLetters(buffer, from, from + Math.max(0, count));
      return count;
    }
  }
}
