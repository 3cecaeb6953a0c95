package org.dauys.ingest.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;

/** Bytes as text. */
final class Text {

  /**
   * Stands for broken UTF-8 until the row is looked at; a noncharacter, so no text has it. One bad
   * byte would otherwise end the file.
   */
  static final char BROKEN = '\uFFFF';

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int BUFFER = 64 << 10;

  private Text() {}

  static BufferedReader reader(InputStream in) throws IOException {
    var decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(BROKEN));
    var text = new BufferedReader(new InputStreamReader(in, decoder), BUFFER);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }
}
