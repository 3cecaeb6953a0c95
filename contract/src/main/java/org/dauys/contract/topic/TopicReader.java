package org.dauys.contract.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what topics hold now, without a group. Not thread-safe. */
public final class TopicReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  /** Beyond this, how many there are is told by their offsets. */
  private static final int COUNTED_ONE_BY_ONE = 1_000;

  private final KafkaConsumer<byte[], byte[]> consumer;

  private TopicReader(String bootstrapServers, IsolationLevel level) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                level.toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** Of what is committed. */
  public static TopicReader ofCommitted(String bootstrapServers) {
    return new TopicReader(bootstrapServers, IsolationLevel.READ_COMMITTED);
  }

  /** Of everything that lies on the broker. */
  public static TopicReader ofEverything(String bootstrapServers) {
    return new TopicReader(bootstrapServers, IsolationLevel.READ_UNCOMMITTED);
  }

  /** The partitions of a topic. */
  public List<TopicPartition> partitions(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  /** Hands out every record of a topic, oldest first in each partition. */
  public void read(String topic, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    var partitions = partitions(topic);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    readOn(partitions, taker);
  }

  /** The last value of each key of a compacted topic. */
  public <K, V> Map<K, V> last(Topic<K, V> topic) {
    var reader = topic.value().deserializer();
    var bytes = new HashMap<K, byte[]>();
    follow(topic, bytes::put, bytes::remove);
    var last = new HashMap<K, V>();
    bytes.forEach((key, value) -> last.put(key, reader.deserialize(topic.name(), value)));
    return last;
  }

  /** The keys of a compacted topic whose last value is no tombstone. */
  public <K> Set<K> keys(Topic<K, ?> topic) {
    var keys = new HashSet<K>();
    follow(topic, (key, value) -> keys.add(key), keys::remove);
    return keys;
  }

  /**
   * How many records lie behind an offset: about, while there are many, for the marks of
   * transactions take offsets, too; exactly, when there are few.
   */
  public long recordsFrom(TopicPartition partition, long offset) {
    var one = List.of(partition);
    long end = consumer.endOffsets(one).get(partition);
    if (end - offset > COUNTED_ONE_BY_ONE) {
      return end - offset;
    }
    consumer.assign(one);
    consumer.seek(partition, offset);
    var records = new long[1];
    readOn(one, record -> records[0]++);
    return records[0];
  }

  private <K> void follow(Topic<K, ?> topic, BiConsumer<K, byte[]> put, Consumer<K> remove) {
    var reader = topic.key().deserializer();
    read(
        topic.name(),
        record -> {
          var key = reader.deserialize(topic.name(), record.key());
          if (record.value() == null) {
            remove.accept(key);
          } else {
            put.accept(key, record.value());
          }
        });
  }

  private void readOn(
      Collection<TopicPartition> partitions, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    var ends = consumer.endOffsets(partitions);
    while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
      consumer.poll(POLL).forEach(taker);
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
