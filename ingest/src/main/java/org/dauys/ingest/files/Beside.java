package org.dauys.ingest.files;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where an import keeps what belongs to a file. */
final class Beside {

  private Beside() {}

  /** Beside the file, or in the working folder if that of the file is read-only. */
  static Path path(Path file, String ending) {
    var folder = file.toAbsolutePath().getParent();
    var name = file.getFileName() + ending;
    return Files.isWritable(folder) ? folder.resolve(name) : Path.of(name);
  }
}
