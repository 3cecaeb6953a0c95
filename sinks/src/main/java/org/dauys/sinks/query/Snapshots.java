package org.dauys.sinks.query;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Asks questions of the store, each on one unmoving picture of it. Thread-safe. */
public final class Snapshots {

  private static final String VERSION =
      "select coalesce(sum(next_offset), 0)::bigint, coalesce(sum(unreadable), 0)::bigint"
          + " from kafka_offset";

  /**
   * A plan for the values that are asked for: one for any values, which PostgreSQL may otherwise
   * keep after a few questions, read all pieces of a common theme to show twenty.
   */
  private static final String PLAN_ANEW = "set local plan_cache_mode = force_custom_plan";

  private final DataSource database;

  /** Asks this database. */
  public Snapshots(DataSource database) {
    this.database = database;
  }

  /** The answer to a question. */
  public <A> A ask(Question<A> question) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (var plan = connection.createStatement()) {
        plan.execute(PLAN_ANEW);
      }
      return question.answer(connection);
    }
  }

  /** How far the store has come: as long as it stands still, so does every answer. */
  public Version version() throws SQLException {
    return ask(
        connection -> {
          try (var query = connection.prepareStatement(VERSION);
              var row = query.executeQuery()) {
            row.next();
            return new Version(row.getLong(1), row.getLong(2));
          }
        });
  }

  /**
   * A state of the store.
   *
   * @param records Kafka offsets it has passed, over all partitions; only grows
   * @param unreadable records among them that were left out
   */
  public record Version(long records, long unreadable) {}

  /**
   * A question.
   *
   * @param <A> type of the answer
   */
  public interface Question<A> {

    /** Asks it. */
    A answer(Connection connection) throws SQLException;
  }
}
