package org.dauys.sinks.query;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Lists the days on which a theme, or a region, was far above its usual. */
public final class AlertsQuery {

  private static final String SQL =
      """
      select day, theme, region, kind, observed, expected, upper_limit, own_observed, own_expected,
             own_limit, families, baseline_days, method
        from alert
       where consultation = ?
       order by day desc, observed / upper_limit desc, theme, region
       limit ?""";

  /** The latest alerts of a consultation; of a day, those first that stand out most. */
  public Alerts answer(Connection connection, String consultation, int limit) throws SQLException {
    try (var query = connection.prepareStatement(SQL)) {
      query.setString(1, consultation);
      query.setInt(2, limit);
      var alerts = new ArrayList<Alert>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          alerts.add(
              new Alert(
                  row.getObject("day", LocalDate.class),
                  row.getString("theme"),
                  row.getString("region"),
                  row.getString("kind"),
                  row.getLong("observed"),
                  row.getDouble("expected"),
                  row.getDouble("upper_limit"),
                  row.getLong("own_observed"),
                  row.getDouble("own_expected"),
                  row.getDouble("own_limit"),
                  row.getString("families"),
                  row.getInt("baseline_days"),
                  row.getString("method")));
        }
      }
      return new Alerts(alerts);
    }
  }

  /**
   * Some alerts.
   *
   * @param alerts the latest first
   */
  public record Alerts(@JsonInclude(ALWAYS) List<Alert> alerts) {

    public Alerts {
      alerts = List.copyOf(alerts);
    }
  }

  /**
   * A day that stands out.
   *
   * @param day in Kazakhstan
   * @param theme or group, or all
   * @param region or all
   * @param kind surge or campaign
   * @param observed pieces of opinion
   * @param expected their usual number
   * @param limit what an ordinary day seldom exceeds
   * @param ownObserved pieces in people's own words
   * @param ownExpected their usual number
   * @param ownLimit what an ordinary day seldom exceeds of them
   * @param families the largest families of that day, JSON as it is stored
   * @param baselineDays how many earlier days the expectation rests on
   * @param method by which rule
   */
  public record Alert(
      LocalDate day,
      String theme,
      String region,
      String kind,
      long observed,
      double expected,
      double limit,
      long ownObserved,
      double ownExpected,
      double ownLimit,
      @JsonRawValue String families,
      int baselineDays,
      String method) {}
}
