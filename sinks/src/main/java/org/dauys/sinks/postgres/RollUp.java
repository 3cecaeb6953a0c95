package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
      String table,
      List<String> columns,
      List<String> types,
      Function<DailyCell, List<String>> key) {
    this.key = cell -> key.apply(cell).stream().map(Storable::text).toList();
    this.add = add(table, columns, types);
    this.deleteEmpty =
        "delete from " + table + " where feedback = 0 and official = 0 and off_topic = 0";
  }

  /** {@code totals_by_day}. */
  static RollUp byDay() {
    return new RollUp(
        "totals_by_day",
        List.of("consultation", "theme", "day"),
        List.of("text", "text", "date"),
        cell -> List.of(cell.consultation(), cell.theme(), cell.day().toString()));
  }

  /** {@code totals_by_place}. */
  static RollUp byPlace() {
    return new RollUp(
        "totals_by_place",
        List.of("consultation", "theme", "region", "channel", "language"),
        Collections.nCopies(5, "text"),
        cell ->
            List.of(
                cell.consultation(),
                cell.theme(),
                cell.region(),
                cell.channel().code(),
                cell.language().code()));
  }

  /** What the cells add to its rows. */
  Sums sums(Map<DailyCell, Figures> cells) {
    var sums = new TreeMap<List<String>, Figures>(LOCK_ORDER);
    cells.forEach((cell, figures) -> sums.merge(key.apply(cell), figures, Figures::plus));
    return new Sums(sums);
  }

  /** What is to be added to rows. */
  final class Sums implements Write {

    private final SortedMap<List<String>, Figures> byKey;

    private Sums(SortedMap<List<String>, Figures> byKey) {
      this.byKey = byKey;
    }

    /** These without those of the cells. */
    Sums minus(Map<DailyCell, Figures> cells) {
      var less = new TreeMap<>(byKey);
      cells.forEach(
          (cell, figures) ->
              less.merge(key.apply(cell), Figures.ZERO.minus(figures), Figures::plus));
      return new Sums(less);
    }

    @Override
    public void into(Connection connection) throws SQLException {
      if (byKey.isEmpty()) {
        return;
      }
      var rows = new ColumnArrays(byKey.size());
      byKey.forEach(
          (parts, figures) -> {
            rows.row();
            parts.forEach(rows::text);
            rows.figures(figures);
          });
      try (var statement = connection.prepareStatement(add)) {
        rows.set(statement);
        statement.executeUpdate();
      }
      try (var statement = connection.prepareStatement(deleteEmpty)) {
        statement.executeUpdate();
      }
    }
  }

  private static String add(String table, List<String> columns, List<String> types) {
    var figures = FigureColumns.list();
    var all = Stream.concat(columns.stream(), figures.stream()).toList();
    var allTypes =
        Stream.concat(types.stream(), Collections.nCopies(figures.size(), "int8").stream())
            .toList();
    return "insert into %1$s as standing (%2$s) select * from %3$s on conflict (%4$s) do update set %5$s"
        .formatted(
            table,
            String.join(", ", all),
            ColumnArrays.unnest("added", all, allTypes),
            String.join(", ", columns),
            figures.stream()
                .map(name -> "%1$s = standing.%1$s + excluded.%1$s".formatted(name))
                .collect(Collectors.joining(", ")));
  }
}
