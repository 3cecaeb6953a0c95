package org.dauys.ingest.files;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The rows of a file, one after the other. */
interface Rows extends Closeable {

  /**
   * The next row, or nothing after the last.
   *
   * @throws RowException if this row is bad; the next call goes on behind it
   */
  Optional<Row> next() throws IOException, RowException;
}
