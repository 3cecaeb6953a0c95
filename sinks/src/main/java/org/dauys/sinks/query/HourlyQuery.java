package org.dauys.sinks.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Map;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;
import org.dauys.sinks.postgres.FigureColumns;
import org.dauys.sinks.query.TotalsAnswer.Part;
import org.dauys.sinks.query.TotalsAnswer.Row;

/** The figures of every hour, all themes and languages together. */
public final class HourlyQuery {

  private static final String SQL =
      "select hour, "
          + FigureColumns.sums()
          + " from totals_hourly where %s group by hour order by hour";

  /** The hours that have any; the theme and the language of the selection are not looked at. */
  public TotalsAnswer answer(Connection connection, Selection selection) throws SQLException {
    var conditions =
        new Conditions()
            .and("hour >= ?", selection.from().atStartOfDay(DailyCell.ZONE).toOffsetDateTime())
            .and(
                "hour < ?",
                selection.to().plusDays(1).atStartOfDay(DailyCell.ZONE).toOffsetDateTime())
            .andIfGiven("consultation", selection.consultation())
            .andIfGiven("region", selection.region())
            .andIfGiven("channel", selection.channel());
    var total = Figures.ZERO;
    var hours = new ArrayList<Row>();
    try (var query = conditions.prepare(connection, SQL);
        var row = query.executeQuery()) {
      while (row.next()) {
        var figures = FigureColumns.read(row);
        var hour = row.getObject("hour", OffsetDateTime.class).toInstant();
        hours.add(new Part(hour.toString(), Map.of(), "", figures));
        total = total.plus(figures);
      }
    }
    return new TotalsAnswer(total, hours);
  }
}
