package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.HourlyCell;
import org.dauys.contract.totals.OverallCell;
import org.dauys.contract.totals.OverallTotals;
import org.dauys.contract.totals.Totals;

/**
 * Mirrors a topic of totals: one row for each cell.
 *
 * @param <C> the cell
 * @param <T> its totals
 */
final class CellTable<C, T> implements TopicTable<C, T> {

  /** Some columns of a row, their types, and how they are set. */
  private record Columns<V>(
      List<String> names, List<String> types, BiConsumer<ColumnArrays, V> setter) {}

  private final Topic<C, T> topic;
  private final String table;
  private final Columns<C> cell;
  private final Columns<T> totals;
  private final Predicate<C> storable;

  private CellTable(
      Topic<C, T> topic, String table, Columns<C> cell, Columns<T> totals, Predicate<C> storable) {
    this.topic = topic;
    this.table = table;
    this.cell = cell;
    this.totals = totals;
    this.storable = storable;
  }

  /** {@code totals.daily} in {@code totals_daily}. */
  static CellTable<DailyCell, Totals> daily() {
    return new CellTable<>(
        Topics.TOTALS_DAILY,
        "totals_daily",
        new Columns<>(
            List.of("consultation", "theme", "day", "region", "channel", "language"),
            List.of("text", "text", "date", "text", "text", "text"),
            (rows, cell) ->
                rows.text(cell.consultation())
                    .text(cell.theme())
                    .day(cell.day())
                    .text(cell.region())
                    .code(cell.channel())
                    .code(cell.language())),
        additive(),
        cell -> Storable.canHold(cell.day()));
  }

  /** {@code totals.hourly} in {@code totals_hourly}. */
  static CellTable<HourlyCell, Totals> hourly() {
    return new CellTable<>(
        Topics.TOTALS_HOURLY,
        "totals_hourly",
        new Columns<>(
            List.of("consultation", "hour", "region", "channel"),
            List.of("text", "timestamptz", "text", "text"),
            (rows, cell) ->
                rows.text(cell.consultation())
                    .instant(cell.hour())
                    .text(cell.region())
                    .code(cell.channel())),
        additive(),
        cell -> Storable.canHold(cell.hour()));
  }

  /** {@code totals.overall} in {@code totals_overall}. */
  static CellTable<OverallCell, OverallTotals> overall() {
    return new CellTable<>(
        Topics.TOTALS_OVERALL,
        "totals_overall",
        new Columns<>(
            List.of("consultation", "theme", "region"),
            List.of("text", "text", "text"),
            (rows, cell) -> rows.text(cell.consultation()).text(cell.theme()).text(cell.region())),
        counts(
            List.of("people", "texts", "revision"),
            (rows, totals) ->
                rows.figures(totals.figures())
                    .count(totals.people())
                    .count(totals.texts())
                    .count(totals.revision())),
        cell -> true);
  }

  @Override
  public Topic<C, T> topic() {
    return topic;
  }

  @Override
  public boolean canHold(C key, T value) {
    return storable.test(key);
  }

  @Override
  public Write prepare(Changes<C, T> changes) {
    var erased = keys(changes.erased());
    var present = new ColumnArrays(changes.present().size());
    changes
        .present()
        .forEach(
            (key, value) -> {
              cell.setter().accept(present.row(), key);
              totals.setter().accept(present, value);
            });
    return connection -> {
      execute(connection, delete(), erased);
      execute(connection, upsert(), present);
    };
  }

  private ColumnArrays keys(Collection<C> cells) {
    var keys = new ColumnArrays(cells.size());
    cells.forEach(key -> cell.setter().accept(keys.row(), key));
    return keys;
  }

  private static void execute(Connection connection, String sql, ColumnArrays rows)
      throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (var statement = connection.prepareStatement(sql)) {
      rows.set(statement);
      statement.executeUpdate();
    }
  }

  private String delete() {
    return "delete from %1$s using %2$s where (%3$s) = (%4$s)"
        .formatted(
            table,
            ColumnArrays.unnest("cell", cell.names(), cell.types()),
            qualified(table),
            qualified("cell"));
  }

  private String qualified(String table) {
    return cell.names().stream().map(name -> table + "." + name).collect(Collectors.joining(", "));
  }

  private String upsert() {
    var columns = concat(cell.names(), totals.names());
    return "insert into %s (%s) select * from %s on conflict (%s) do update set %s"
        .formatted(
            table,
            String.join(", ", columns),
            ColumnArrays.unnest("cell", columns, concat(cell.types(), totals.types())),
            String.join(", ", cell.names()),
            String.join(
                ", ", totals.names().stream().map(name -> name + " = excluded." + name).toList()));
  }

  private static Columns<Totals> additive() {
    return counts(
        List.of("revision"),
        (rows, totals) -> rows.figures(totals.figures()).count(totals.revision()));
  }

  /** The figures, then others. */
  private static <V> Columns<V> counts(List<String> others, BiConsumer<ColumnArrays, V> setter) {
    var names = concat(FigureColumns.list(), others);
    return new Columns<>(names, Collections.nCopies(names.size(), "int8"), setter);
  }

  private static List<String> concat(List<String> left, List<String> right) {
    return Stream.concat(left.stream(), right.stream()).toList();
  }
}
