package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.NavigableSet;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.totals.DailyCell;

/**
 * A day of a consultation. Whoever remembers its pieces looks into {@code feedback_day} whether
 * they still are what they were.
 */
record FeedbackDay(String consultation, LocalDate day) implements Comparable<FeedbackDay> {

  /** In one order for all instances, so that two of them cannot lock each other out. */
  private static final Comparator<FeedbackDay> LOCK_ORDER =
      Comparator.comparing(FeedbackDay::consultation).thenComparing(FeedbackDay::day);

  private static final String CHANGE =
      "insert into feedback_day (consultation, day, revision)"
          + " values (?, ?, nextval('feedback_day_revision'))"
          + " on conflict (consultation, day) do update set revision = excluded.revision";

  static FeedbackDay of(FeedbackTagged tagged) {
    var received = tagged.received();
    return new FeedbackDay(
        Storable.text(received.consultation()), DailyCell.dayOf(received.occurredAt()));
  }

  static FeedbackDay of(ResultSet row) throws SQLException {
    return new FeedbackDay(row.getString("consultation"), row.getObject("day", LocalDate.class));
  }

  /** Gives the days revisions that they never had; the caller commits. */
  static void haveChanged(Connection connection, NavigableSet<FeedbackDay> days)
      throws SQLException {
    try (var change = connection.prepareStatement(CHANGE)) {
      var row = new Row(change);
      for (var day : days) {
        row.text(day.consultation()).day(day.day()).add();
      }
      change.executeBatch();
    }
  }

  @Override
  public int compareTo(FeedbackDay other) {
    return LOCK_ORDER.compare(this, other);
  }
}
