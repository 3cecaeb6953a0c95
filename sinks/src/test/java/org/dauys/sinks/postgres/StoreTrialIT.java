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
import org.dauys.sinks.query.AlertsQuery;
import org.dauys.sinks.query.ConsultationsQuery;
import org.dauys.sinks.query.CountsQuery;
import org.dauys.sinks.query.Cursor;
import org.dauys.sinks.query.EstimatedTotals;
import org.dauys.sinks.query.FamiliesQuery;
import org.dauys.sinks.query.FeedbackQuery;
import org.dauys.sinks.query.FeedbackSelection;
import org.dauys.sinks.query.HourlyQuery;
import org.dauys.sinks.query.Narrowed;
import org.dauys.sinks.query.PiecesBy;
import org.dauys.sinks.query.Selection;
import org.dauys.sinks.query.Snapshots;
import org.dauys.sinks.query.Snapshots.Question;
import org.dauys.sinks.query.TotalsQuery;
import org.dauys.sinks.query.VocabularyQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The store under load, in a small form; with {@code -Psoak} a million pieces. Prints how long
 * loading and every question of the page take.
 */
class StoreTrialIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private static final boolean SOAK = "soak".equals(System.getProperty("dauys.trial"));
  private static final int LOADED = SOAK ? 25_000 : 2_000;
  private static final int COPIES = SOAK ? 40 : 2;
  private static final long PIECES = (long) LOADED * COPIES;
  private static final int TIMES = SOAK ? 40 : 2;
  private static final String CONSULTATION = "constitution-2026";
  private static final LocalDate FROM = LocalDate.of(2026, 1, 20);
  private static final LocalDate TO = LocalDate.of(2026, 2, 28);

  private final TotalsQuery totals = new TotalsQuery();
  private final EstimatedTotals estimated = new EstimatedTotals();

  @Test
  void everyQuestionOfThePageIsAnsweredOnALargeStore() throws SQLException {
    var database = POSTGRES.migrated();
    var store = new Store(database);
    store.resume(
        List.of(
            new TopicPartition(Topics.TAGGED.name(), 0),
            new TopicPartition(Topics.TOTALS_DAILY.name(), 0)));
    var load = new Load();
    report("feedback", LOADED, store, loadOf(load));
    report("totals_daily", load.cells(), store, load.figures());
    new Multiplied(database).by(COPIES);

    System.out.printf(Locale.ROOT, "%-45s %9s %9s %9s%n", "ms", "first", "p50", "p95");
    for (var question : questions().entrySet()) {
      ask(database, question.getKey(), question.getValue());
    }
    var tables = new Tables(database);
    assertThat(tables.number("select count(*) from feedback")).isEqualTo(PIECES);
    askWhilePiecesCome(database, store, load);
    assertThat(
            tables.number(
                "select sum(feedback + official + off_topic) from totals_daily where theme = 'all'"))
        .isEqualTo(PIECES);
  }

  /** Of all days, as when a past is imported: what is remembered has to be read again each time. */
  private void askWhilePiecesCome(DataSource database, Store store, Load load) throws SQLException {
    var question = totals(narrowed(everything(), "", ""), PiecesBy.THEME);
    var millis = new ArrayList<Double>();
    for (int i = 1; i <= TIMES; i++) {
      store.store(load.nextPieces(Integer.MAX_VALUE));
      long start = System.nanoTime();
      new Snapshots(database).ask(question);
      millis.add((System.nanoTime() - start) / 1e6);
    }
    print("totals by theme after 2,000 more pieces", millis.get(0), millis);
  }

  private static Iterable<ConsumerRecords<byte[], byte[]>> loadOf(Load load) {
    return () ->
        new Iterator<>() {
          private ConsumerRecords<byte[], byte[]> upcoming = load.nextPieces(LOADED);

          @Override
          public boolean hasNext() {
            return upcoming.count() > 0;
          }

          @Override
          public ConsumerRecords<byte[], byte[]> next() {
            var now = upcoming;
            upcoming = load.nextPieces(LOADED);
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

  private Map<String, Question<?>> questions() {
    var questions = new LinkedHashMap<String, Question<?>>();
    questions.put("consultations", new ConsultationsQuery()::answer);
    questions.put("vocabulary", new VocabularyQuery()::answer);
    questions.put("counts", c -> new CountsQuery().answer(c, CONSULTATION, "", ""));
    questions.put("hourly", c -> new HourlyQuery().answer(c, everything()));
    questions.put("alerts", c -> new AlertsQuery().answer(c, CONSULTATION, 20));
    for (var order : FamiliesQuery.Order.values()) {
      questions.put(
          "families by " + order.code(),
          c -> new FamiliesQuery().answer(c, CONSULTATION, order, 50));
    }
    var selections = new LinkedHashMap<String, Narrowed>();
    selections.put("totals", narrowed(everything(), "", ""));
    selections.put("totals of a period", narrowed(with("", "", "", ""), "", ""));
    selections.put("totals of a theme", narrowed(with("pensions", "", "", ""), "", ""));
    selections.put("totals of a region", narrowed(with("", "KZ-75", "", ""), "", ""));
    selections.put("totals of a channel", narrowed(with("", "", "social", ""), "", ""));
    selections.put("totals of a language", narrowed(with("", "", "", "kk"), "", ""));
    selections.put("totals of a tone", narrowed(everything(), "negative", ""));
    selections.put("totals of a stance", narrowed(with("", "", "", ""), "", "oppose"));
    selections.put("totals of a role", new Narrowed(everything(), "", "official", "", ""));
    selections.put(
        "totals of all filters",
        narrowed(with("pensions", "KZ-75", "social", "kk"), "negative", "oppose"));
    selections.forEach(
        (name, wanted) -> {
          for (var by : PiecesBy.values()) {
            questions.put(name + " by " + by.code(), totals(wanted, by));
          }
        });
    questions.put("feedback", feedback(everything(), "", ""));
    questions.put("feedback of a period", feedback(with("", "", "", ""), "", ""));
    questions.put("feedback of a theme", feedback(with("pensions", "", "", ""), "", ""));
    questions.put("feedback of a group", feedback(with("social", "", "", ""), "", ""));
    questions.put("feedback of no theme", feedback(with("unknown", "", "", ""), "", ""));
    questions.put(
        "feedback of a rare theme and region",
        feedback(with("advocacy-legal-aid", "KZ-33", "", ""), "", ""));
    questions.put(
        "feedback of a region opposing", feedback(with("", "KZ-75", "", ""), "negative", "oppose"));
    questions.put(
        "feedback of a theme and tone",
        feedback(with("pensions", "", "web-form", "ru"), "positive", "support"));
    for (var role : List.of("resident", "official", "expert")) {
      questions.put(
          "feedback of the role " + role,
          feedback(new Narrowed(everything(), "", role, "", ""), "", ""));
    }
    questions.put("feedback off topic", feedback(selections.get("totals"), "", "off-topic"));
    questions.put("feedback with a word", feedback(selections.get("totals"), "дорога", "opinion"));
    questions.put(
        "feedback with words of a region and stance",
        feedback(narrowed(with("", "KZ-33", "", ""), "", "oppose"), "пенсии дорога", "opinion"));
    return questions;
  }

  private static Selection everything() {
    return new Selection(CONSULTATION, Selection.FIRST_DAY, Selection.LAST_DAY, "", "", "", "");
  }

  private static Selection with(String theme, String region, String channel, String language) {
    return new Selection(CONSULTATION, FROM, TO, theme, region, channel, language);
  }

  private static Narrowed narrowed(Selection selection, String sentiment, String stance) {
    return new Narrowed(selection, "", "", sentiment, stance);
  }

  private Question<?> totals(Narrowed wanted, PiecesBy by) {
    return connection -> {
      var counted = totals.answer(connection, wanted, Optional.of(by));
      return estimated.answer(connection, counted, wanted, Optional.of(by));
    };
  }

  private static Question<?> feedback(Selection selection, String sentiment, String stance) {
    return feedback(narrowed(selection, sentiment, stance), "", "opinion");
  }

  private static Question<?> feedback(Narrowed narrowed, String words, String countedAs) {
    var wanted = new FeedbackSelection(narrowed, words, "", false, countedAs, Cursor.START, 20);
    return connection -> new FeedbackQuery().answer(connection, wanted);
  }

  /** The first time stands apart: it may have to read what later ones remember. */
  private static void ask(DataSource database, String name, Question<?> question)
      throws SQLException {
    var snapshots = new Snapshots(database);
    var millis = new ArrayList<Double>();
    for (int i = 0; i <= TIMES; i++) {
      long start = System.nanoTime();
      snapshots.ask(question);
      millis.add((System.nanoTime() - start) / 1e6);
    }
    print(name, millis.remove(0), millis);
  }

  private static void print(String name, double first, List<Double> millis) {
    var sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-45s %9.1f %9.1f %9.1f%n",
        name,
        first,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)]);
  }
}
