package org.dauys.sinks.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.dauys.contract.place.Places;
import org.dauys.contract.taxonomy.Taxonomy;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Opens the database and brings its tables up to this version. */
public final class Database {

  private static final int CONNECTIONS = 8;
  private static final Duration CONNECT_WITHIN = Duration.ofSeconds(5);
  private static final int START_WITHIN_SECONDS = 60;

  private Database() {}

  /**
   * A pool of connections without auto-commit: what is not committed is rolled back when a
   * connection is closed. Does not wait for the database.
   */
  public static HikariDataSource open(String url, String user, String password) {
    var config = new HikariConfig();
    config.setPoolName("store");
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setAutoCommit(false);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setConnectionTimeout(CONNECT_WITHIN.toMillis());
    config.setInitializationFailTimeout(-1);
    // One INSERT with many rows instead of many with one: 1.5 times the rows per second.
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    // Otherwise exceptions quote parameters, that is, citizens' words.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    // A connection whose server has vanished must not hang the loop.
    config.addDataSourceProperty("socketTimeout", "60");
    return new HikariDataSource(config);
  }

  /**
   * Creates or migrates the tables and fills in the labels of themes and places. Waits a minute for
   * a database that is still starting.
   *
   * @throws FlywayException if the database cannot be reached or refuses
   */
  public static void migrate(DataSource database) {
    Flyway.configure(Database.class.getClassLoader())
        .dataSource(database)
        .connectRetries(START_WITHIN_SECONDS)
        .connectRetriesInterval(1)
        .load()
        .migrate();
    try (var connection = database.getConnection()) {
      new Labels(Taxonomy.shipped(), Places.shipped()).store(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot store the labels: SQLSTATE " + e.getSQLState(), e);
    }
  }
}
