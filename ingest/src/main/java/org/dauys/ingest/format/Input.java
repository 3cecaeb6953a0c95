package org.dauys.ingest.format;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A file on its way in, freed of its compression. Not thread-safe. */
public final class Input {

  private static final int BUFFER = 64 << 10;
  private static final String GZIP_ENDING = ".gz";

  private final Path file;
  private final Head head;
  private FileChannel channel;

  private Input(Path file, Head head) {
    this.file = file;
    this.head = head;
  }

  /** Looks at the start of a file. */
  public static Input of(Path file) throws IOException {
    byte[] start;
    try (var in = unpacked(Files.newInputStream(file))) {
      start = in.readNBytes(Head.BYTES);
    }
    return new Input(file, new Head(plainName(file), start, entries(file, start)));
  }

  private static String plainName(Path file) {
    var name = file.getFileName().toString();
    return name.toLowerCase(Locale.ROOT).endsWith(GZIP_ENDING)
        ? name.substring(0, name.length() - GZIP_ENDING.length())
        : name;
  }

  private static Set<String> entries(Path file, byte[] start) throws IOException {
    if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
      return Set.of();
    }
    try (var zip = new ZipFile(file.toFile())) {
      return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
    }
  }

  private static InputStream unpacked(InputStream raw) throws IOException {
    var in = new BufferedInputStream(raw, BUFFER);
    in.mark(2);
    boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(in, BUFFER), BUFFER) : in;
  }

  /** What is known before it is read: its name and its start. */
  public Head head() {
    return head;
  }

  /** Its bytes from the start, decompressed; {@link #position()} follows the last one asked for. */
  public InputStream stream() throws IOException {
    channel = FileChannel.open(file);
    return unpacked(Channels.newInputStream(channel));
  }

  /** Its letters from the start, whatever its encoding. */
  BufferedReader text() throws IOException {
    return head.encoding().reader(stream());
  }

  /** The file on the disk, for formats that are read here and there. */
  public Path path() {
    return file;
  }

  /** How many bytes of the file are read; 0 as long as nobody asked for the stream. */
  public long position() throws IOException {
    return channel == null || !channel.isOpen() ? 0 : channel.position();
  }

  /** How many bytes the file has. */
  public long size() throws IOException {
    return Files.size(file);
  }
}
