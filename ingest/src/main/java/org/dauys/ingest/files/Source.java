package org.dauys.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** A file on its way in: its rows and how far we are. */
final class Source implements Closeable {

  /**
   * Stands for broken UTF-8 until the row is looked at; a noncharacter, so no text has it. One bad
   * byte would otherwise end the file.
   */
  static final char BROKEN = '\uFFFF';

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int BUFFER = 64 << 10;

  private final FileChannel channel;
  private final Rows rows;

  private Source(FileChannel channel, Rows rows) {
    this.channel = channel;
    this.rows = rows;
  }

  /** Opens NDJSON if the name says so, else a table; both may be compressed with gzip. */
  static Source open(Path file, Mapping mapping) throws IOException {
    var channel = FileChannel.open(file);
    try {
      var name = file.getFileName().toString();
      var plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
      var in = Channels.newInputStream(channel);
      var text = reader(name.length() == plain.length() ? in : new GZIPInputStream(in, BUFFER));
      boolean json = plain.endsWith(".ndjson") || plain.endsWith(".jsonl");
      return new Source(
          channel, json ? new JsonRows(text, mapping, name) : new CsvRows(text, mapping, name));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static BufferedReader reader(InputStream in) throws IOException {
    var decoder =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE)
            .replaceWith(String.valueOf(BROKEN));
    var text =
        new BufferedReader(
            new InputStreamReader(new BufferedInputStream(in, BUFFER), decoder), BUFFER);
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  Rows rows() {
    return rows;
  }

  /** Bytes of the file that were read. */
  long position() throws IOException {
    return channel.position();
  }

  long size() throws IOException {
    return channel.size();
  }

  @Override
  public void close() throws IOException {
    rows.close();
    channel.close();
  }
}
