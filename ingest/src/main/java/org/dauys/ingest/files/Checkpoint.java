package org.dauys.ingest.files;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.dauys.contract.json.Json;

/**
 * How far an import of a file came, {@code FILE.checkpoint}, while it is under way. It only saves
 * time: rows that are sent again count nothing twice.
 *
 * @param size of the file, bytes
 * @param modified when the file was last changed
 * @param rows whose fate is known, from the first on
 * @param reported bytes of the report of rejected rows that are about these rows
 */
record Checkpoint(long size, Instant modified, Summary rows, long reported) {

  private static final String ENDING = ".checkpoint";

  /** Where nothing is done yet. */
  static Checkpoint start(Path file) throws IOException {
    return new Checkpoint(
        Files.size(file), Files.getLastModifiedTime(file).toInstant(), Summary.NONE, 0);
  }

  /**
   * Where an earlier import of the same file broke off, or the start.
   *
   * @param name what reports about it are named after
   */
  static Checkpoint of(Path file, Path name) throws IOException {
    var start = start(file);
    var path = Beside.path(name, ENDING);
    if (!Files.exists(path)) {
      return start;
    }
    try {
      var found = Json.MAPPER.readValue(Files.readAllBytes(path), Checkpoint.class);
      return found.size == start.size && found.modified.equals(start.modified) ? found : start;
    } catch (JacksonException e) {
      return start;
    }
  }

  /** The same file, further on. */
  Checkpoint at(Summary known, long reportBytes) {
    return new Checkpoint(size, modified, known, reportBytes);
  }

  /** Writes it in one step: a break leaves the old one or the new one. */
  void write(Path name) throws IOException {
    var path = Beside.path(name, ENDING);
    var next = Beside.path(name, ENDING + ".next");
    Files.write(next, Json.MAPPER.writeValueAsBytes(this));
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** The import is complete. */
  static void delete(Path name) throws IOException {
    Files.deleteIfExists(Beside.path(name, ENDING));
  }
}
