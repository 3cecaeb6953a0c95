package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far the store has followed each partition: the table {@code kafka_offset}. */
final class KafkaOffsets {

  private static final String REGISTER =
      "insert into kafka_offset (topic, partition, next_offset, unreadable)"
          + " values (?, ?, 0, 0) on conflict do nothing";
  private static final String READ =
      "select next_offset from kafka_offset where topic = ? and partition = ?";
  private static final String ALL = "select topic, partition, next_offset from kafka_offset";
  private static final String ADVANCE =
      "update kafka_offset set next_offset = ?, unreadable = unreadable + ?"
          + " where topic = ? and partition = ? and next_offset = ?";

  /** The next offsets of the partitions; one that the store has never seen starts at 0. */
  Map<TopicPartition, Long> read(Connection connection, Collection<TopicPartition> partitions)
      throws SQLException {
    var offsets = new HashMap<TopicPartition, Long>();
    try (var register = connection.prepareStatement(REGISTER);
        var read = connection.prepareStatement(READ)) {
      for (var partition : partitions) {
        register.setString(1, partition.topic());
        register.setInt(2, partition.partition());
        register.executeUpdate();
        read.setString(1, partition.topic());
        read.setInt(2, partition.partition());
        try (var row = read.executeQuery()) {
          row.next();
          offsets.put(partition, row.getLong("next_offset"));
        }
      }
    }
    return offsets;
  }

  /** The next offsets of all partitions that the store has ever seen. */
  Map<TopicPartition, Long> all(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement(ALL);
        var row = query.executeQuery()) {
      var offsets = new HashMap<TopicPartition, Long>();
      while (row.next()) {
        offsets.put(
            new TopicPartition(row.getString("topic"), row.getInt("partition")),
            row.getLong("next_offset"));
      }
      return offsets;
    }
  }

  /**
   * Moves partitions on, in one round trip. Their rows stay locked until the transaction ends, so
   * of two instances that believe they own a partition one succeeds and the other is refused.
   *
   * @param steps in the same order for all instances, so that two of them cannot lock each other
   *     out
   * @throws StaleInstanceException if the store is not where this instance believes
   */
  void advance(Connection connection, List<Step> steps) throws SQLException {
    try (var advance = connection.prepareStatement(ADVANCE)) {
      for (var step : steps) {
        advance.setLong(1, step.to());
        advance.setLong(2, step.unreadable());
        advance.setString(3, step.partition().topic());
        advance.setInt(4, step.partition().partition());
        advance.setLong(5, step.from());
        advance.addBatch();
      }
      var updated = advance.executeBatch();
      for (int i = 0; i < updated.length; i++) {
        if (updated[i] != 1) {
          throw new StaleInstanceException(steps.get(i).partition(), steps.get(i).from());
        }
      }
    }
  }

  /**
   * What a batch does to the position in one partition.
   *
   * @param partition where it stands
   * @param from next offset before the batch
   * @param to next offset after it
   * @param unreadable records in between that could not be read
   */
  record Step(TopicPartition partition, long from, long to, long unreadable) {}
}
