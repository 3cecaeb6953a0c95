package org.dauys.bench.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.postgresql.PGConnection;

/**
 * The rows of one table that one commit writes, read back from what the sink stored: as values for
 * a driver and as bytes for COPY.
 *
 * @param table where they belong
 * @param columns the table's columns
 * @param types their types in PostgreSQL, arrays as {@code _text}
 * @param values a row each
 * @param binary the same in COPY's binary format
 */
record Rows(
    Mirror table,
    List<String> columns,
    List<String> types,
    List<Object[]> values,
    Supplier<InputStream> binary) {

  /** Notes in which commit each piece was stored. */
  static void numberCommits(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("drop table if exists pg_temp.bench_commit");
      statement.execute(Mirror.NUMBER_COMMITS);
      statement.execute("analyze bench_commit");
    }
  }

  /** The rows of each commit. */
  static List<Rows> ofCommits(Connection connection, Mirror table, int commits)
      throws SQLException, IOException {
    try (var statement = connection.createStatement()) {
      statement.execute("create temp table written as " + table.rows());
      var rows = new ArrayList<Rows>();
      for (int commit = 0; commit < commits; commit++) {
        rows.add(of(connection, table, "select * from written where commit = " + commit));
      }
      statement.execute("drop table written");
      return rows;
    }
  }

  /** The rows that the query gives, after a first column that does not belong to them. */
  static Rows of(Connection connection, Mirror table, String query)
      throws SQLException, IOException {
    var columns = new ArrayList<String>();
    var types = new ArrayList<String>();
    var values = new ArrayList<Object[]>();
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      var about = row.getMetaData();
      for (int i = 2; i <= about.getColumnCount(); i++) {
        columns.add(about.getColumnName(i));
        types.add(about.getColumnTypeName(i));
      }
      while (row.next()) {
        var value = new Object[columns.size()];
        for (int i = 0; i < value.length; i++) {
          value[i] = value(row, i + 2, types.get(i));
        }
        values.add(value);
      }
    }
    return new Rows(table, columns, types, values, binary(connection, query, columns));
  }

  private static Object value(ResultSet row, int column, String type) throws SQLException {
    return switch (type) {
      case "tsvector" -> row.getString(column);
      case "timestamptz" -> row.getObject(column, OffsetDateTime.class);
      case "date" -> row.getObject(column, LocalDate.class);
      default ->
          row.getObject(column) instanceof Array array ? array.getArray() : row.getObject(column);
    };
  }

  private static Supplier<InputStream> binary(
      Connection connection, String query, List<String> columns) throws SQLException, IOException {
    var bytes = new ByteArrayOutputStream();
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyOut(
            "copy (select %s from (%s) as row) to stdout (format binary)"
                .formatted(String.join(", ", columns), query),
            bytes);
    var copied = bytes.toByteArray();
    return () -> new ByteArrayInputStream(copied);
  }

  /** {@code on conflict …}. */
  String onConflict() {
    var set =
        columns.stream()
            .filter(column -> !table.key().contains(column))
            .map(column -> column + " = excluded." + column)
            .toList();
    return " on conflict (%s) do update set %s"
        .formatted(String.join(", ", table.key()), String.join(", ", set));
  }
}
