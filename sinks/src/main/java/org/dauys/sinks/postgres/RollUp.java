package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;

/**
 * Sums of the day cells over what most questions leave open. Only differences are added, so a
 * roll-up is exact as long as it moves in the transaction that moves the cells.
 */
final class RollUp {

  /** In one order for all instances, so that two of them cannot lock each other out. */
  private static final Comparator<List<String>> LOCK_ORDER =
      Comparator.comparing(key -> String.join("\n", key));

  private final Function<DailyCell, List<String>> key;
  private final String add;
  private final String deleteEmpty;

  private RollUp(
      String table, List<String> columns, String casts, Function<DailyCell, List<String>> key) {
    this.key = key;
    this.add = add(table, columns, casts);
    this.deleteEmpty =
        "delete from " + table + " where feedback = 0 and official = 0 and off_topic = 0";
  }

  /** {@code totals_by_day}. */
  static RollUp byDay() {
    return new RollUp(
        "totals_by_day",
        List.of("consultation", "theme", "day"),
        "?, ?, ?::date",
        cell -> List.of(cell.consultation(), cell.theme(), cell.day().toString()));
  }

  /** {@code totals_by_place}. */
  static RollUp byPlace() {
    return new RollUp(
        "totals_by_place",
        List.of("consultation", "theme", "region", "channel", "language"),
        "?, ?, ?, ?, ?",
        cell ->
            List.of(
                cell.consultation(),
                cell.theme(),
                cell.region(),
                cell.channel().code(),
                cell.language().code()));
  }

  /** Adds what each cell has gained or lost; the caller commits. */
  void add(Connection connection, Map<DailyCell, Figures> differences) throws SQLException {
    var sums = new TreeMap<List<String>, Figures>(LOCK_ORDER);
    differences.forEach((cell, figures) -> sums.merge(key.apply(cell), figures, Figures::plus));
    try (var statement = connection.prepareStatement(add)) {
      var row = new Row(statement);
      for (var sum : sums.entrySet()) {
        for (var part : sum.getKey()) {
          row.text(part);
        }
        row.figures(sum.getValue()).add();
      }
      statement.executeBatch();
    }
    try (var statement = connection.prepareStatement(deleteEmpty)) {
      statement.executeUpdate();
    }
  }

  private static String add(String table, List<String> columns, String casts) {
    var figures = FigureColumns.list();
    return "insert into %1$s as standing (%2$s, %3$s) values (%4$s%5$s) on conflict (%2$s) do update set %6$s"
        .formatted(
            table,
            String.join(", ", columns),
            String.join(", ", figures),
            casts,
            ", ?".repeat(figures.size()),
            figures.stream()
                .map(name -> "%1$s = standing.%1$s + excluded.%1$s".formatted(name))
                .collect(Collectors.joining(", ")));
  }
}
