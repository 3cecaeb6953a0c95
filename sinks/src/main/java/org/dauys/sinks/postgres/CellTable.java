package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.HourlyCell;
import org.dauys.contract.totals.OverallCell;
import org.dauys.contract.totals.OverallTotals;
import org.dauys.contract.totals.Totals;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Language;

/**
 * Mirrors a topic of totals: one row for each cell.
 *
 * @param <C> the cell
 * @param <T> its totals
 */
final class CellTable<C, T> implements TopicTable<C, T> {

  /** Some columns of a row and how they are set. */
  private record Columns<V>(List<String> names, Setter<V> setter) {}

  /** Sets columns from left to right. */
  private interface Setter<V> {
    void set(Row row, V value) throws SQLException;
  }

  private final Topic<C, T> topic;
  private final Columns<C> cell;
  private final Columns<T> totals;
  private final Predicate<C> storable;
  private final String upsert;
  private final String delete;

  private CellTable(
      Topic<C, T> topic, String table, Columns<C> cell, Columns<T> totals, Predicate<C> storable) {
    this.topic = topic;
    this.cell = cell;
    this.totals = totals;
    this.storable = storable;
    this.upsert = upsert(table, cell.names(), totals.names());
    this.delete =
        "delete from " + table + " where " + String.join(" = ? and ", cell.names()) + " = ?";
  }

  /** {@code totals.daily} in {@code totals_daily}. */
  static CellTable<DailyCell, Totals> daily() {
    return new CellTable<>(
        Topics.TOTALS_DAILY,
        "totals_daily",
        new Columns<>(
            List.of("consultation", "theme", "day", "region", "channel", "language"),
            (row, cell) ->
                row.text(cell.consultation())
                    .text(cell.theme())
                    .day(cell.day())
                    .text(cell.region())
                    .code(cell.channel())
                    .code(cell.language())),
        additive(),
        cell -> Storable.canHold(cell.day()));
  }

  /** The cell of a row of {@code totals_daily}. */
  static DailyCell daily(ResultSet row) throws SQLException {
    return new DailyCell(
        row.getString("consultation"),
        row.getObject("day", LocalDate.class),
        row.getString("theme"),
        row.getString("region"),
        Coded.parse(Channel.class, row.getString("channel")).orElseThrow(),
        Coded.parse(Language.class, row.getString("language")).orElseThrow());
  }

  /** {@code totals.hourly} in {@code totals_hourly}. */
  static CellTable<HourlyCell, Totals> hourly() {
    return new CellTable<>(
        Topics.TOTALS_HOURLY,
        "totals_hourly",
        new Columns<>(
            List.of("consultation", "hour", "region", "channel"),
            (row, cell) ->
                row.text(cell.consultation())
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
            (row, cell) -> row.text(cell.consultation()).text(cell.theme()).text(cell.region())),
        new Columns<>(
            figuresAnd("people", "texts", "revision"),
            (row, totals) ->
                row.figures(totals.figures())
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
  public void store(Connection connection, Changes<C, T> changes) throws SQLException {
    delete(connection, changes.erased());
    upsert(connection, changes);
  }

  private void upsert(Connection connection, Changes<C, T> changes) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(upsert)) {
      var row = new Row(statement);
      for (var entry : changes.present().entrySet()) {
        cell.setter().set(row, entry.getKey());
        totals.setter().set(row, entry.getValue());
        row.add();
      }
      statement.executeBatch();
    }
  }

  private void delete(Connection connection, Collection<C> erased) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(delete)) {
      var row = new Row(statement);
      for (var key : erased) {
        cell.setter().set(row, key);
        row.add();
      }
      statement.executeBatch();
    }
  }

  private static Columns<Totals> additive() {
    return new Columns<>(
        figuresAnd("revision"),
        (row, totals) -> row.figures(totals.figures()).count(totals.revision()));
  }

  private static List<String> figuresAnd(String... others) {
    return Stream.concat(FigureColumns.list().stream(), Stream.of(others)).toList();
  }

  private static String upsert(String table, List<String> key, List<String> values) {
    var columns = new ArrayList<>(key);
    columns.addAll(values);
    return "insert into %s (%s) values (%s) on conflict (%s) do update set %s"
        .formatted(
            table,
            String.join(", ", columns),
            String.join(", ", Collections.nCopies(columns.size(), "?")),
            String.join(", ", key),
            String.join(", ", values.stream().map(name -> name + " = excluded." + name).toList()));
  }
}
