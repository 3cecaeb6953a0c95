package org.dauys.sinks.postgres;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.dauys.contract.taxonomy.Taxonomy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tables and the positions in the topics that they mirror, moved together: one batch is one
 * database transaction. Not thread-safe, but one thread may prepare a batch while another stores
 * the one before it.
 */
final class Store {

  private static final Logger LOG = LoggerFactory.getLogger(Store.class);
  private static final Comparator<TopicPartition> LOCK_ORDER =
      Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

  private final DataSource database;
  private final KafkaOffsets offsets = new KafkaOffsets();
  private final List<TopicTable<?, ?>> tables =
      List.of(
          new FeedbackTable(Taxonomy.shipped()),
          new MemberTable(),
          new FamilyTable(),
          CellTable.daily(),
          CellTable.hourly(),
          CellTable.overall(),
          new AlertTable());
  private final Map<TopicPartition, Long> positions = new HashMap<>();

  Store(DataSource database) {
    this.database = database;
  }

  /** The topics that the tables mirror. */
  List<String> topics() {
    return tables.stream().map(table -> table.topic().name()).toList();
  }

  /** Where to go on reading the partitions. */
  Map<TopicPartition, Long> resume(Collection<TopicPartition> partitions) throws SQLException {
    try (var connection = database.getConnection()) {
      var resumed = offsets.read(connection, partitions);
      connection.commit();
      positions.putAll(resumed);
      return resumed;
    }
  }

  /**
   * Checks that the store still is where this instance reads on.
   *
   * @throws StaleInstanceException if it is not, as after a {@link Rebuild}
   */
  void verify(Collection<TopicPartition> partitions) throws SQLException {
    try (var connection = database.getConnection()) {
      var stored = offsets.all(connection);
      for (var partition : partitions) {
        if (!positions.get(partition).equals(stored.get(partition))) {
          throw new StaleInstanceException(partition, positions.get(partition));
        }
      }
    }
  }

  /** Stores a batch whole or not at all, as {@link #prepare} and {@link #store(Prepared)} do. */
  void store(ConsumerRecords<byte[], byte[]> batch) throws SQLException {
    store(prepare(batch));
  }

  /** Reads a batch, which takes no database: another one may be stored meanwhile. */
  Prepared prepare(ConsumerRecords<byte[], byte[]> batch) {
    var unreadable = new HashMap<TopicPartition, Long>();
    var writes = tables.stream().map(table -> prepare(table, batch, unreadable)).toList();
    var next = new TreeMap<TopicPartition, Long>(LOCK_ORDER);
    batch.nextOffsets().forEach((partition, offset) -> next.put(partition, offset.offset()));
    return new Prepared(writes, next, unreadable);
  }

  /**
   * Stores a batch whole or not at all.
   *
   * @throws StaleInstanceException if another instance has stored from one of its partitions since
   *     {@link #resume}
   */
  void store(Prepared batch) throws SQLException {
    try (var connection = database.getConnection()) {
      offsets.advance(
          connection, batch.next().entrySet().stream().map(next -> step(batch, next)).toList());
      for (var write : batch.writes()) {
        write.into(connection);
      }
      connection.commit();
    }
    positions.putAll(batch.next());
  }

  private KafkaOffsets.Step step(Prepared batch, Map.Entry<TopicPartition, Long> next) {
    var partition = next.getKey();
    return new KafkaOffsets.Step(
        partition,
        positions.get(partition),
        next.getValue(),
        batch.unreadable().getOrDefault(partition, 0L));
  }

  private static <K, V> Write prepare(
      TopicTable<K, V> table,
      ConsumerRecords<byte[], byte[]> batch,
      Map<TopicPartition, Long> unreadable) {
    var changes = new Changes<K, V>();
    for (var record : batch.records(table.topic().name())) {
      if (!read(table, record, changes)) {
        unreadable.merge(new TopicPartition(record.topic(), record.partition()), 1L, Long::sum);
      }
    }
    return changes.isEmpty() ? Write.NOTHING : table.prepare(changes);
  }

  private static <K, V> boolean read(
      TopicTable<K, V> table, ConsumerRecord<byte[], byte[]> record, Changes<K, V> changes) {
    try {
      var topic = table.topic();
      K key = topic.key().deserializer().deserialize(record.topic(), record.key());
      V value = topic.value().deserializer().deserialize(record.topic(), record.value());
      if (key == null) {
        throw new SerializationException("no key");
      }
      if (value == null) {
        changes.erase(key);
      } else if (table.canHold(key, value)) {
        changes.put(key, value, FeedbackBlock.of(record.partition(), record.offset()));
      } else {
        throw new SerializationException("a date beyond the years 1 to 9999");
      }
      return true;
    } catch (SerializationException e) {
      LOG.warn(
          "record left out topic={} partition={} offset={} reason={}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
      return false;
    }
  }

  /**
   * A batch that has been read.
   *
   * @param writes the rows of all tables
   * @param next where it ends, in one order for all instances, so that two of them cannot lock each
   *     other out
   * @param unreadable records in it that could not be read
   */
  record Prepared(
      List<Write> writes,
      SortedMap<TopicPartition, Long> next,
      Map<TopicPartition, Long> unreadable) {}
}
