package org.dauys.sinks.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dauys.contract.event.RegionTag;
import org.dauys.contract.event.Scored;
import org.dauys.contract.event.Span;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.totals.CountedAs;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.RegionBasis;
import org.dauys.contract.vocabulary.Role;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.nlp.text.Lexemes;
import org.dauys.nlp.text.Word;
import org.dauys.sinks.query.FeedbackPage.Correction;
import org.dauys.sinks.query.FeedbackPage.Item;
import org.dauys.sinks.query.FeedbackPage.StatementItem;

/** Lists the pieces of feedback behind a figure. */
public final class FeedbackQuery {

  private static final String FEEDBACK =
      """
      select feedback.*, family, similarity
        from (select * from feedback where %s order by said_at desc, id desc limit %s) feedback
        left join family_member on feedback_id = feedback.id
       order by said_at desc, feedback.id desc""";
  private static final String STATEMENTS =
      "select * from statement where feedback_id = any(?) order by ordinal";

  /** One page; call it on one snapshot. */
  public FeedbackPage answer(Connection connection, FeedbackSelection wanted) throws SQLException {
    // One more than asked for tells whether there is a next page.
    var sql = FEEDBACK.formatted("%s", wanted.limit() + 1);
    var lexemes = new Lexemes();
    var stems = lexemes.alternatives(wanted.words());
    try (var query = conditions(wanted, stems).prepare(connection, sql);
        var row = query.executeQuery()) {
      var items = new ArrayList<Item>();
      while (row.next()) {
        var text = row.getString("text");
        items.add(item(row, text, hits(lexemes.found(text, stems))));
      }
      return page(withStatements(connection, items), wanted.limit());
    }
  }

  private static FeedbackPage page(List<Item> items, int limit) {
    return items.size() <= limit
        ? new FeedbackPage(items, "")
        : new FeedbackPage(items.subList(0, limit), cursorOf(items.get(limit - 1)).toString());
  }

  private static Cursor cursorOf(Item last) {
    return new Cursor(last.saidAt().atOffset(ZoneOffset.UTC), last.id());
  }

  private static Conditions conditions(FeedbackSelection wanted, List<Set<String>> stems) {
    var conditions =
        conditions(wanted.wanted())
            .and("(said_at, id) < (?, ?)", wanted.after().saidAt(), wanted.after().id())
            .andIfGiven("counted_as", wanted.countedAs());
    if (!wanted.family().isEmpty()) {
      conditions.and(
          "id in (select feedback_id from family_member where family = ?)", wanted.family());
    }
    if (wanted.varied()) {
      conditions.and(
          "exists (select from family_member where feedback_id = feedback.id and similarity < 1)");
    }
    if (!stems.isEmpty()) {
      conditions.and("lexemes @@ ?::tsquery", question(stems));
    }
    return conditions;
  }

  /** Stems are letters and digits only, so that quotes need no escape. */
  private static String question(List<Set<String>> stems) {
    return stems.stream()
        .map(one -> one.stream().collect(Collectors.joining("' | '", "('", "')")))
        .collect(Collectors.joining(" & "));
  }

  private static List<Span> hits(List<Word> found) {
    return found.stream().map(word -> new Span(word.start(), word.end())).toList();
  }

  private static Conditions conditions(Narrowed wanted) {
    var selection = wanted.selection();
    var conditions =
        new Conditions()
            .and("said_at >= ?", startOf(selection.from()))
            .and("said_at < ?", startOf(selection.to().plusDays(1)))
            .andIfGiven("consultation", selection.consultation())
            .andIfGiven("feedback.region", selection.region())
            .andIfGiven("channel", selection.channel())
            .andIfGiven("language", selection.language())
            .andIfGiven("coalesce(district, 'unknown')", wanted.district())
            .andIfGiven("role", wanted.role())
            .andIfGiven("sentiment", wanted.sentiment())
            .andIfGiven("stance", wanted.stance());
    if (!wanted.role().isEmpty() && !wanted.role().equals(Role.RESIDENT.code())) {
      // So by definition; said, so that the index of the few others is used.
      conditions.and("counted_as = ?", CountedAs.OFFICIAL.code());
    }
    var theme = selection.theme();
    if (!theme.isEmpty()) {
      boolean isTheme =
          Taxonomy.shipped().find(theme).filter(found -> !found.isGroup()).isPresent();
      conditions.and((isTheme ? "themes" : "theme_groups") + " @> array[?]::text[]", theme);
    }
    return conditions;
  }

