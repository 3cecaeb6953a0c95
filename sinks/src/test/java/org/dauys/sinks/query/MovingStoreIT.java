package org.dauys.sinks.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.topic.Topics;
import org.dauys.sinks.SyntheticFeedback;
import org.dauys.sinks.SyntheticTopics;
import org.dauys.sinks.TestPostgres;
import org.dauys.sinks.postgres.ConsumerLoop;
import org.dauys.sinks.query.FeedbackPage.Item;
import org.dauys.sinks.query.TotalsAnswer.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Answers while feedback is edited and withdrawn. */
class MovingStoreIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private final SyntheticFeedback feedback = new SyntheticFeedback(new Random(11));
  private final SyntheticTopics topics = new SyntheticTopics();
  private final TotalsQuery totals = new TotalsQuery();
  private DataSource database;
  private Snapshots store;

  @BeforeEach
  void create() {
    database = POSTGRES.migrated();
    store = new Snapshots(database);
  }

  @Test
  void aWordIsFoundInAnyForm() throws SQLException {
    write("russian", "Дороги у нас разбиты");
    write("kazakh", "Мектебіміз ескі, жолды жөндеңіз");
    write("english", "The road is broken");

    assertThat(found("дорога")).containsExactly("russian");
    assertThat(found("мектеп жол")).containsExactly("kazakh");
    assertThat(found("roads")).containsExactly("english");
    assertThat(found("дорога мектеп")).isEmpty();
  }

  @Test
  void whatWasEditedOrWithdrawnIsNotFoundByItsOldWords() throws SQLException {
    write("edited", "Дороги у нас разбиты");
    write("withdrawn", "Почините дорогу");
    write("edited", "Пенсии маленькие");
    withdraw("withdrawn");

    assertThat(found("дорога")).isEmpty();
    assertThat(found("пенсия")).containsExactly("edited");
  }

  @Test
  void piecesAreCountedAsTheyStandNow() throws SQLException {
    for (int i = 0; i < 20; i++) {
      write("id-" + i, "Пенсии маленькие");
    }
    assertThat(pieces()).isEqualTo(20);

    withdraw("id-3");
    write("id-20", "Дороги у нас разбиты");
    write("id-20", "Дорога хорошая");

    assertThat(pieces()).isEqualTo(20);
    withdraw("id-4");
    assertThat(pieces()).isEqualTo(19);
  }

  private List<String> found(String words) throws SQLException {
    var wanted =
        new FeedbackSelection(
            new Narrowed(Selection.ALL, "", "", "", ""), words, "", false, "", Cursor.START, 20);
    return store.ask(c -> new FeedbackQuery().answer(c, wanted)).feedback().stream()
        .map(Item::id)
        .toList();
  }

  private long pieces() throws SQLException {
    var everything = new Narrowed(Selection.ALL, "", "", "", "");
    TotalsAnswer answer = store.ask(c -> totals.answer(c, everything, Optional.of(PiecesBy.ROLE)));
    return answer.rows().stream().mapToLong(row -> ((Part) row).figures().pieces()).sum();
  }

  private void write(String id, String text) {
    topics.write(Topics.TAGGED, id, feedback.tagged(saying(text, feedback.piece(id).received())));
    follow();
  }

  private void withdraw(String id) {
    topics.write(Topics.TAGGED, id, (FeedbackTagged) null);
    follow();
  }

  private void follow() {
    try (var loop = new ConsumerLoop(database, topics::consumer)) {
      loop.start();
      Awaitility.await().until(() -> store.version().records() == topics.records().size());
    }
  }

  private static FeedbackReceived saying(String text, FeedbackReceived received) {
    return new FeedbackReceived(
        received.v(),
        received.id(),
        received.source(),
        received.sourceId(),
        received.inReplyTo(),
        received.consultation(),
        received.channel(),
        received.role(),
        received.author(),
        received.occurredAt(),
        received.receivedAt(),
        received.region(),
        received.district(),
        received.place(),
        text);
  }
}
