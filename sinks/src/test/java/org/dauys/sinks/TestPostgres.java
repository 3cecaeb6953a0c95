package org.dauys.sinks;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dauys.sinks.postgres.Database;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One real PostgreSQL for all tests, and in it a new database for each test that asks. */
public final class TestPostgres implements BeforeAllCallback, AfterAllCallback {

  private final List<HikariDataSource> opened = new ArrayList<>();
  private EmbeddedPostgres server;

  @Override
  public void beforeAll(ExtensionContext context) {
    server =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .computeIfAbsent("postgres", key -> new Server(start()), Server.class)
            .postgres();
  }

  @Override
  public void afterAll(ExtensionContext context) {
    opened.forEach(HikariDataSource::close);
    opened.clear();
  }

  /** A database with all tables and nothing in them but labels. */
  public HikariDataSource migrated() {
    var database = empty();
    Database.migrate(database);
    return database;
  }

  /** A database without tables. */
  public HikariDataSource empty() {
    var name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    var database = Database.open(server.getJdbcUrl("postgres", name), "postgres", "");
    opened.add(database);
    return database;
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Server(EmbeddedPostgres postgres) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      postgres.close();
    }
  }
}
