package org.dauys.sinks.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dauys.sinks.SyntheticTopics.TAGGED;
import static org.dauys.sinks.SyntheticTopics.TOTALS;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.dauys.contract.event.AlertRaised;
import org.dauys.contract.event.FamilyCounted;
import org.dauys.contract.event.FeedbackCorrected;
import org.dauys.contract.event.FeedbackGrouped;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.event.Tags;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.AlertCell;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.HourlyCell;
import org.dauys.contract.totals.OverallCell;
import org.dauys.contract.totals.OverallTotals;
import org.dauys.contract.totals.Totals;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.sinks.SyntheticFeedback;
import org.dauys.sinks.SyntheticTopics;
import org.dauys.sinks.TestPostgres;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StoreIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private static final List<TopicPartition> PARTITIONS =
      Stream.of(
              Topics.TAGGED,
              Topics.GROUPED,
              Topics.FAMILIES,
              Topics.TOTALS_DAILY,
              Topics.TOTALS_HOURLY,
              Topics.TOTALS_OVERALL,
              Topics.ALERTS)
          .map(topic -> new TopicPartition(topic.name(), 0))
          .toList();

  private final SyntheticFeedback feedback = new SyntheticFeedback(new Random(1));
  private final SyntheticTopics topics = new SyntheticTopics();
  private DataSource database;
  private Tables tables;

  @BeforeEach
  void create() {
    database = POSTGRES.migrated();
    tables = new Tables(database);
  }

  @Test
  void rowsAndOffsetsAreStoredTogether() throws SQLException {
    var pieces = feedback.pieces(300);
    topics.write(pieces);

    follow(new Store(database));

    assertThat(tables.number("select count(*) from feedback")).isEqualTo(300);
    assertThat(tables.number("select count(*) from statement")).isEqualTo(300);
    assertThat(tables.number("select count(*) from totals_daily"))
        .isEqualTo(SyntheticTopics.cells(pieces).size());
    assertThat(nextOffset("feedback.tagged")).isEqualTo(300);
  }

  @Test
  void aStoredFeedbackIsTheTaggedOne() throws SQLException {
    var piece = feedback.piece("id-1");
    topics.write(List.of(piece));

    follow(new Store(database));

    assertThat(tables.texts("select text from feedback")).containsExactly(piece.received().text());
    assertThat(tables.texts("select themes::text from feedback"))
        .containsExactly(
            "{" + String.join(",", piece.tags().themes().stream().map(t -> t.id()).toList()) + "}");
    assertThat(tables.number("select extract(epoch from said_at)::bigint from feedback"))
        .isEqualTo(piece.received().occurredAt().getEpochSecond());
  }

  @Test
  void theLastRecordOfAKeyWins() throws SQLException {
    var edited = feedback.piece("id-1");
    topics
        .write(Topics.TAGGED, "id-1", feedback.piece("id-1"))
        .write(Topics.TAGGED, "id-1", null)
        .write(Topics.TAGGED, "id-1", edited);

    follow(new Store(database));

    assertThat(tables.texts("select text from feedback")).containsExactly(edited.received().text());
    assertThat(nextOffset("feedback.tagged")).isEqualTo(3);
  }

  @Test
  void anEditedFeedbackKeepsNoStatementOfTheOldOne() throws SQLException {
    var store = new Store(database);
    topics.write(Topics.TAGGED, "id-1", feedback.piece("id-1"));
    follow(store);
    topics.write(Topics.TAGGED, "id-1", withoutStatements(feedback.piece("id-1")));

    follow(store);

    assertThat(tables.number("select count(*) from statement")).isZero();
    assertThat(tables.number("select count(*) from feedback")).isEqualTo(1);
  }

  @Test
  void aTombstoneErases() throws SQLException {
    var store = new Store(database);
    var piece = feedback.piece("id-1");
    topics.write(List.of(piece));
    follow(store);
    topics.write(Topics.TAGGED, "id-1", null);
    SyntheticTopics.cells(List.of(piece))
        .keySet()
        .forEach(cell -> topics.write(Topics.TOTALS_DAILY, cell, null));

    follow(store);

    assertThat(tables.everything()).isEmpty();
  }

  @Test
  void aFigureThatMovesIsReplaced() throws SQLException {
    var cells = SyntheticTopics.cells(feedback.pieces(1));
    var cell = cells.keySet().iterator().next();
    var figures = cells.get(cell);
    var store = new Store(database);
    topics.write(Topics.TOTALS_DAILY, cell, new Totals(1, 1, figures));
    follow(store);
    topics.write(Topics.TOTALS_DAILY, cell, new Totals(1, 2, figures.plus(figures)));

    follow(store);

    assertThat(tables.number("select feedback + official + off_topic from totals_daily"))
        .isEqualTo(2);
    assertThat(tables.number("select revision from totals_daily")).isEqualTo(2);
  }

  @Test
  void storingEverythingAgainChangesNothing() throws SQLException {
    topics.write(feedback.pieces(200));
    follow(new Store(database));
    var before = tables.everything();
    tables.execute("update kafka_offset set next_offset = 0");

    follow(new Store(database));

    assertThat(tables.everything()).isEqualTo(before);
  }

  @Test
  void aRestartContinuesWhereTheStoreIs() throws SQLException {
    topics.write(feedback.pieces(50));
    follow(new Store(database));

    assertThat(new Store(database).resume(PARTITIONS))
        .containsEntry(TAGGED, 50L)
        .containsEntry(TOTALS, nextOffset("totals.daily"));
  }

  @Test
  void aStaleInstanceIsRefusedAndWritesNothing() throws SQLException {
    topics.write(feedback.pieces(50));
    var stale = new Store(database);
    var batch = topics.from(stale.resume(PARTITIONS));
    follow(new Store(database));
    tables.execute("delete from feedback");

    assertThatThrownBy(() -> stale.store(batch)).isInstanceOf(StaleInstanceException.class);

    assertThat(tables.number("select count(*) from feedback")).isZero();
  }

  @Test
  void aCrashAtAnyStatementLosesNothingAndRepeatsNothing() throws SQLException {
    topics.write(feedback.pieces(30));
    follow(new Store(database));
    var expected = tables.everything();

    int survived = 0;
    for (int call = 1; survived == 0; call++) {
      tables.clear();
      try {
        follow(new Store(new CrashingDatabase(database, call).dataSource()));
        survived = call;
      } catch (CrashingDatabase.Crash crash) {
        assertThat(tables.everything()).as("after a crash at call %s", call).isEmpty();
        follow(new Store(database));
      }
      assertThat(tables.everything()).as("after recovery at call %s", call).isEqualTo(expected);
    }
    assertThat(survived).isGreaterThan(10);
  }

  @Test
  void anUnreadableRecordIsCountedAndPassed() throws SQLException {
    topics
        .write(TAGGED, bytes("id-1"), bytes("{ this is no JSON"))
        .write(TAGGED, null, bytes("{}"))
        .write(TAGGED, bytes("id-2"), bytes("{}"))
        .write(Topics.TAGGED, "id-3", feedback.piece("id-3"));

    follow(new Store(database));

    assertThat(tables.texts("select id from feedback")).containsExactly("id-3");
    assertThat(nextOffset("feedback.tagged")).isEqualTo(4);
    assertThat(tables.number("select sum(unreadable) from kafka_offset")).isEqualTo(3);
  }

  @Test
  void aTextThatPostgresCannotHoldKeepsItsLength() throws SQLException {
    var hostile = "a\0b'); drop table feedback; --\ud83d";
    topics.write(List.of(withText(feedback.piece("id-1"), hostile)));

    follow(new Store(database));

    assertThat(tables.texts("select text from feedback"))
        .containsExactly("a\ufffdb'); drop table feedback; --\ufffd");
  }

  @Test
  void everyColumnIsDocumented() throws SQLException {
    assertThat(
            tables.texts(
                """
                select attrelid::regclass || '.' || attname from pg_attribute
                 where attrelid in ('totals_daily'::regclass, 'feedback'::regclass,
                       'statement'::regclass, 'theme'::regclass, 'region'::regclass,
                       'district'::regclass, 'kafka_offset'::regclass)
                   and attnum > 0 and col_description(attrelid, attnum) is null"""))
        .isEmpty();
  }

  @Test
  void theLabelsOfAllThemesAndPlacesAreThere() throws SQLException {
    Database.migrate(database);

    assertThat(tables.number("select count(*) from theme where kind = 'group'")).isEqualTo(21);
    assertThat(tables.number("select count(*) from theme where kind = 'theme'")).isEqualTo(77);
    assertThat(tables.number("select count(*) from region")).isEqualTo(21);
    assertThat(tables.number("select count(*) from district")).isEqualTo(234);
  }

  @Test
  void theThreeCountsOfAnOverallCellAreStored() throws SQLException {
    var cell = new OverallCell("c-1", "pensions", OverallCell.ALL_REGIONS);
    var store = new Store(database);
    topics.write(Topics.TOTALS_OVERALL, cell, new OverallTotals(1, 3, threeOpinions(), 2, 1));
    follow(store);

    assertThat(
            tables.texts(
                "select concat_ws(' ', theme, region, feedback, people, texts, revision)"
                    + " from totals_overall"))
        .containsExactly("pensions all 3 2 1 3");

    topics.write(Topics.TOTALS_OVERALL, cell, null);
    follow(store);

    assertThat(tables.everything()).isEmpty();
  }

  @Test
  void theFiguresOfAnHourAreStored() throws SQLException {
    var cell =
        new HourlyCell("c-1", Instant.parse("2026-02-14T05:00:00Z"), "KZ-27", Channel.SOCIAL);
    var store = new Store(database);
    topics.write(Topics.TOTALS_HOURLY, cell, new Totals(1, 1, threeOpinions()));
    follow(store);

    assertThat(
            tables.texts(
                "select concat_ws(' ', hour at time zone 'UTC', region, channel, feedback)"
                    + " from totals_hourly"))
        .containsExactly("2026-02-14 05:00:00 KZ-27 social 3");

    topics.write(Topics.TOTALS_HOURLY, cell, null);
    follow(store);

    assertThat(tables.everything()).isEmpty();
  }

  @Test
  void anAlertIsStoredAndGoesWhenItIsTakenBack() throws SQLException {
    var cell = new AlertCell("c-1", LocalDate.of(2026, 2, 14), "pensions", "all");
    var level = new AlertRaised.Level(46, 3.5, 12.25);
    var families = List.of(new AlertRaised.FamilyShare("f-1", 44));
    var store = new Store(database);
    topics.write(
        Topics.ALERTS,
        cell,
        new AlertRaised(1, AlertRaised.Kind.CAMPAIGN, level, level, families, 28, "synthetic"));
    follow(store);

    assertThat(
            tables.texts(
                "select concat_ws(' ', day, theme, region, kind, observed, upper_limit,"
                    + " families -> 0 ->> 'feedback') from alert"))
        .containsExactly("2026-02-14 pensions all campaign 46 12.25 44");

    topics.write(Topics.ALERTS, cell, null);
    follow(store);

    assertThat(tables.everything()).isEmpty();
  }

  @Test
  void aFeedbackBelongsToTheFamilyItWasLastGroupedIn() throws SQLException {
    var store = new Store(database);
    topics
        .write(Topics.GROUPED, "id-2", new FeedbackGrouped(1, "id-2", "id-0", 0.8))
        .write(Topics.GROUPED, "id-2", new FeedbackGrouped(1, "id-2", "id-1", 0.9));
    follow(store);

    assertThat(tables.texts("select feedback_id || ' ' || family from family_member"))
        .containsExactly("id-2 id-1");

    topics.write(Topics.GROUPED, "id-2", null);
    follow(store);

    assertThat(tables.everything()).isEmpty();
  }

  @Test
  void aFamilyGrowsShrinksAndGoes() throws SQLException {
    var day = LocalDate.of(2026, 2, 14);
    var store = new Store(database);
    topics.write(
        Topics.FAMILIES,
        "id-0",
        new FamilyCounted(1, "id-0", "c-1", 5, Map.of(day, 3L, day.plusDays(2), 2L)));
    follow(store);
    topics.write(Topics.FAMILIES, "id-0", new FamilyCounted(1, "id-0", "c-1", 3, Map.of(day, 3L)));
    follow(store);

    assertThat(tables.texts("select concat_ws(' ', family, size, first_day, last_day) from family"))
        .containsExactly("id-0 3 2026-02-14 2026-02-14");
    assertThat(tables.texts("select concat_ws(' ', family, day, feedback) from family_day"))
        .containsExactly("id-0 2026-02-14 3");

    topics.write(Topics.FAMILIES, "id-0", null);
    follow(store);

    assertThat(tables.everything()).isEmpty();
  }

  @Test
  void aCorrectionIsStoredWithItsReason() throws SQLException {
    var piece = feedback.piece("id-1");
    var correction =
        new FeedbackCorrected(
            1,
            "id-1",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Stance.OPPOSE),
            "press-office",
            "irony",
            Instant.parse("2026-02-15T04:00:00Z"));
    topics.write(
        Topics.TAGGED,
        "id-1",
        new FeedbackTagged(1, piece.received(), piece.tags(), Optional.of(correction)));

    follow(new Store(database));

    assertThat(
            tables.texts(
                "select concat_ws(', ', corrected_by, corrected_why, corrected_at at time zone 'UTC')"
                    + " from feedback"))
        .containsExactly("press-office, irony, 2026-02-15 04:00:00");
  }

  private static Figures threeOpinions() {
    return new Figures(
        3,
        0,
        0,
        Map.of(Sentiment.NEGATIVE, 3L),
        Map.of(Stance.COMPLAIN, 3L),
        Map.of(Sentiment.NEGATIVE, 3_000_000L),
        Map.of(Stance.COMPLAIN, 3_000_000L));
  }

  private void follow(Store store) throws SQLException {
    store.store(topics.from(store.resume(PARTITIONS)));
  }

  private long nextOffset(String topic) throws SQLException {
    return tables.number("select next_offset from kafka_offset where topic = '" + topic + "'");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static FeedbackTagged withoutStatements(FeedbackTagged piece) {
    var tags = piece.tags();
    return new FeedbackTagged(
        piece.v(),
        piece.received(),
        new Tags(
            tags.language(),
            tags.themes(),
            tags.region(),
            tags.district(),
            tags.sentiment(),
            tags.stance(),
            List.of(),
            tags.model(),
            tags.taxonomy()),
        piece.correction());
  }

  private static FeedbackTagged withText(FeedbackTagged piece, String text) {
    var received = piece.received();
    return new FeedbackTagged(
        piece.v(),
        new FeedbackReceived(
            received.v(),
            received.id(),
            received.source(),
            received.sourceId(),
            received.consultation(),
            received.channel(),
            received.role(),
            received.author(),
            received.occurredAt(),
            received.receivedAt(),
            received.region(),
            received.district(),
            received.place(),
            text),
        piece.tags(),
        piece.correction());
  }
}
