package org.dauys.ingest.minutes;

import java.util.List;

/** A piece of a document in reading order. */
sealed interface Block {

  /** Text between two line ends, or what was such before the page was set. */
  record Paragraph(String text) implements Block {}

  /**
   * A table.
   *
   * @param rows cells from left to right; a row may have fewer than the others
   */
  record Grid(List<List<String>> rows) implements Block {

    public Grid {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
