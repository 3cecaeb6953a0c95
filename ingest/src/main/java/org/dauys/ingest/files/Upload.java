package org.dauys.ingest.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dauys.ingest.access.Caller;

/** A file that is arriving. Gone when it is closed, unless it was begun. Used by one thread. */
public final class Upload implements AutoCloseable {

  private final FileImports files;
  private final Caller sender;
  private final Path file;
  private final OutputStream out;
  private boolean begun;

  Upload(FileImports files, Caller sender, Path file) throws IOException {
    this.files = files;
    this.sender = sender;
    this.file = file;
    this.out = Files.newOutputStream(file);
  }

  /** Takes the next bytes. */
  public void write(byte[] chunk, int length) throws IOException {
    out.write(chunk, 0, length);
  }

  /** It is here: begins to work it through. */
  public FileImport begin(FileOptions options) throws IOException {
    out.close();
    var work = files.begin(sender, file, options);
    begun = true;
    return work;
  }

  @Override
  public void close() throws IOException {
    if (!begun) {
      try {
        out.close();
      } finally {
        files.discard(sender, file);
      }
    }
  }
}
