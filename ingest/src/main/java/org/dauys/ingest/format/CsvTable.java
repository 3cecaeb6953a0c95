package org.dauys.ingest.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.dauys.ingest.intake.RefusalCode;

/**
 * RFC 4180 with any delimiter. By hand, for the libraries let one quote that nobody closed swallow
 * the rest of the file: here it costs its line. A quote within an unquoted cell is a letter; one
 * within a quoted cell, too, but not if the cell goes on over lines.
 */
final class CsvTable implements Table {

  private static final int LONGEST_ROW = 1 << 20;
  private static final int MOST_LINES = 2000;
  private static final int LONGEST_LINE = LONGEST_ROW;

  private final BufferedReader text;
  private final char delimiter;
  private final Deque<String> putBack = new ArrayDeque<>();
  private int row;
  private boolean stray;

  CsvTable(BufferedReader text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  @Override
  public Optional<Line> next() throws IOException, RowException {
    var first = line();
    if (first == null) {
      return Optional.empty();
    }
    row++;
    var lines = new ArrayList<String>(List.of(first));
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    int length = first.length();
    stray = false;
    boolean open = split(first, cells, cell, false);
    while (open && lines.size() < MOST_LINES && length < LONGEST_ROW) {
      var next = line();
      if (next == null) {
        break;
      }
      lines.add(next);
      length += next.length();
      cell.append('\n');
      open = split(next, cells, cell, true);
    }
    if (open || length >= LONGEST_ROW || (stray && lines.size() > 1)) {
      // The quote is the mistake, not the lines that it swallowed.
      for (int i = lines.size() - 1; i > 0; i--) {
        putBack.push(lines.get(i));
      }
      throw new RowException(
          row, RefusalCode.NOT_CSV, "", "has a quote that is not closed, or is too long", first);
    }
    return Optional.of(new Line(row, 0, cells));
  }

  /** Adds the cells of a line; answers whether its last one goes on in the next line. */
  private boolean split(String line, List<String> cells, StringBuilder cell, boolean open) {
    boolean quoted = open;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
          cell.append(c);
          i++;
        } else if (isCellEnd(line, i + 1)) {
          quoted = false;
        } else {
          stray = true;
          cell.append(c);
        }
      } else if (c == delimiter) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '"' && cell.toString().isBlank()) {
        cell.setLength(0);
        quoted = true;
      } else {
        cell.append(c);
      }
    }
    if (!quoted) {
      cells.add(cell.toString());
      cell.setLength(0);
    }
    return quoted;
  }

  private boolean isCellEnd(String line, int at) {
    int next = at;
    while (next < line.length() && line.charAt(next) == ' ') {
      next++;
    }
    return next == line.length() || line.charAt(next) == delimiter;
  }

  /** A line, at most so long; what is longer comes in pieces. */
  private String line() throws IOException {
    if (!putBack.isEmpty()) {
      return putBack.pop();
    }
    var line = new StringBuilder();
    int c = text.read();
    if (c < 0) {
      return null;
    }
    while (c >= 0 && c != '\n' && line.length() < LONGEST_LINE) {
      line.append((char) c);
      c = text.read();
    }
    if (c == '\n' && !line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
