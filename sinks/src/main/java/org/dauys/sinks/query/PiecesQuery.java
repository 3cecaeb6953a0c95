package org.dauys.sinks.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.sinks.postgres.FigureColumns;
import org.dauys.sinks.query.TotalsAnswer.Part;
import org.dauys.sinks.query.TotalsAnswer.Row;
import org.dauys.sinks.query.TotalsAnswer.Share;

/**
 * Counts the pieces of feedback one by one, for questions that the cells of the totals cannot
 * answer: districts, roles, one tone, one stance. The same figures as {@link TotalsQuery} where
 * both can answer, only slower.
 */
public final class PiecesQuery {

  private static final String FIGURES = figures();

  /** The figures of the selection and of its parts; call it on one snapshot. */
  public TotalsAnswer answer(Connection connection, Narrowed wanted, Optional<PiecesBy> by)
      throws SQLException {
    var total = total(connection, wanted);
    if (by.isEmpty()) {
      return new TotalsAnswer(total, List.of());
    }
    var rows =
        switch (by.get()) {
          case SENTIMENT -> shares(total.sentiment(), total.sentimentMillionths());
          case STANCE -> shares(total.stance(), total.stanceMillionths());
          default -> parts(connection, wanted, by.get());
        };
    return new TotalsAnswer(total, rows);
  }

  private static Figures total(Connection connection, Narrowed wanted) throws SQLException {
    var sql = "select " + FIGURES + " from feedback where %s";
    try (var count = FeedbackQuery.conditions(wanted).prepare(connection, sql);
        var row = count.executeQuery()) {
      row.next();
      return FigureColumns.read(row);
    }
  }

  private static List<Row> parts(Connection connection, Narrowed wanted, PiecesBy by)
      throws SQLException {
    var sql =
        "select %s, %s from feedback %s where %%s group by %s, %s order by %s"
            .formatted(by.columns, FIGURES, by.joins, by.columns, by.order, by.order);
    var conditions = FeedbackQuery.conditions(wanted);
    var theme = wanted.selection().theme();
    if (by.isOfThemes() && !theme.isEmpty()) {
      conditions.and("? in (theme.id, theme.group_id)", theme);
    }
    try (var count = conditions.prepare(connection, sql);
        var row = count.executeQuery()) {
      var parts = new ArrayList<Row>();
      while (row.next()) {
        parts.add(part(by, row));
      }
      return parts;
    }
  }

  private static Part part(PiecesBy by, ResultSet row) throws SQLException {
    Map<String, String> labels =
        by.isLabelled()
            ? Map.of(
                "kk", row.getString("kk"), "ru", row.getString("ru"), "en", row.getString("en"))
            : Map.of();
    var group = by.isOfThemes() ? Optional.ofNullable(row.getString("group_id")).orElse("") : "";
    return new Part(row.getString(1), labels, group, FigureColumns.read(row));
  }

  private static <L extends Enum<L> & Coded> List<Row> shares(
      Map<L, Long> feedback, Map<L, Long> millionths) {
    return feedback.keySet().stream()
        .<Row>map(label -> new Share(label.code(), feedback.get(label), millionths.get(label)))
        .toList();
  }

  private static String figures() {
    var sums =
        Stream.of(
                Map.entry("feedback", "opinion"),
                Map.entry("official", "official"),
                Map.entry("off_topic", "off-topic"))
            .map(
                count ->
                    "count(*) filter (where counted_as = '%s') as %s"
                        .formatted(count.getValue(), count.getKey()));
    var labels =
        Stream.concat(labels(Sentiment.class, "sentiment"), labels(Stance.class, "stance"));
    return Stream.concat(sums, labels).collect(Collectors.joining(", "));
  }

  /** A probability is rounded before it is added, as the ledger does. */
  private static <L extends Enum<L> & Coded> Stream<String> labels(Class<L> labels, String column) {
    return Stream.of(labels.getEnumConstants())
        .map(Coded::code)
        .map(
            code ->
                ("count(*) filter (where counted_as = 'opinion' and {c} = '{l}') as {c}_{l},"
                        + " coalesce(sum(floor({c}_{l}_p * 1000000 + 0.5))"
                        + " filter (where counted_as = 'opinion'), 0)::bigint as {c}_{l}_millionths")
                    .replace("{c}", column)
                    .replace("{l}", code));
  }
}
