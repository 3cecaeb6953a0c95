package org.dauys.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dauys.contract.json.Json;
import org.dauys.ingest.format.Rejection;

/**
 * The rows that were not taken, {@code FILE.rejected.ndjson}: beside the file, or in the working
 * folder if that of the file is read-only. Made with the first of them.
 */
final class RejectedFile implements Closeable {

  private final Path path;
  private Optional<Writer> out = Optional.empty();

  RejectedFile(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    var name = file.getFileName() + ".rejected.ndjson";
    this.path = Files.isWritable(folder) ? folder.resolve(name) : Path.of(name);
    // One of an earlier import would be taken for ours.
    Files.deleteIfExists(path);
  }

  Path path() {
    return path;
  }

  void add(Rejection rejection) throws IOException {
    if (out.isEmpty()) {
      out = Optional.of(Files.newBufferedWriter(path, UTF_8));
    }
    out.get().append(Json.MAPPER.writeValueAsString(rejection)).append('\n');
  }

  @Override
  public void close() throws IOException {
    if (out.isPresent()) {
      out.get().close();
    }
  }
}
