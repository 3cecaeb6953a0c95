package org.dauys.sinks.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.totals.Figures;
import org.dauys.sinks.postgres.FigureColumns;
import org.dauys.sinks.query.TotalsAnswer.Part;
import org.dauys.sinks.query.TotalsAnswer.Row;
import org.dauys.sinks.query.TotalsAnswer.Share;

/** Sums the roll-ups of the day cells. */
final class RollUpsQuery {

  private static final String TOTAL = "select %s from %s as totals where %%s";

  /** The figures of the selection and of its parts; call it on one snapshot. */
  TotalsAnswer answer(Connection connection, Selection selection, Optional<By> by)
      throws SQLException {
    var total = total(connection, selection);
    if (by.isEmpty()) {
      return new TotalsAnswer(total, List.of());
    }
    var rows =
        switch (by.get()) {
          case SENTIMENT -> Share.of(total.sentiment(), total.sentimentMillionths());
          case STANCE -> Share.of(total.stance(), total.stanceMillionths());
          case THEME, GROUP -> parts(connection, selection, by.get(), withinTheme(selection));
          case REGION, DAY, CHANNEL, LANGUAGE ->
              parts(connection, selection, by.get(), oneTheme(selection));
        };
    return new TotalsAnswer(total, rows);
  }

  private static Figures total(Connection connection, Selection selection) throws SQLException {
    var sql =
        TOTAL.formatted(
            FigureColumns.sums(), Cells.of(selection, Optional.empty()).orElseThrow().table());
    try (var sum = oneTheme(selection).prepare(connection, sql);
        var row = sum.executeQuery()) {
      row.next();
      return FigureColumns.read(row);
    }
  }

  private static List<Row> parts(
      Connection connection, Selection selection, By by, Conditions conditions)
      throws SQLException {
    var sql =
        "select %s, %s from %s as totals %s where %%s group by %s, %s order by %s"
            .formatted(
                by.columns,
                FigureColumns.sums(),
                Cells.of(selection, Optional.of(by)).orElseThrow().table(),
                by.join,
                by.columns,
                by.order,
                by.order);
    try (var sum = conditions.prepare(connection, sql);
        var row = sum.executeQuery()) {
      var parts = new ArrayList<Row>();
      while (row.next()) {
        parts.add(part(by, row));
      }
      return parts;
    }
  }

  private static Part part(By by, ResultSet row) throws SQLException {
    var key = row.getString(1);
    return switch (by) {
      case THEME, GROUP ->
          new Part(key, LabelColumns.read(row), orEmpty(row), FigureColumns.read(row));
      case REGION -> new Part(key, LabelColumns.read(row), "", FigureColumns.read(row));
      default -> new Part(key, Map.of(), "", FigureColumns.read(row));
    };
  }

  private static String orEmpty(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("group_id")).orElse("");
  }

  /** The cells of one theme, or of all themes together: these may be added up. */
  private static Conditions oneTheme(Selection selection) {
    var theme = selection.theme().isEmpty() ? Taxonomy.ALL : selection.theme();
    return cells(selection).and("totals.theme = ?", theme);
  }

  /** The cells of every theme, or of one and what belongs to it: to be told apart by theme. */
  private static Conditions withinTheme(Selection selection) {
    var theme = selection.theme();
    return theme.isEmpty()
        ? cells(selection)
        : cells(selection).and("? in (theme.id, theme.group_id)", theme);
  }

  private static Conditions cells(Selection selection) {
    var period = new Conditions();
    if (selection.hasPeriod()) {
      period.and("day between ? and ?", selection.from(), selection.to());
    }
    return period
        .andIfGiven("consultation", selection.consultation())
        .andIfGiven("totals.region", selection.region())
        .andIfGiven("channel", selection.channel())
        .andIfGiven("language", selection.language());
  }
}
