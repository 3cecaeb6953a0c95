package org.dauys.sinks.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.vocabulary.Coded;
import org.postgresql.PGConnection;

/**
 * Rows of figures as one array for each column, which one statement takes with {@code unnest}: one
 * plan and few parameters for any number of rows. Values are set from left to right. Not
 * thread-safe.
 */
final class ColumnArrays {

  private final int rows;
  private final List<Object> columns = new ArrayList<>();
  private int row = -1;
  private int next;

  /** Room for so many rows. */
  ColumnArrays(int rows) {
    this.rows = rows;
  }

  boolean isEmpty() {
    return rows == 0;
  }

  /** Begins a row. */
  ColumnArrays row() {
    row++;
    next = 0;
    return this;
  }

  ColumnArrays text(String value) {
    return set(Storable.text(value));
  }

  ColumnArrays code(Coded value) {
    return set(value.code());
  }

  ColumnArrays day(LocalDate value) {
    return set(value.toString());
  }

  ColumnArrays instant(Instant value) {
    return set(value.toString());
  }

  ColumnArrays count(long value) {
    if (row == 0) {
      columns.add(new long[rows]);
    }
    ((long[]) columns.get(next++))[row] = value;
    return this;
  }

  /** In the order of {@link FigureColumns}. */
  ColumnArrays figures(Figures figures) {
    count(figures.feedback()).count(figures.official()).count(figures.offTopic());
    for (var counts :
        List.of(
            figures.sentiment().values(),
            figures.stance().values(),
            figures.sentimentMillionths().values(),
            figures.stanceMillionths().values())) {
      for (long count : counts) {
        count(count);
      }
    }
    return this;
  }

  private ColumnArrays set(String value) {
    if (row == 0) {
      columns.add(new String[rows]);
    }
    ((String[]) columns.get(next++))[row] = value;
    return this;
  }

  /** Sets all columns as the parameters of a statement. */
  void set(PreparedStatement statement) throws SQLException {
    var connection = statement.getConnection().unwrap(PGConnection.class);
    for (int i = 0; i < columns.size(); i++) {
      var type = columns.get(i) instanceof long[] ? "int8" : "text";
      statement.setArray(i + 1, connection.createArrayOf(type, columns.get(i)));
    }
  }

  /**
   * {@code unnest(…) as alias (…)}, whose columns are called like the table's.
   *
   * @param types of the columns as PostgreSQL names them; texts are cast where they must
   */
  static String unnest(String alias, List<String> columns, List<String> types) {
    return types.stream()
        .map("?::%s[]"::formatted)
        .collect(
            Collectors.joining(
                ", ", "unnest(", ") as %s (%s)".formatted(alias, String.join(", ", columns))));
  }
}
