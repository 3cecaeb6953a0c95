package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;

/**
 * Empties the tables that mirror topics and goes back to the topics' beginning, in one transaction.
 * The instances that fill the store find that it is no longer where they were, and read on from
 * there. Labels stay, and so does what was published, which no topic remembers.
 */
public final class Rebuild {

  private static final String MIRRORS =
      """
      select quote_ident(relname)
        from pg_class
       where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
         and not relispartition
         and relname not in ('theme', 'region', 'district', 'consultation', 'kafka_offset',
                             'flyway_schema_history', 'publication', 'published_figure',
                             'published_piece')""";
  private static final String FROM_THE_BEGINNING =
      "update kafka_offset set next_offset = 0, unreadable = 0";

  private Rebuild() {}

  /** Empties the store; it fills again by itself as soon as an instance runs. */
  public static void start(DataSource database) throws SQLException {
    try (var connection = database.getConnection()) {
      try (var empty = connection.createStatement()) {
        // First what every writer takes first, so that none of them is locked out half-way.
        empty.executeUpdate(FROM_THE_BEGINNING);
        empty.execute("truncate " + mirrors(connection));
      }
      connection.commit();
    }
  }

  private static String mirrors(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement(MIRRORS);
        var row = query.executeQuery()) {
      var tables = new ArrayList<String>();
      while (row.next()) {
        tables.add(row.getString(1));
      }
      return String.join(", ", tables);
    }
  }
}
