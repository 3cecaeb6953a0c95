package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.Totals;

/**
 * Mirrors {@code totals.daily} in {@code totals_daily} and moves the roll-ups by the difference to
 * what stood there.
 */
final class DailyTable implements TopicTable<DailyCell, Totals> {

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
  public Write prepare(Changes<DailyCell, Totals> changes) {
    var written = cells.prepare(changes);
    var keys = cells.keys(changes.keys());
    var gained = new HashMap<DailyCell, Figures>();
    changes.present().forEach((cell, totals) -> gained.put(cell, totals.figures()));
    var sums = rollUps.stream().map(rollUp -> rollUp.sums(gained)).toList();
    return connection -> {
      var standing = standing(connection, keys);
      written.into(connection);
      for (var sum : sums) {
        sum.minus(standing).into(connection);
      }
    };
  }

  /** What the cells' rows hold now. */
  private Map<DailyCell, Figures> standing(Connection connection, ColumnArrays keys)
      throws SQLException {
    var sql = "select totals_daily.* from totals_daily natural join " + cells.unnestedKeys();
    try (var query = connection.prepareStatement(sql)) {
      keys.set(query);
      try (var row = query.executeQuery()) {
        var standing = new HashMap<DailyCell, Figures>();
        while (row.next()) {
          standing.put(CellTable.daily(row), FigureColumns.read(row));
        }
        return standing;
      }
    }
  }
}
