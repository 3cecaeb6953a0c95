package org.dauys.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a file, one after the other; never all of them in memory. */
public interface Rows extends Closeable {

  /**
   * The next row, or nothing after the last.
   *
   * @throws RowException if this row is bad; the next call goes on behind it
   */
  Optional<Row> next() throws IOException, RowException;

  /** How many pieces were left out on purpose so far, by reason, such as {@code empty text}. */
  default Map<String, Long> skipped() {
    return Map.of();
  }

  /**
   * Ids of rows that an earlier version of the same document may have had behind those of this one.
   * Nothing if the file is not the whole of a document that can be told from all others. To be
   * asked behind the last row.
   */
  default List<String> formerIds() {
    return List.of();
  }

  /** What the file calls a field, for messages: a table's header. */
  default String nameOf(String field) {
    return field;
  }
}
