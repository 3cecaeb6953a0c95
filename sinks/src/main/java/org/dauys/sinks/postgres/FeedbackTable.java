package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dauys.contract.event.FeedbackCorrected;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.event.Statement;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.CountedAs;
import org.dauys.contract.totals.DailyCell;
import org.dauys.nlp.text.Lexemes;

/**
 * Mirrors {@code feedback.tagged} in {@code feedback} and {@code statement}. A changed feedback is
 * deleted and written anew, for it may have fewer statements than before.
 */
final class FeedbackTable implements TopicTable<String, FeedbackTagged> {

  private static final String FEEDBACK =
      insert(
          "feedback",
          "id, source, source_id, consultation, channel, role, counted_as, author,"
              + " said_at, day, received_at, region, region_basis, region_confidence, district,"
              + " language, sentiment, sentiment_negative_p, sentiment_neutral_p,"
              + " sentiment_positive_p, stance, stance_support_p, stance_oppose_p,"
              + " stance_propose_p, stance_question_p, stance_complain_p, stance_none_p,"
              + " themes, theme_confidence, theme_start, theme_end, theme_groups,"
              + " text, model, taxonomy,"
              + " corrected_by, corrected_why, corrected_at, lexemes",
          "array_to_tsvector(?)");

  private static final String STATEMENT =
      insert(
          "statement",
          "feedback_id, ordinal, span_start, span_end, language,"
              + " themes, theme_confidence, theme_start, theme_end, sentiment, stance",
          "?");

  private static final String DELETE_STATEMENTS =
      "delete from statement where feedback_id = any(?)";
  private static final String DELETE_FEEDBACK =
      "delete from feedback where id = any(?) returning consultation, day";

  private final Lexemes lexemes = new Lexemes();
  private final Taxonomy taxonomy;

  FeedbackTable(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  @Override
  public Topic<String, FeedbackTagged> topic() {
    return Topics.TAGGED;
  }

  @Override
  public boolean canHold(String id, FeedbackTagged tagged) {
    return Storable.canHold(tagged.received().occurredAt())
        && Storable.canHold(tagged.received().receivedAt());
  }

  @Override
  public void store(Connection connection, Changes<String, FeedbackTagged> changes)
      throws SQLException {
    var days = delete(connection, changes);
    insertFeedback(connection, changes);
    insertStatements(connection, changes);
    changes.present().values().stream().map(FeedbackDay::of).forEach(days::add);
    FeedbackDay.haveChanged(connection, days);
  }

  /** Deletes what is erased or written anew, and tells on which days it stood. */
  private static NavigableSet<FeedbackDay> delete(
      Connection connection, Changes<String, FeedbackTagged> changes) throws SQLException {
    var ids =
        Stream.of(changes.erased(), changes.present().keySet())
            .flatMap(Collection::stream)
            .map(Storable::text)
            .toArray();
    try (var delete = connection.prepareStatement(DELETE_STATEMENTS)) {
      delete.setArray(1, connection.createArrayOf("text", ids));
      delete.executeUpdate();
    }
    try (var delete = connection.prepareStatement(DELETE_FEEDBACK)) {
      delete.setArray(1, connection.createArrayOf("text", ids));
      try (var row = delete.executeQuery()) {
        var days = new TreeSet<FeedbackDay>();
        while (row.next()) {
          days.add(FeedbackDay.of(row));
        }
        return days;
      }
    }
  }

  private void insertFeedback(Connection connection, Changes<String, FeedbackTagged> changes)
      throws SQLException {
    try (var insert = connection.prepareStatement(FEEDBACK)) {
      var row = new Row(insert);
      for (var entry : changes.present().entrySet()) {
        add(row, entry.getKey(), entry.getValue());
      }
      insert.executeBatch();
    }
  }

  private void add(Row row, String id, FeedbackTagged tagged) throws SQLException {
    var received = tagged.received();
    var tags = tagged.tags();
    row.text(id)
        .text(received.source())
        .textOrNull(received.sourceId())
        .text(received.consultation())
        .code(received.channel())
        .code(received.role())
        .code(CountedAs.of(tagged))
        .textOrNull(received.author())
        .instant(received.occurredAt())
        .day(DailyCell.dayOf(received.occurredAt()))
        .instant(received.receivedAt())
        .text(tags.region().code())
        .code(tags.region().basis())
        .probability(tags.region().confidence())
        .textOrNull(tags.district())
        .code(tags.language())
        .scored(tags.sentiment())
        .scored(tags.stance())
        .themes(tags.themes())
        .texts(groupsOf(tags.themes()))
        .text(received.text())
        .text(tags.model())
        .text(tags.taxonomy())
        .textOrNull(tagged.correction().map(FeedbackCorrected::by).orElse(""))
        .textOrNull(tagged.correction().map(FeedbackCorrected::why).orElse(""))
        .instantOrNull(tagged.correction().map(FeedbackCorrected::at))
        .texts(lexemes.of(received.text()))
        .add();
  }

  private Collection<String> groupsOf(List<ThemeTag> themes) {
    var groups = new LinkedHashSet<String>();
    themes.forEach(theme -> groups.add(taxonomy.groupOf(theme.id())));
    return groups.isEmpty() ? List.of(Taxonomy.UNKNOWN) : groups;
  }

  private static void insertStatements(
      Connection connection, Changes<String, FeedbackTagged> changes) throws SQLException {
    try (var insert = connection.prepareStatement(STATEMENT)) {
      var row = new Row(insert);
      for (var entry : changes.present().entrySet()) {
        int ordinal = 0;
        for (var statement : entry.getValue().tags().statements()) {
          add(row, entry.getKey(), ordinal++, statement);
        }
      }
      insert.executeBatch();
    }
  }

  private static void add(Row row, String id, int ordinal, Statement statement)
      throws SQLException {
    row.text(id)
        .number(ordinal)
        .number(statement.span().start())
        .number(statement.span().end())
        .code(statement.language())
        .themes(statement.themes())
        .code(statement.sentiment().label())
        .code(statement.stance().label())
        .add();
  }

  private static String insert(String table, String columns, String last) {
    int count = columns.split(",", -1).length;
    return "insert into %s (%s) values (%s%s)"
        .formatted(table, columns, "?, ".repeat(count - 1), last);
  }
}
