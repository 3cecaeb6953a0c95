package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.dauys.contract.event.FeedbackGrouped;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.Topics;

/** Mirrors {@code feedback.grouped} in {@code family_member}. */
final class MemberTable implements TopicTable<String, FeedbackGrouped> {

  private static final String UPSERT =
      "insert into family_member (feedback_id, family, similarity) values (?, ?, ?)"
          + " on conflict (feedback_id) do update"
          + " set family = excluded.family, similarity = excluded.similarity";
  private static final String DELETE = "delete from family_member where feedback_id = any(?)";

  @Override
  public Topic<String, FeedbackGrouped> topic() {
    return Topics.GROUPED;
  }

  @Override
  public boolean canHold(String id, FeedbackGrouped grouped) {
    return true;
  }

  @Override
  public Write prepare(Changes<String, FeedbackGrouped> changes) {
    return connection -> {
      delete(connection, changes);
      upsert(connection, changes);
    };
  }

  private static void delete(Connection connection, Changes<String, FeedbackGrouped> changes)
      throws SQLException {
    try (var delete = connection.prepareStatement(DELETE)) {
      var ids = changes.erased().stream().map(Storable::text).toArray();
      delete.setArray(1, connection.createArrayOf("text", ids));
      delete.executeUpdate();
    }
  }

  private static void upsert(Connection connection, Changes<String, FeedbackGrouped> changes)
      throws SQLException {
    try (var upsert = connection.prepareStatement(UPSERT)) {
      var row = new Row(upsert);
      for (var entry : changes.present().entrySet()) {
        var grouped = entry.getValue();
        row.text(entry.getKey()).text(grouped.family()).probability(grouped.similarity()).add();
      }
      upsert.executeBatch();
    }
  }
}
