package org.dauys.sinks.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.totals.DailyCell;
import org.dauys.sinks.Preview;
import org.dauys.sinks.SyntheticFeedback;
import org.dauys.sinks.TestPostgres;
import org.dauys.sinks.postgres.ConsumerLoop;
import org.dauys.sinks.query.FamiliesQuery.Family;
import org.dauys.sinks.query.FamiliesQuery.Order;
import org.dauys.sinks.query.FeedbackPage.Item;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two form letters among other pieces. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FamiliesQueryIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private static final String CONSULTATION = "constitution-2026";

  private final List<FeedbackTagged> pieces = new ArrayList<>();
  private Snapshots store;

  @BeforeAll
  void fill() {
    var database = POSTGRES.migrated();
    store = new Snapshots(database);
    var synthetic = new SyntheticFeedback(new Random(9));
    pieces.addAll(synthetic.pieces(50));
    var topics = Preview.withLetters(pieces, synthetic);
    try (var loop = new ConsumerLoop(database, topics::consumer)) {
      loop.start();
      Awaitility.await().until(() -> store.version().records() == topics.records().size());
    }
  }

  @ParameterizedTest
  @EnumSource(Order.class)
  void everyFigureOfAFamilyIsThatOfItsPieces(Order order) throws SQLException {
    var answer = store.ask(c -> new FamiliesQuery().answer(c, CONSULTATION, order, 50));

    assertThat(answer.families()).extracting(Family::id).contains("letter-0", "hat-0");
    for (var family : answer.families()) {
      var members = members(family);
      var since = answer.since().orElseThrow();
      assertThat(family.size()).isEqualTo(members.size());
      assertThat(family.people())
          .isEqualTo(members.stream().map(piece -> piece.received().author()).distinct().count());
      assertThat(family.growth())
          .isEqualTo(members.stream().filter(piece -> !day(piece).isBefore(since)).count());
      assertThat(family.varied()).isEqualTo(list(family, true).size());
      assertThat(list(family, false)).hasSize(members.size());
    }
  }

  @Test
  void variedAreThoseThatAddSomething() throws SQLException {
    var families =
        store.ask(c -> new FamiliesQuery().answer(c, CONSULTATION, Order.SIZE, 1)).families();

    assertThat(list(families.get(0), true))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.text()).contains("В нашем ауле"));
  }

  @Test
  void asManyAreToldAsAreAskedFor() throws SQLException {
    var answer = store.ask(c -> new FamiliesQuery().answer(c, CONSULTATION, Order.GROWTH, 1));

    assertThat(answer.families()).hasSize(1);
  }

  private List<Item> list(Family family, boolean varied) throws SQLException {
    var everything = new Narrowed(Selection.ALL, "", "", "", "");
    var wanted = new FeedbackSelection(everything, "", family.id(), varied, "", Cursor.START, 200);
    return store.ask(c -> new FeedbackQuery().answer(c, wanted)).feedback();
  }

  private List<FeedbackTagged> members(Family family) {
    var name = family.id().substring(0, family.id().indexOf('-') + 1);
    return pieces.stream().filter(piece -> piece.received().id().startsWith(name)).toList();
  }

  private static LocalDate day(FeedbackTagged piece) {
    return DailyCell.dayOf(piece.received().occurredAt());
  }
}
