package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
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
   * Moves a partition on. The row stays locked until the transaction ends, so of two instances that
   * believe they own the partition one succeeds and the other is refused.
   *
   * @throws StaleInstanceException if the store is not where this instance believes
   */
  void advance(Connection connection, TopicPartition partition, Step step) throws SQLException {
    try (var advance = connection.prepareStatement(ADVANCE)) {
      advance.setLong(1, step.to());
      advance.setLong(2, step.unreadable());
      advance.setString(3, partition.topic());
      advance.setInt(4, partition.partition());
      advance.setLong(5, step.from());
      if (advance.executeUpdate() != 1) {
        throw new StaleInstanceException(partition, step.from());
      }
    }
  }

  /**
   * What a batch does to the position in one partition.
   *
   * @param from next offset before the batch
   * @param to next offset after it
   * @param unreadable records in between that could not be read
   */
  record Step(long from, long to, long unreadable) {}
}
