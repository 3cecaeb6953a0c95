package org.dauys.sinks.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks into the tables past the code under test. */
final class Tables {

  private static final List<String> MIRRORS =
      List.of(
          "feedback",
          "statement",
          "family_member",
          "family",
          "family_day",
          "totals_daily",
          "totals_hourly",
          "alert",
          "totals_overall");

  private final DataSource database;

  Tables(DataSource database) {
    this.database = database;
  }

  /** Every row of every table that mirrors a topic, as text. */
  List<String> everything() throws SQLException {
    var rows = new ArrayList<String>();
    for (var table : MIRRORS) {
      rows.addAll(texts("select '" + table + " ' || t::text from " + table + " t order by 1"));
    }
    return rows;
  }

  /** Empties all of them and forgets how far the store has come. */
  void clear() throws SQLException {
    execute("truncate kafka_offset, " + String.join(", ", MIRRORS));
  }

  long number(String sql) throws SQLException {
    return Long.parseLong(texts("select (" + sql + ")::text").get(0));
  }

  List<String> texts(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var row = connection.createStatement().executeQuery(sql)) {
      var texts = new ArrayList<String>();
      while (row.next()) {
        texts.add(row.getString(1));
      }
      return texts;
    }
  }

  /** Brings what the planner knows up to date. */
  void vacuum() throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      connection.setNetworkTimeout(Runnable::run, 0);
      statement.execute("vacuum analyze");
    }
  }

  void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      connection.setNetworkTimeout(Runnable::run, 0);
      statement.execute(sql);
      connection.commit();
    }
  }
}
