package org.dauys.sinks.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.totals.CountedAs;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.vocabulary.Role;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.sinks.SyntheticFeedback;
import org.dauys.sinks.SyntheticTopics;
import org.dauys.sinks.TestPostgres;
import org.dauys.sinks.postgres.ConsumerLoop;
import org.dauys.sinks.postgres.FigureColumns;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueriesIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private static final LocalDate FROM = LocalDate.of(2026, 1, 20);
  private static final LocalDate TO = LocalDate.of(2026, 2, 10);
  private static final Selection NARROW =
      new Selection("constitution-2026", FROM, TO, "", "", "web-form", "");

  private final List<FeedbackTagged> pieces = new SyntheticFeedback(new Random(3)).pieces(1500);
  private final TotalsQuery totals = new TotalsQuery();
  private Snapshots store;

  @BeforeAll
  void fill() {
    var database = POSTGRES.migrated();
    store = new Snapshots(database);
    var topics = new SyntheticTopics().write(pieces);
    try (var loop = new ConsumerLoop(database, topics::consumer)) {
      loop.start();
      Awaitility.await().until(() -> store.version().records() == topics.records().size());
    }
  }

  @Test
  void theTotalOfEverythingCountsEachPieceOnce() throws SQLException {
    var total = totals(Selection.ALL, null).total();

    assertThat(total.pieces()).isEqualTo(1500);
    assertThat(total).isEqualTo(sum(pieces));
  }

  @Test
  void aNarrowTotalIsTheSumOfItsPieces() throws SQLException {
    assertThat(totals(NARROW, null).total()).isEqualTo(sum(narrow()));
  }

  @ParameterizedTest
  @EnumSource(
      value = PiecesBy.class,
      names = {"REGION", "DAY", "CHANNEL", "LANGUAGE"})
  void partsAreTheSumsOfTheirPieces(PiecesBy by) throws SQLException {
    Map<PiecesBy, Function<FeedbackTagged, String>> keys =
        Map.of(
            PiecesBy.REGION, piece -> piece.tags().region().code(),
            PiecesBy.DAY, piece -> day(piece).toString(),
            PiecesBy.CHANNEL, piece -> piece.received().channel().code(),
            PiecesBy.LANGUAGE, piece -> piece.tags().language().code());
    var expected = new HashMap<String, Figures>();
    for (var piece : narrow()) {
      expected.merge(keys.get(by).apply(piece), sum(List.of(piece)), Figures::plus);
    }

    assertThat(parts(totals(NARROW, by))).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(
      value = PiecesBy.class,
      names = {"REGION", "DAY", "CHANNEL", "LANGUAGE"})
  void theCellsInTheStoreSayTheSame(PiecesBy by) throws SQLException {
    for (var theme : List.of("", "social", "pensions", "unknown")) {
      var cells = new Conditions().and("theme = ?", theme.isEmpty() ? Taxonomy.ALL : theme);
      var sql =
          "select %1$s::text as part, %2$s from totals_daily where %%s group by %1$s"
              .formatted(by.code(), FigureColumns.sums());
      Map<String, Figures> expected =
          store.ask(
              c -> {
                try (var query = cells.prepare(c, sql);
                    var row = query.executeQuery()) {
                  var sums = new HashMap<String, Figures>();
                  while (row.next()) {
                    sums.put(row.getString("part"), FigureColumns.read(row));
                  }
                  return sums;
                }
              });

      assertThat(parts(totals(theme(theme), by))).isEqualTo(expected);
    }
  }

  @Test
  void aToneIsBrokenDownByWhatItsPiecesSay() throws SQLException {
    var expected = new HashMap<String, Figures>();
    for (var piece : narrow()) {
      if (piece.tags().sentiment().label() == Sentiment.NEGATIVE) {
        expected.merge(piece.received().role().code(), sum(List.of(piece)), Figures::plus);
      }
    }
    var wanted = new Narrowed(NARROW, "", "", "negative", "");

    TotalsAnswer answer = store.ask(c -> totals.answer(c, wanted, Optional.of(PiecesBy.ROLE)));
    assertThat(parts(answer)).isEqualTo(expected);
  }

  @Test
  void themesAndGroupsCountAPieceOnceInEach() throws SQLException {
    var taxonomy = Taxonomy.shipped();
    var expected = new HashMap<String, Figures>();
    for (var piece : narrow()) {
      SyntheticTopics.themes(piece)
          .forEach(theme -> expected.merge(theme, sum(List.of(piece)), Figures::plus));
    }
    var groups = new HashMap<>(expected);
    groups
        .keySet()
        .removeIf(id -> taxonomy.find(id).map(t -> !t.isGroup()).orElse(id.equals("all")));
    var themes = new HashMap<>(expected);
    themes
        .keySet()
        .removeIf(id -> taxonomy.find(id).map(t -> t.isGroup()).orElse(id.equals("all")));

    assertThat(parts(totals(NARROW, PiecesBy.GROUP))).isEqualTo(groups);
    assertThat(parts(totals(NARROW, PiecesBy.THEME))).isEqualTo(themes);
  }

  @Test
  void aGroupIsBrokenDownByItsOwnThemes() throws SQLException {
    var rows = totals(theme("social"), PiecesBy.THEME).rows();

    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .allSatisfy(row -> assertThat(((TotalsAnswer.Part) row).group()).isEqualTo("social"));
  }

  @Test
  void partsCarryTheirLabels() throws SQLException {
    var part = (TotalsAnswer.Part) totals(Selection.ALL, PiecesBy.REGION).rows().get(0);

    assertThat(part.labels()).containsEntry("en", "Abai Region").containsKeys("kk", "ru");
  }

  @Test
  void tonesSumToTheTotal() throws SQLException {
    var answer = totals(NARROW, PiecesBy.SENTIMENT);

    assertThat(answer.rows())
        .extracting(row -> ((TotalsAnswer.Share) row).feedback())
        .containsExactlyElementsOf(answer.total().sentiment().values());
  }

  @Test
  void pagesShowEveryPieceOnceNewestFirst() throws SQLException {
    var expected =
        narrow().stream()
            .sorted(
                Comparator.<FeedbackTagged, Instant>comparing(
                        piece -> piece.received().occurredAt())
                    .thenComparing(piece -> piece.received().id())
                    .reversed())
            .map(piece -> piece.received().id())
            .toList();

    assertThat(walk(NARROW, "", "", 7)).isEqualTo(expected);
  }

  @Test
  void theListBehindAFigureHasAsManyPiecesAsTheFigureSays() throws SQLException {
    for (var row : totals(NARROW, PiecesBy.THEME).rows()) {
      var part = (TotalsAnswer.Part) row;
      var selection = new Selection("constitution-2026", FROM, TO, part.key(), "", "web-form", "");
      assertThat(walk(selection, CountedAs.OPINION.code(), "negative", 50))
          .as(part.key())
          .hasSize(part.figures().sentiment().get(Sentiment.NEGATIVE).intValue());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"RESIDENT", "OFFICIAL", "CHAIR"})
  void aRoleIsCountedAndListedAlone(Role role) throws SQLException {
    var wanted = new Narrowed(NARROW, "", role.code(), "", "");
    var expected = narrow().stream().filter(piece -> piece.received().role() == role).toList();

    TotalsAnswer answer = store.ask(c -> totals.answer(c, wanted, Optional.empty()));

    assertThat(answer.total()).isEqualTo(sum(expected));
    assertThat(walk(wanted, "", 50)).hasSize(expected.size());
  }

  @Test
  void piecesWithoutADistrictAreCountedAndListed() throws SQLException {
    var wanted = new Narrowed(NARROW, "unknown", "", "", "");
    var expected = narrow().stream().filter(piece -> piece.tags().district().isEmpty()).toList();

    TotalsAnswer answer = store.ask(c -> totals.answer(c, wanted, Optional.empty()));

    assertThat(expected).isNotEmpty();
    assertThat(answer.total()).isEqualTo(sum(expected));
    assertThat(walk(wanted, "", 50)).hasSize(expected.size());
  }

  @Test
  void whatIsSearchedForIsToldByWhereItStands() throws SQLException {
    var wanted =
        new FeedbackSelection(
            new Narrowed(Selection.ALL, "", "", "", ""),
            "дорога пенсия",
            "",
            false,
            "",
            Cursor.START,
            20);

    var found = store.ask(c -> new FeedbackQuery().answer(c, wanted)).feedback();

    assertThat(found).isNotEmpty();
    assertThat(found)
        .allSatisfy(
            item ->
                assertThat(
                        item.hits().stream().map(at -> item.text().substring(at.start(), at.end())))
                    .containsExactly("Пенсии", "дорога"));
  }

  @Test
  void aListedPieceIsTheTaggedOne() throws SQLException {
    var wanted =
        new FeedbackSelection(
            new Narrowed(Selection.ALL, "", "", "", ""), "", "", false, "", Cursor.START, 1);
    var item = store.ask(c -> new FeedbackQuery().answer(c, wanted)).feedback().get(0);
    var piece =
        pieces.stream().filter(p -> p.received().id().equals(item.id())).findFirst().orElseThrow();

    assertThat(item.text()).isEqualTo(piece.received().text());
    assertThat(item.themes()).isEqualTo(piece.tags().themes());
    assertThat(item.sentiment()).isEqualTo(piece.tags().sentiment());
    assertThat(item.stance()).isEqualTo(piece.tags().stance());
    assertThat(item.region()).isEqualTo(piece.tags().region());
    assertThat(item.statements()).hasSameSizeAs(piece.tags().statements());
  }

  @Test
  void consultationsAreListedWithTheirFigures() throws SQLException {
    var listed = store.ask(new ConsultationsQuery()::answer);

    assertThat(listed)
        .extracting(ConsultationsQuery.Consultation::id)
        .containsExactlyInAnyOrder("constitution-2026", "roads-2026");
    assertThat(listed.stream().mapToLong(c -> c.feedback() + c.official() + c.offTopic()).sum())
        .isEqualTo(1500);
  }

  @Test
  void theVocabularyHasEveryThemeAndRegion() throws SQLException {
    var vocabulary = store.ask(new VocabularyQuery()::answer);

    assertThat(vocabulary.themes()).hasSize(21 + 77 + 2);
    assertThat(vocabulary.regions()).hasSize(20 + 1);
  }

  private TotalsAnswer totals(Selection selection, PiecesBy by) throws SQLException {
    var wanted = new Narrowed(selection, "", "", "", "");
    return store.ask(c -> totals.answer(c, wanted, Optional.ofNullable(by)));
  }

  private List<String> walk(Selection selection, String countedAs, String sentiment, int limit)
      throws SQLException {
    return walk(new Narrowed(selection, "", "", sentiment, ""), countedAs, limit);
  }

  private List<String> walk(Narrowed narrowed, String countedAs, int limit) throws SQLException {
    var ids = new ArrayList<String>();
    var after = Cursor.START;
    while (true) {
      var wanted = new FeedbackSelection(narrowed, "", "", false, countedAs, after, limit);
      var page = store.ask(c -> new FeedbackQuery().answer(c, wanted));
      page.feedback().forEach(item -> ids.add(item.id()));
      if (page.next().isEmpty()) {
        return ids;
      }
      after = Cursor.parse(page.next());
    }
  }

  private List<FeedbackTagged> narrow() {
    Predicate<FeedbackTagged> inPeriod =
        piece -> !day(piece).isBefore(FROM) && !day(piece).isAfter(TO);
    return pieces.stream()
        .filter(inPeriod)
        .filter(piece -> piece.received().consultation().equals("constitution-2026"))
        .filter(piece -> piece.received().channel().code().equals("web-form"))
        .toList();
  }

  private static LocalDate day(FeedbackTagged piece) {
    return DailyCell.dayOf(piece.received().occurredAt());
  }

  private static Selection theme(String theme) {
    return new Selection("", Selection.FIRST_DAY, Selection.LAST_DAY, theme, "", "", "");
  }

  private static Figures sum(Collection<FeedbackTagged> pieces) {
    return SyntheticTopics.cells(List.copyOf(pieces)).entrySet().stream()
        .filter(cell -> cell.getKey().theme().equals(Taxonomy.ALL))
        .map(Map.Entry::getValue)
        .reduce(Figures.ZERO, Figures::plus);
  }

  private static Map<String, Figures> parts(TotalsAnswer answer) {
    var parts = new HashMap<String, Figures>();
    for (var row : answer.rows()) {
      var part = (TotalsAnswer.Part) row;
      parts.put(part.key(), part.figures());
    }
    return parts;
  }
}
