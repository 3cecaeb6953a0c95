package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedSet;
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

  private static final List<String> FEEDBACK =
      List.of(
          ("id, source, source_id, consultation, channel, role, counted_as, author,"
                  + " said_at, day, received_at, region, region_basis, region_confidence, district,"
                  + " language, sentiment, sentiment_negative_p, sentiment_neutral_p,"
                  + " sentiment_positive_p, stance, stance_support_p, stance_oppose_p,"
                  + " stance_propose_p, stance_question_p, stance_complain_p, stance_none_p,"
                  + " themes, theme_confidence, theme_start, theme_end, theme_groups,"
                  + " text, model, taxonomy,"
                  + " corrected_by, corrected_why, corrected_at, lexemes, block")
              .split(", ", -1));

  private static final List<String> STATEMENT =
      List.of(
          ("feedback_id, ordinal, span_start, span_end, language,"
                  + " themes, theme_confidence, theme_start, theme_end, sentiment, stance")
              .split(", ", -1));

  private static final String DELETE_STATEMENTS =
      "delete from statement where feedback_id = any(?)";
  private static final String DELETE_FEEDBACK =
      "delete from feedback where id = any(?) returning block";

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
  public Write prepare(Changes<String, FeedbackTagged> changes) {
    var ids =
        Stream.of(changes.erased(), changes.present().keySet())
            .flatMap(Collection::stream)
            .map(Storable::text)
            .toArray(String[]::new);
    var feedback = feedback(changes);
    var statements = statements(changes);
    var written = changes.present().keySet().stream().map(changes::blockOf).toList();
    return connection -> {
      var blocks = delete(connection, ids);
      feedback.into(connection);
      statements.into(connection);
      blocks.addAll(written);
      FeedbackBlock.haveChanged(connection, blocks);
    };
  }

  /** Deletes what is erased or written anew, and tells in which blocks it stood. */
  private static SortedSet<Long> delete(Connection connection, String[] ids) throws SQLException {
    try (var delete = connection.prepareStatement(DELETE_STATEMENTS)) {
      delete.setArray(1, connection.createArrayOf("text", ids));
      delete.executeUpdate();
    }
    try (var delete = connection.prepareStatement(DELETE_FEEDBACK)) {
      delete.setArray(1, connection.createArrayOf("text", ids));
      try (var row = delete.executeQuery()) {
        var blocks = new TreeSet<Long>();
        while (row.next()) {
          blocks.add(row.getLong(1));
        }
        return blocks;
      }
    }
  }

  private CopyRows feedback(Changes<String, FeedbackTagged> changes) {
    var rows = new CopyRows("feedback", FEEDBACK);
    changes.present().forEach((id, tagged) -> add(rows, id, tagged, changes.blockOf(id)));
    return rows;
  }

  private void add(CopyRows rows, String id, FeedbackTagged tagged, long block) {
    var received = tagged.received();
    var tags = tagged.tags();
    rows.row()
        .text(id)
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
        .lexemes(lexemes.of(received.text()))
        .count(block);
  }

  private Collection<String> groupsOf(List<ThemeTag> themes) {
    var groups = new LinkedHashSet<String>();
    themes.forEach(theme -> groups.add(taxonomy.groupOf(theme.id())));
    return groups.isEmpty() ? List.of(Taxonomy.UNKNOWN) : groups;
  }

  private static CopyRows statements(Changes<String, FeedbackTagged> changes) {
    var rows = new CopyRows("statement", STATEMENT);
    changes
        .present()
        .forEach(
            (id, tagged) -> {
              int ordinal = 0;
              for (var statement : tagged.tags().statements()) {
                add(rows, id, ordinal++, statement);
              }
            });
    return rows;
  }

  private static void add(CopyRows rows, String id, int ordinal, Statement statement) {
    rows.row()
        .text(id)
        .number(ordinal)
        .number(statement.span().start())
        .number(statement.span().end())
        .code(statement.language())
        .themes(statement.themes())
        .code(statement.sentiment().label())
        .code(statement.stance().label());
  }
}
