package org.dauys.ingest.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Rows of cells, one after the other, titles and header included. */
interface Table extends Closeable {

  /**
   * A row as it stands there.
   *
   * @param number as a spreadsheet counts, from 1
   * @param sheet counted from 0; each has a header of its own
   */
  record Line(int number, int sheet, List<String> cells) {

    public Line {
      cells = List.copyOf(cells);
    }

    boolean isBlank() {
      return cells.stream().allMatch(String::isBlank);
    }
  }

  /**
   * The next row, or nothing after the last.
   *
   * @throws RowException if it is damaged; the next call goes on behind it
   */
  Optional<Line> next() throws IOException, RowException;
}
