package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.Totals;

/**
 * Mirrors {@code totals.daily} in {@code totals_daily} and moves the roll-ups by the difference to
 * what stood there.
 */
final class DailyTable implements TopicTable<DailyCell, Totals> {

  private static final String KEY = "consultation, theme, day, region, channel, language";
  private static final String STANDING =
      "select * from totals_daily join unnest(?::text[], ?::text[], ?::date[], ?::text[], ?::text[],"
          + " ?::text[]) as cell ("
          + KEY
          + ") using ("
          + KEY
          + ")";

  private final CellTable<DailyCell, Totals> cells = CellTable.daily();
  private final List<RollUp> rollUps = List.of(RollUp.byDay(), RollUp.byPlace());

  @Override
  public Topic<DailyCell, Totals> topic() {
    return cells.topic();
  }

  @Override
  public boolean canHold(DailyCell cell, Totals totals) {
    return cells.canHold(cell, totals);
  }

  @Override
  public void store(Connection connection, Changes<DailyCell, Totals> changes) throws SQLException {
    if (changes.isEmpty()) {
      return;
    }
    var differences = differences(connection, changes);
    cells.store(connection, changes);
    for (var rollUp : rollUps) {
      rollUp.add(connection, differences);
    }
  }

  private static Map<DailyCell, Figures> differences(
      Connection connection, Changes<DailyCell, Totals> changes) throws SQLException {
    var differences = new HashMap<DailyCell, Figures>();
    changes.present().forEach((cell, totals) -> differences.put(cell, totals.figures()));
    changes.erased().forEach(cell -> differences.put(cell, Figures.ZERO));
    var cells = new ArrayList<>(differences.keySet());
    try (var query = connection.prepareStatement(STANDING)) {
      new Row(query)
          .texts(column(cells, DailyCell::consultation))
          .texts(column(cells, DailyCell::theme))
          .texts(column(cells, cell -> cell.day().toString()))
          .texts(column(cells, DailyCell::region))
          .texts(column(cells, cell -> cell.channel().code()))
          .texts(column(cells, cell -> cell.language().code()));
      try (var row = query.executeQuery()) {
        while (row.next()) {
          var standing = FigureColumns.read(row);
          differences.computeIfPresent(CellTable.daily(row), (cell, now) -> now.minus(standing));
        }
      }
    }
    return differences;
  }

  private static List<String> column(List<DailyCell> cells, Function<DailyCell, String> part) {
    return cells.stream().map(part).toList();
  }
}
