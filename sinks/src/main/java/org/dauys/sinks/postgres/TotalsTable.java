package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Totals;

/** Mirrors {@code totals.daily} in {@code totals_daily}. */
final class TotalsTable implements TopicTable<DailyCell, Totals> {

  private static final List<String> KEY =
      List.of("consultation", "theme", "day", "region", "channel", "language");
  private static final String UPSERT = upsert();
  private static final String DELETE =
      "delete from totals_daily where " + String.join(" = ? and ", KEY) + " = ?";

  @Override
  public Topic<DailyCell, Totals> topic() {
    return Topics.TOTALS_DAILY;
  }

  @Override
  public boolean canHold(DailyCell cell, Totals totals) {
    return Storable.canHold(cell.day());
  }

  @Override
  public void store(Connection connection, Changes<DailyCell, Totals> changes) throws SQLException {
    delete(connection, changes);
    upsert(connection, changes);
  }

  private static void upsert(Connection connection, Changes<DailyCell, Totals> changes)
      throws SQLException {
    try (var upsert = connection.prepareStatement(UPSERT)) {
      for (var entry : changes.present().entrySet()) {
        bind(upsert, entry.getKey());
        FigureColumns.bind(upsert, KEY.size() + 1, entry.getValue().figures());
        upsert.setLong(KEY.size() + FigureColumns.list().size() + 1, entry.getValue().revision());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }

  private static void delete(Connection connection, Changes<DailyCell, Totals> changes)
      throws SQLException {
    try (var delete = connection.prepareStatement(DELETE)) {
      for (var cell : changes.erased()) {
        bind(delete, cell);
        delete.addBatch();
      }
      delete.executeBatch();
    }
  }

  private static void bind(PreparedStatement statement, DailyCell cell) throws SQLException {
    statement.setString(1, Storable.text(cell.consultation()));
    statement.setString(2, Storable.text(cell.theme()));
    statement.setObject(3, cell.day());
    statement.setString(4, Storable.text(cell.region()));
    statement.setString(5, cell.channel().code());
    statement.setString(6, cell.language().code());
  }

  private static String upsert() {
    var columns = new ArrayList<>(KEY);
    columns.addAll(FigureColumns.list());
    columns.add("revision");
    var figures = columns.subList(KEY.size(), columns.size());
    return "insert into totals_daily (%s) values (%s) on conflict (%s) do update set %s"
        .formatted(
            String.join(", ", columns),
            String.join(", ", Collections.nCopies(columns.size(), "?")),
            String.join(", ", KEY),
            String.join(", ", figures.stream().map(name -> name + " = excluded." + name).toList()));
  }
}
