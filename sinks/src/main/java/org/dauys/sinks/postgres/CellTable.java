package org.dauys.sinks.postgres;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
 * Mirrors a topic of totals: one row for each cell. Rows come by {@code COPY} into a table of their
 * own, and from there over those that stand.
 *
 * @param <C> the cell
 * @param <T> its totals
 */
final class CellTable<C, T> implements TopicTable<C, T> {

  /** Some columns of a row, and how they are set. */
  private record Columns<V>(List<String> names, BiConsumer<CopyRows, V> setter) {}

  private final Topic<C, T> topic;
  private final String table;
  private final Columns<C> cell;
  private final Columns<T> totals;
  private final Function<C, String> order;
  private final Predicate<C> storable;

  private CellTable(
      Topic<C, T> topic,
      String table,
      Columns<C> cell,
      Columns<T> totals,
      Function<C, String> order,
      Predicate<C> storable) {
    this.topic = topic;
    this.table = table;
    this.cell = cell;
    this.totals = totals;
    this.order = order;
    this.storable = storable;
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
        cell ->
            (cell.consultation() + '\n' + cell.theme() + '\n' + cell.day().toEpochDay())
                + ('\n' + cell.region() + '\n')
                + (cell.channel().code() + '\n' + cell.language().code()),
        cell -> Storable.canHold(cell.day()));
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
        cell ->
            (cell.consultation() + '\n' + cell.hour())
                + ('\n' + cell.region() + '\n' + cell.channel().code()),
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
        counts(
            List.of("people", "texts", "revision"),
            (row, totals) ->
                row.figures(totals.figures())
                    .count(totals.people())
                    .count(totals.texts())
                    .count(totals.revision())),
        cell -> cell.consultation() + '\n' + cell.theme() + '\n' + cell.region(),
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
    var rows = new CopyRows(incoming(), concat(cell.names(), totals.names()));
    for (var key : inOrder(changes)) {
      cell.setter().accept(rows.row(), key);
      var value = changes.present().get(key);
      if (value == null) {
        rows.nothings(totals.names().size());
      } else {
        totals.setter().accept(rows, value);
      }
    }
    boolean erases = !changes.erased().isEmpty();
    return connection -> {
      try (var statement = connection.createStatement()) {
        statement.execute(create());
        rows.into(connection);
        if (erases) {
          statement.executeUpdate(delete());
        }
        statement.executeUpdate(upsert());
      }
    };
  }

  /**
   * In the order of the primary key: the database then finds most pages where it just was. Keys
   * that differ only in what it cannot hold are one.
   */
  private Collection<C> inOrder(Changes<C, T> changes) {
    var cells = new TreeMap<String, C>();
    Stream.of(changes.erased(), changes.present().keySet())
        .flatMap(Set::stream)
        .forEach(key -> cells.put(Storable.text(order.apply(key)), key));
    return cells.values();
  }

  private String incoming() {
    return "incoming_" + table;
  }

  /** Without constraints: a cell that is erased comes without figures. */
  private String create() {
    return "create temp table if not exists %s on commit delete rows as select * from %s with no data"
        .formatted(incoming(), table);
  }

  private String delete() {
    return "delete from %1$s using %2$s where %2$s.revision is null and (%3$s) = (%4$s)"
        .formatted(table, incoming(), qualified(table), qualified(incoming()));
  }

  private String qualified(String table) {
    return cell.names().stream().map(name -> table + "." + name).collect(Collectors.joining(", "));
  }

  private String upsert() {
    return ("insert into %1$s (%2$s) select %2$s from %3$s where revision is not null"
            + " on conflict (%4$s) do update set %5$s")
        .formatted(
            table,
            String.join(", ", concat(cell.names(), totals.names())),
            incoming(),
            String.join(", ", cell.names()),
            String.join(
                ", ", totals.names().stream().map(name -> name + " = excluded." + name).toList()));
  }

  private static Columns<Totals> additive() {
    return counts(
        List.of("revision"),
        (row, totals) -> row.figures(totals.figures()).count(totals.revision()));
  }

  /** The figures, then others. */
  private static <V> Columns<V> counts(List<String> others, BiConsumer<CopyRows, V> setter) {
    return new Columns<>(concat(FigureColumns.list(), others), setter);
  }

  private static List<String> concat(List<String> left, List<String> right) {
    return Stream.concat(left.stream(), right.stream()).toList();
  }
}