  private static OffsetDateTime startOf(LocalDate day) {
    return day.atStartOfDay(DailyCell.ZONE).toOffsetDateTime();
  }

  private static Item item(ResultSet row, String text, List<Span> hits) throws SQLException {
    return new Item(
        row.getString("id"),
        row.getString("consultation"),
        row.getString("channel"),
        row.getString("role"),
        row.getString("counted_as"),
        row.getObject("said_at", OffsetDateTime.class).toInstant(),
        row.getObject("day", LocalDate.class),
        new RegionTag(
            row.getString("region"),
            label(RegionBasis.class, row.getString("region_basis")),
            row.getDouble("region_confidence")),
        Optional.ofNullable(row.getString("district")).orElse(""),
        row.getString("language"),
        themes(row),
        scored(Sentiment.class, row, "sentiment"),
        scored(Stance.class, row, "stance"),
        text,
        List.of(),
        row.getString("model"),
        row.getString("taxonomy"),
        Optional.ofNullable(row.getString("family")).orElse(""),
        row.getDouble("similarity"),
        correction(row),
        hits);
  }

  private static Optional<Correction> correction(ResultSet row) throws SQLException {
    var by = row.getString("corrected_by");
    return by == null
        ? Optional.empty()
        : Optional.of(
            new Correction(
                by,
                row.getString("corrected_why"),
                row.getObject("corrected_at", OffsetDateTime.class).toInstant()));
  }

  private static List<Item> withStatements(Connection connection, List<Item> items)
      throws SQLException {
    try (var query = connection.prepareStatement(STATEMENTS)) {
      var ids = items.stream().map(Item::id).toArray();
      query.setArray(1, connection.createArrayOf("text", ids));
      var statements = statements(query);
      return items.stream()
          .map(item -> item.with(statements.getOrDefault(item.id(), List.of())))
          .toList();
    }
  }

  private static Map<String, List<StatementItem>> statements(PreparedStatement query)
      throws SQLException {
    try (var row = query.executeQuery()) {
      var statements = new HashMap<String, List<StatementItem>>();
      while (row.next()) {
        statements
            .computeIfAbsent(row.getString("feedback_id"), id -> new ArrayList<>())
            .add(
                new StatementItem(
                    new Span(row.getInt("span_start"), row.getInt("span_end")),
                    row.getString("language"),
                    themes(row),
                    row.getString("sentiment"),
                    row.getString("stance")));
      }
      return statements;
    }
  }

  private static List<ThemeTag> themes(ResultSet row) throws SQLException {
    var ids = (String[]) row.getArray("themes").getArray();
    var confidences = (Double[]) row.getArray("theme_confidence").getArray();
    var starts = (Integer[]) row.getArray("theme_start").getArray();
    var ends = (Integer[]) row.getArray("theme_end").getArray();
    var themes = new ArrayList<ThemeTag>();
    for (int i = 0; i < ids.length; i++) {
      themes.add(new ThemeTag(ids[i], confidences[i], new Span(starts[i], ends[i])));
    }
    return themes;
  }

  private static <L extends Enum<L> & Coded> Scored<L> scored(
      Class<L> labels, ResultSet row, String column) throws SQLException {
    var p = new EnumMap<L, Double>(labels);
    for (L label : labels.getEnumConstants()) {
      p.put(label, row.getDouble(column + "_" + label.code() + "_p"));
    }
    return new Scored<>(label(labels, row.getString(column)), p);
  }

  private static <L extends Enum<L> & Coded> L label(Class<L> labels, String code) {
    return Coded.parse(labels, code)
        .orElseThrow(() -> new IllegalStateException("the store holds a code that is not ours"));
  }
}
