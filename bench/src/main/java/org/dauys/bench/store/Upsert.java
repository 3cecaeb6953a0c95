package org.dauys.bench.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;

/** Ways to write rows over rows that may be there. */
enum Upsert {

  /** One INSERT of many rows, put together by the driver ({@code reWriteBatchedInserts}). */
  MULTI_ROW {
    @Override
    void write(Connection connection, Rows rows) throws SQLException {
      var sql =
          "insert into %s as t (%s) values (%s)"
              .formatted(
                  rows.table().name(),
                  String.join(", ", rows.columns()),
                  String.join(", ", rows.types().stream().map(Upsert::parameter).toList()));
      try (var insert = connection.prepareStatement(sql + rows.onConflict())) {
        for (var row : rows.values()) {
          for (int i = 0; i < row.length; i++) {
            set(insert, i + 1, rows.types().get(i), row[i]);
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
    }
  },

  /** One INSERT from arrays, one for each column. */
  UNNEST {
    @Override
    void write(Connection connection, Rows rows) throws SQLException {
      int width = rows.columns().size();
      var sql =
          "insert into %s as t (%s) select %s from unnest(%s) as rows (%s)"
              .formatted(
                  rows.table().name(),
                  String.join(", ", rows.columns()),
                  String.join(
                      ", ", IntStream.range(0, width).mapToObj(i -> selected(rows, i)).toList()),
                  String.join(", ", Collections.nCopies(width, "?")),
                  String.join(", ", rows.columns()));
      try (var insert = connection.prepareStatement(sql + rows.onConflict())) {
        for (int i = 0; i < width; i++) {
          insert.setArray(i + 1, column(connection, rows, i));
        }
        insert.executeUpdate();
      }
    }

    /** An array of arrays would come out flat, so arrays travel as texts. */
    private String selected(Rows rows, int i) {
      var type = rows.types().get(i);
      var column = "rows." + rows.columns().get(i);
      return isScalar(type) ? column : column + "::" + type;
    }

    private java.sql.Array column(Connection connection, Rows rows, int i) throws SQLException {
      var type = rows.types().get(i);
      var values = new Object[rows.values().size()];
      for (int row = 0; row < values.length; row++) {
        var value = rows.values().get(row)[i];
        values[row] =
            value instanceof Object[] array
                ? connection.createArrayOf(type.substring(1), array).toString()
                : value;
      }
      return connection.createArrayOf(isScalar(type) ? type : "text", values);
    }

    private boolean isScalar(String type) {
      return !type.startsWith("_") && !type.equals("tsvector");
    }
  },

  /** COPY into a temporary table and one INSERT from there. The bytes are made before the clock. */
  COPY_AND_MERGE {
    @Override
    void write(Connection connection, Rows rows) throws SQLException, IOException {
      var table = rows.table().name();
      var columns = String.join(", ", rows.columns());
      try (var statement = connection.createStatement()) {
        statement.execute(
            "create temp table if not exists incoming_%1$s (like %1$s) on commit delete rows"
                .formatted(table));
        copy(connection, "incoming_" + table, rows);
        statement.execute(
            "insert into %1$s as t (%2$s) select %2$s from incoming_%1$s".formatted(table, columns)
                + rows.onConflict());
      }
    }
  };

  /** Writes the rows; the caller commits. */
  abstract void write(Connection connection, Rows rows) throws SQLException, IOException;

  /** Plain COPY, which fails where a row is there. */
  static void copy(Connection connection, String table, Rows rows)
      throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(
            "copy %s (%s) from stdin (format binary)"
                .formatted(table, String.join(", ", rows.columns())),
            rows.binary().get());
  }

  private static String parameter(String type) {
    return type.equals("tsvector") ? "?::tsvector" : "?";
  }

  private static void set(PreparedStatement insert, int at, String type, Object value)
      throws SQLException {
    if (value instanceof Object[] array) {
      insert.setArray(at, insert.getConnection().createArrayOf(type.substring(1), array));
    } else if (value == null) {
      insert.setNull(at, Types.NULL);
    } else {
      insert.setObject(at, value);
    }
  }
}
