package org.dauys.sinks.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that are there whole or not at all: written beside their place, then renamed. */
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes text in UTF-8. */
  public static void write(Path file, Content<Writer> content) throws IOException {
    replace(
        file,
        part -> {
          try (var out = Files.newBufferedWriter(part, UTF_8)) {
            content.writeTo(out);
          }
        });
  }

  /** Lets the content be written to another path, which then takes the file's place. */
  public static void replace(Path file, Content<Path> content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    var part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      content.writeTo(part);
      Files.move(part, file, ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * What a file holds.
   *
   * @param <T> where it is written to
   */
  public interface Content<T> {
    /** Writes it. */
    void writeTo(T target) throws IOException;
  }
}
