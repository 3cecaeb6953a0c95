package org.dauys.ingest.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dauys.ingest.minutes.PdfText.Fragment;

/**
 * Finds tables among the pieces of text on pages: programs write a table cell by cell, so that the
 * text goes back up, to the right of what was written before. A row becomes one piece with «|»
 * between its cells, as in text files.
 */
final class PdfTables {

  private static final float SAME_LINE = .35f;
  private static final float NEXT_LINE = 1.9f;
  private static final float SHARED = .25f;
  private static final float OVERHANG = 6;
  private static final int FEWEST_ROWS = 2;
  private static final int CELLS_OF_A_TABLE = 3;

  /** Lines below each other. */
  private record Cell(List<Fragment> lines) {

    static Cell of(Fragment first) {
      return new Cell(new ArrayList<>(List.of(first)));
    }

    float left() {
      return (float) lines.stream().mapToDouble(Fragment::left).min().orElse(0);
    }

    float right() {
      return (float) lines.stream().mapToDouble(Fragment::right).max().orElse(0);
    }

    Fragment last() {
      return lines.get(lines.size() - 1);
    }

    /** A long word may reach a little into the next column. */
    boolean isAboveOrBelow(float left, float right) {
      float both = Math.min(right(), right) - Math.max(left(), left);
      return both > SHARED * Math.min(right() - left(), right - left);
    }

    String text() {
      return lines.stream()
          .map(Fragment::text)
          .collect(Collectors.joining(" "))
          .replaceAll("(?<=\\p{L})- (?=\\p{Ll})", "")
          .replace('|', '/');
    }
  }

  /** One cell is a line of plain text. */
  private record Row(List<Cell> cells) {

    boolean isLine() {
      return cells.size() == 1;
    }

    Cell last() {
      return cells.get(cells.size() - 1);
    }

    /** Whether it is right of the cell before the last. */
    boolean isInLastColumn(Fragment fragment) {
      return fragment.left() >= cells.get(cells.size() - 2).right() - OVERHANG;
    }

    float bottom() {
      return (float) cells.stream().mapToDouble(cell -> cell.last().y()).max().orElse(0);
    }
  }

  private final List<Row> rows = new ArrayList<>();

  private PdfTables() {}

  /** The same pieces, where a row of a table is one piece. */
  static List<Fragment> joined(List<Fragment> fragments) {
    var tables = new PdfTables();
    fragments.forEach(tables::add);
    return tables.written();
  }

  private void add(Fragment fragment) {
    if (!goesOn(fragment) && !beginsRow(fragment)) {
      rows.add(new Row(new ArrayList<>(List.of(Cell.of(fragment)))));
    }
  }

  /** The next line of the last cell, or a cell to the right of it. */
  private boolean goesOn(Fragment fragment) {
    if (rows.isEmpty() || rows.get(rows.size() - 1).isLine()) {
      return false;
    }
    var row = rows.get(rows.size() - 1);
    var cell = row.last();
    float below = fragment.y() - cell.last().y();
    if (fragment.page() != cell.last().page()) {
      return false;
    }
    if (cell.isAboveOrBelow(fragment.left(), fragment.right())) {
      boolean next = below > fragment.size() * SAME_LINE && below < fragment.size() * NEXT_LINE;
      return next && row.isInLastColumn(fragment) && cell.lines().add(fragment);
    }
    boolean beside = fragment.left() > cell.left() && fragment.y() < row.bottom() + fragment.size();
    return beside && row.cells().add(Cell.of(fragment));
  }

  /** To the right of the lines written just before, at the height of the first of them. */
  private boolean beginsRow(Fragment fragment) {
    int first = rows.size();
    while (first > 0 && isBeside(rows.get(first - 1), fragment)) {
      first--;
    }
    if (first == rows.size()) {
      return false;
    }
    var lines = rows.subList(first, rows.size());
    var cell =
        new Cell(
            lines.stream()
                .map(line -> line.last().last())
                .collect(Collectors.toCollection(ArrayList::new)));
    lines.clear();
    rows.add(new Row(new ArrayList<>(List.of(cell, Cell.of(fragment)))));
    return true;
  }

  private static boolean isBeside(Row row, Fragment fragment) {
    var line = row.last().last();
    return row.isLine()
        && line.page() == fragment.page()
        && line.y() >= fragment.y() - fragment.size() * SAME_LINE
        && line.right() <= fragment.left();
  }

  private List<Fragment> written() {
    var written = new ArrayList<Fragment>();
    for (int from = 0; from < rows.size(); ) {
      int to = from;
      while (to < rows.size() && !rows.get(to).isLine()) {
        to++;
      }
      var table = rows.subList(from, Math.max(to, from + 1));
      if (isTable(table)) {
        var columns = columns(table);
        table.forEach(row -> written.add(joined(row, columns)));
      } else {
        table.forEach(row -> row.cells().forEach(cell -> written.addAll(cell.lines())));
      }
      from += table.size();
    }
    return written;
  }

  /** Several rows with cells below each other, not only what stands left and right of a page. */
  private static boolean isTable(List<Row> table) {
    return table.size() >= FEWEST_ROWS
        && table.stream().anyMatch(row -> row.cells().size() >= CELLS_OF_A_TABLE)
        && columns(table).size()
            <= table.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  /** A column reaches as far as its cells do, whose lines overlap. */
  private static List<float[]> columns(List<Row> table) {
    var columns = new ArrayList<float[]>();
    table.stream()
        .flatMap(row -> row.cells().stream())
        .sorted(Comparator.comparing(Cell::left))
        .forEach(
            cell -> {
              var last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
              if (last != null && cell.isAboveOrBelow(last[0], last[1])) {
                last[1] = Math.max(last[1], cell.right());
              } else {
                columns.add(new float[] {cell.left(), cell.right()});
              }
            });
    return columns;
  }

  private static Fragment joined(Row row, List<float[]> columns) {
    var text = new StringBuilder("|");
    for (var column : columns) {
      row.cells().stream()
          .filter(cell -> cell.isAboveOrBelow(column[0], column[1]))
          .forEach(cell -> text.append(' ').append(cell.text()));
      text.append(" |");
    }
    var first = row.cells().get(0).lines().get(0);
    return new Fragment(
        text.toString(), first.page(), first.left(), row.last().right(), first.y(), first.size());
  }
}
