package org.dauys.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.dauys.contract.topic.Topics;
import org.dauys.sinks.TestPostgres;
import org.dauys.sinks.query.By;
import org.dauys.sinks.query.Cursor;
import org.dauys.sinks.query.FeedbackQuery;
import org.dauys.sinks.query.FeedbackSelection;
import org.dauys.sinks.query.Narrowed;
import org.dauys.sinks.query.Selection;
import org.dauys.sinks.query.Snapshots;
import org.dauys.sinks.query.Snapshots.Question;
import org.dauys.sinks.query.TotalsQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The store under load, in a small form; with {@code -Psoak} a million pieces. Prints how long
 * loading and every question of the page take.
 */
class StoreTrialIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private static final boolean SOAK = "soak".equals(System.getProperty("dauys.trial"));
  private static final int PIECES = SOAK ? 1_000_000 : 5_000;
  private static final int TIMES = SOAK ? 40 : 2;
  private static final String CONSULTATION = "constitution-2026";
  private static final LocalDate FROM = LocalDate.of(2026, 1, 20);
  private static final LocalDate TO = LocalDate.of(2026, 2, 28);

  @Test
  void everyQuestionOfThePageIsAnsweredOnALargeStore() throws SQLException {
    var database = POSTGRES.migrated();
    var store = new Store(database);
    var tagged = new TopicPartition(Topics.TAGGED.name(), 0);
    var daily = new TopicPartition(Topics.TOTALS_DAILY.name(), 0);
    store.resume(List.of(tagged, daily));
    var load = new Load();

    report("feedback", PIECES, store, loadOf(load));
    var figures = load.figures();
    report("totals_daily", load.cells(), store, figures);
    vacuum(database);

    for (var question : questions().entrySet()) {
      ask(database, question.getKey(), question.getValue());
    }
    var tables = new Tables(database);
    assertThat(tables.number("select count(*) from feedback")).isEqualTo(PIECES);
    assertThat(
            tables.number(
                "select sum(feedback + official + off_topic) from totals_daily where theme = 'all'"))
        .isEqualTo(PIECES);
  }

  private static Iterable<ConsumerRecords<byte[], byte[]>> loadOf(Load load) {
    return () ->
        new Iterator<>() {
          private ConsumerRecords<byte[], byte[]> upcoming = load.nextPieces(PIECES);

          @Override
          public boolean hasNext() {
            return upcoming.count() > 0;
          }

          @Override
          public ConsumerRecords<byte[], byte[]> next() {
            var now = upcoming;
            upcoming = load.nextPieces(PIECES);
            return now;
          }
        };
  }

  private static void report(
      String table, int rows, Store store, Iterable<ConsumerRecords<byte[], byte[]>> polls)
      throws SQLException {
    long nanos = 0;
    for (var poll : polls) {
      long start = System.nanoTime();
      store.store(poll);
      nanos += System.nanoTime() - start;
    }
    System.out.printf(Locale.ROOT, "%s: %d rows, %.0f rows/s%n", table, rows, rows / (nanos / 1e9));
  }

  private static void vacuum(DataSource database) throws SQLException {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(true);
      connection.createStatement().execute("vacuum analyze");
    }
  }

  private static Map<String, Question<?>> questions() {
    var questions = new LinkedHashMap<String, Question<?>>();
    for (var by : By.values()) {
      questions.put("totals by " + by.code(), totals(everything(), by));
      questions.put("totals of a period by " + by.code(), totals(with("", "", "", ""), by));
      questions.put("totals of a region by " + by.code(), totals(with("", "KZ-75", "", ""), by));
      questions.put("totals of a theme by " + by.code(), totals(with("pensions", "", "", ""), by));
      questions.put(
          "totals of a channel and period by " + by.code(), totals(with("", "", "social", ""), by));
      questions.put(
          "totals of a language and period by " + by.code(), totals(with("", "", "", "kk"), by));
    }
    questions.put("feedback", feedback(everything(), "", ""));
    questions.put("feedback of a theme", feedback(with("pensions", "", "", ""), "", ""));
    questions.put(
        "feedback of a rare theme and region",
        feedback(with("advocacy-legal-aid", "KZ-33", "", ""), "", ""));
    questions.put(
        "feedback of a region opposing", feedback(with("", "KZ-75", "", ""), "negative", "oppose"));
    questions.put(
        "feedback of a theme and tone",
        feedback(with("pensions", "", "web-form", "ru"), "positive", "support"));
    return questions;
  }

  private static Selection everything() {
    return new Selection(CONSULTATION, Selection.FIRST_DAY, Selection.LAST_DAY, "", "", "", "");
  }

  private static Selection with(String theme, String region, String channel, String language) {
    return new Selection(CONSULTATION, FROM, TO, theme, region, channel, language);
  }

  private static Question<?> totals(Selection selection, By by) {
    return connection -> new TotalsQuery().answer(connection, selection, Optional.of(by));
  }

  private static Question<?> feedback(Selection selection, String sentiment, String stance) {
    var wanted =
        new FeedbackSelection(
            new Narrowed(selection, "", sentiment, stance), "", "opinion", Cursor.START, 20);
    return connection -> new FeedbackQuery().answer(connection, wanted);
  }

  private static void ask(DataSource database, String name, Question<?> question)
      throws SQLException {
    var snapshots = new Snapshots(database);
    var millis = new ArrayList<Double>();
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      snapshots.ask(question);
      millis.add((System.nanoTime() - start) / 1e6);
    }
    var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-50s p50 %7.1f ms  p95 %7.1f ms%n",
        name,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)]);
  }
}
