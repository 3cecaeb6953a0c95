package org.dauys.sinks;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.sinks.postgres.ConsumerLoop;

/** Brings made-up feedback into a store the way it always comes: over its topics. */
public final class StoredFeedback {

  private final DataSource database;
  private final SyntheticFeedback feedback;
  private final SyntheticTopics topics = new SyntheticTopics();

  /** Will fill this store. */
  public StoredFeedback(DataSource database, SyntheticFeedback feedback) {
    this.database = database;
    this.feedback = feedback;
  }

  /** Stores so many pieces with ids that begin like this; returns when they are there. */
  public List<FeedbackTagged> add(String prefix, int count) {
    var pieces = new ArrayList<FeedbackTagged>();
    for (int i = 0; i < count; i++) {
      pieces.add(feedback.piece(prefix + i));
    }
    topics.write(pieces);
    follow();
    return pieces;
  }

  /** Reads on from where the store is; returns when it has all. */
  public void follow() {
    try (var loop = new ConsumerLoop(database, topics::consumer)) {
      loop.start();
      await().atMost(Duration.ofSeconds(60)).until(() -> stored() == topics.records().size());
    }
  }

  private long stored() throws SQLException {
    try (var connection = database.getConnection();
        var query =
            connection.prepareStatement("select sum(next_offset)::bigint from kafka_offset");
        var row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
