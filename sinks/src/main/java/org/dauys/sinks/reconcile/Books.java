package org.dauys.sinks.reconcile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.topic.TopicReader;
import org.dauys.contract.topic.Topics;

/** Draws up what the topics and the database hold at this moment. */
final class Books {

  private static final String STORED =
      "select consultation, channel, count(*) from feedback group by 1, 2";
  private static final String COUNTED =
      "select consultation, channel, sum(feedback + official + off_topic)::bigint from totals_daily"
          + " where theme = 'all' group by 1, 2";
  private static final String POSITIONS = "select topic, partition, next_offset from kafka_offset";

  private final DataSource database;
  private final Admin admin;
  private final TopicReader topics;
  private final String streams;

  /**
   * Prepares the reading.
   *
   * @param streams name of the group of stream instances
   */
  Books(DataSource database, Admin admin, TopicReader topics, String streams) {
    this.database = database;
    this.admin = admin;
    this.topics = topics;
    this.streams = streams;
  }

  /** The last record of a feedback id: what it belongs to, and whether the topology has read it. */
  private record Last(Part part, boolean isRead) {}

  /** The sums. What moves while they are drawn up may be in one and not in the other. */
  Balance balance() throws SQLException {
    var balance = new Balance();
    var received = received();
    var tagged = topics.keys(Topics.TAGGED);
    var rejected = rejected();
    received.forEach(
        (id, last) -> {
          balance.add(last.part(), Figure.RECEIVED, 1);
          where(id, last, tagged, rejected).ifPresent(end -> balance.add(last.part(), end, 1));
        });
    tagged.stream()
        .filter(id -> !received.containsKey(id))
        .forEach(id -> balance.add(Part.UNKNOWN, Figure.TAGGED, 1));
    withdrawn(balance, received.keySet());
    counted(balance);
    try (var connection = database.getConnection()) {
      add(balance, Figure.STORED, connection, STORED);
      add(balance, Figure.COUNTED_IN_STORE, connection, COUNTED);
    }
    return balance;
  }

  /** Records that the topology or the sinks have not read yet; their figures still move. */
  long unread() throws SQLException {
    long unread = unread(committed());
    var stored = new HashMap<TopicPartition, Long>();
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(POSITIONS);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        stored.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
      }
    }
    return unread + unread(stored);
  }

  private long unread(Map<TopicPartition, Long> positions) {
    return positions.entrySet().stream()
        .mapToLong(position -> topics.recordsFrom(position.getKey(), position.getValue()))
        .sum();
  }

  private static Optional<Figure> where(
      String id, Last last, Set<String> tagged, Set<String> rejected) {
    if (tagged.contains(id)) {
      return Optional.of(Figure.TAGGED);
    }
    if (rejected.contains(id)) {
      return Optional.of(Figure.REJECTED);
    }
    return last.isRead() ? Optional.empty() : Optional.of(Figure.IN_FLIGHT);
  }

  private Map<String, Last> received() {
    var read = committed();
    var received = new HashMap<String, Last>();
    topics.read(
        Topics.RECEIVED.name(),
        record -> {
          var id = new String(record.key(), UTF_8);
          if (record.value() == null) {
            received.remove(id);
          } else {
            var at = new TopicPartition(record.topic(), record.partition());
            received.put(id, new Last(part(record), record.offset() < read.getOrDefault(at, 0L)));
          }
        });
    return received;
  }

  private static Part part(ConsumerRecord<byte[], byte[]> record) {
    try {
      var feedback = Topics.RECEIVED.value().deserializer().deserialize("", record.value());
      return Part.of(feedback.consultation(), feedback.channel());
    } catch (SerializationException e) {
      return Part.UNKNOWN;
    }
  }

  private Set<String> rejected() {
    var rejected = new HashSet<String>();
    topics.read(
        Topics.REJECTED.name(),
        record -> {
          if (record.key() != null) {
            rejected.add(new String(record.key(), UTF_8));
          }
        });
    return rejected;
  }

  private void withdrawn(Balance balance, Set<String> standing) {
    topics
        .last(Topics.WITHDRAWN)
        .forEach(
            (id, withdrawn) -> {
              if (!standing.contains(id)) {
                var part = Part.of(withdrawn.consultation(), withdrawn.channel());
                balance.add(part, Figure.RECEIVED, 1);
                balance.add(part, Figure.WITHDRAWN, 1);
              }
            });
  }

  private void counted(Balance balance) {
    topics
        .last(Topics.TOTALS_DAILY)
        .forEach(
            (cell, totals) -> {
              if (cell.theme().equals(Taxonomy.ALL)) {
                var part = Part.of(cell.consultation(), cell.channel());
                balance.add(part, Figure.COUNTED, totals.figures().pieces());
              }
            });
  }

  private static void add(Balance balance, Figure figure, Connection connection, String sql)
      throws SQLException {
    try (var query = connection.prepareStatement(sql);
        var rows = query.executeQuery()) {
      while (rows.next()) {
        balance.add(new Part(rows.getString(1), rows.getString(2)), figure, rows.getLong(3));
      }
    }
  }

  /** The next offset that the topology will read of each partition. */
  private Map<TopicPartition, Long> committed() {
    try {
      var positions = new HashMap<TopicPartition, Long>();
      admin
          .listConsumerGroupOffsets(streams)
          .partitionsToOffsetAndMetadata()
          .get()
          .forEach((partition, offset) -> positions.put(partition, offset.offset()));
      return positions;
    } catch (ExecutionException e) {
      throw new KafkaException("cannot ask for the positions of " + streams, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted while asking for the positions of " + streams, e);
    }
  }
}
