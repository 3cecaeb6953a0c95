package org.dauys.ingest.format;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A file, or an entry of a zip file, on its way in, freed of its compression. Not thread-safe. */
public final class Input implements Closeable {

  private static final int BUFFER = 64 << 10;
  private static final int MOST_ENTRIES = 10_000;
  private static final long LARGEST_COPY = 256L << 20;
  private static final String GZIP_ENDING = ".gz";

  /** Office documents are zip files, too, and have this entry. */
  private static final String OFFICE = "[Content_Types].xml";

  private final Path file;
  private final String fileName;
  private final Optional<String> entry;
  private final Head head;
  private Optional<FileChannel> channel = Optional.empty();
  private Optional<Path> copy = Optional.empty();

  private Input(Path file, String fileName, Optional<String> entry, Head head) {
    this.file = file;
    this.fileName = fileName;
    this.entry = entry;
    this.head = head;
  }

  /** The file itself, or each file in it if it is an archive. */
  public static List<Input> all(Path file) throws IOException {
    return all(file, file.getFileName().toString());
  }

  /**
   * The same of a file that lies there under another name than people know it by.
   *
   * @param name what they call it
   */
  public static List<Input> all(Path file, String name) throws IOException {
    byte[] start;
    try (var in = Files.newInputStream(file)) {
      start = in.readNBytes(4);
    }
    boolean zip = start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3;
    if (!zip) {
      return List.of(of(file, name, Optional.empty(), plainName(name), Set.of()));
    }
    try (var archive = new ZipFile(file.toFile())) {
      if (archive.size() > MOST_ENTRIES) {
        throw new FormatException(name + " should have at most " + MOST_ENTRIES + " files in it");
      }
      var names =
          archive.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).sorted().toList();
      return names.contains(OFFICE)
          ? List.of(of(file, name, Optional.empty(), plainName(name), Set.copyOf(names)))
          : entries(file, name, names);
    } catch (ZipException | EOFException e) {
      throw new FormatException(name + " is a damaged zip file: copy or pack it again");
    }
  }

  private static List<Input> entries(Path file, String fileName, List<String> names)
      throws IOException {
    var inputs = new ArrayList<Input>();
    for (String name : names) {
      if (!name.startsWith("__MACOSX/")) {
        var last = name.substring(name.lastIndexOf('/') + 1);
        inputs.add(of(file, fileName, Optional.of(name), last, Set.of()));
      }
    }
    return inputs;
  }

  private static Input of(
      Path file, String fileName, Optional<String> entry, String name, Set<String> entries)
      throws IOException {
    var unread = new Input(file, fileName, entry, new Head(name, new byte[0], entries));
    try (unread;
        var in = unread.stream()) {
      var head = new Head(name, in.readNBytes(Head.BYTES), entries);
      return new Input(file, fileName, entry, head);
    }
  }

  private static String plainName(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith(GZIP_ENDING)
        ? name.substring(0, name.length() - GZIP_ENDING.length())
        : name;
  }

  /** What is known before it is read: its name and its start. */
  public Head head() {
    return head;
  }

  /** The file on the disk as it is; {@link #path()} has it unpacked. */
  public Path file() {
    return file;
  }

  /**
   * The path that reports about it are named after; of an entry: the archive's and its own name.
   */
  public Path reportedAs() {
    return isInArchive() ? file.resolveSibling(fileName + "." + head.name()) : file;
  }

  /** Whether it is one of the files in an archive. */
  public boolean isInArchive() {
    return entry.isPresent();
  }

  /** Its bytes from the start, decompressed; {@link #position()} follows the last one asked for. */
  public InputStream stream() throws IOException {
    if (entry.isPresent()) {
      return entryStream(entry.get());
    }
    var opened = FileChannel.open(file);
    channel = Optional.of(opened);
    var in = new BufferedInputStream(Channels.newInputStream(opened), BUFFER);
    in.mark(2);
    boolean gzip = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    if (!gzip) {
      return in;
    }
    try {
      var unpacked = BoundedStream.whole(() -> new GZIPInputStream(in, BUFFER));
      return new BufferedInputStream(new BoundedStream(unpacked, opened::position), BUFFER);
    } catch (IOException | FormatException e) {
      opened.close();
      throw e;
    }
  }

  private InputStream entryStream(String name) throws IOException {
    var archive = new ZipFile(file.toFile());
    try {
      var packed = archive.getEntry(name);
      var in = new BoundedStream(archive.getInputStream(packed), packed::getCompressedSize);
      return new BufferedInputStream(in, BUFFER) {
        @Override
        public void close() throws IOException {
          super.close();
          archive.close();
        }
      };
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /** Its letters from the start, whatever its encoding. */
  BufferedReader text() throws IOException {
    return head.encoding().reader(stream());
  }

  /** The bytes as a file, for formats that are read here and there; unpacked if need be. */
  public Path path() throws IOException {
    if (entry.isEmpty() && plainName(fileName).equals(fileName)) {
      return file;
    }
    if (copy.isEmpty()) {
      copy = Optional.of(Files.createTempFile("dauys-", ".unpacked"));
      try (var in = stream();
          var out = Files.newOutputStream(copy.get())) {
        for (byte[] part = in.readNBytes(BUFFER); part.length > 0; part = in.readNBytes(BUFFER)) {
          out.write(part);
          if (Files.size(copy.get()) > LARGEST_COPY) {
            throw new FormatException(head.name() + " is too large to unpack; unpack it by hand");
          }
        }
      }
    }
    return copy.get();
  }

  /** How many bytes of the file are read; 0 as long as nobody asked for the stream. */
  public long position() throws IOException {
    return channel.isPresent() && channel.get().isOpen() ? channel.get().position() : 0;
  }

  /** How many bytes the file has. */
  public long size() throws IOException {
    return Files.size(file);
  }

  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
    }
    if (copy.isPresent()) {
      Files.deleteIfExists(copy.get());
    }
  }
}
