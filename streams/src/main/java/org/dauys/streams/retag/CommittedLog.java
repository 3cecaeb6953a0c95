package org.dauys.streams.retag;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dauys.contract.topic.Topic;

/** Reads what is committed in topics, without a group. */
final class CommittedLog implements AutoCloseable {

  private static final Duration WAIT = Duration.ofMillis(200);

  /** Beyond this, how many there are is told by their offsets. */
  private static final int COUNTED_ONE_BY_ONE = 1_000;

  private final KafkaConsumer<byte[], byte[]> consumer;

  CommittedLog(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                IsolationLevel.READ_COMMITTED.toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  List<TopicPartition> partitions(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  /** The last value of each key of a compacted topic. */
  <K, V> Map<K, V> last(Topic<K, V> topic) {
    var partitions = partitions(topic.name());
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    var ends = consumer.endOffsets(partitions);
    var key = topic.key().deserializer();
    var value = topic.value().deserializer();
    var last = new HashMap<K, V>();
    while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
      for (var record : consumer.poll(WAIT)) {
        var read = key.deserialize(topic.name(), record.key());
        if (record.value() == null) {
          last.remove(read);
        } else {
          last.put(read, value.deserialize(topic.name(), record.value()));
        }
      }
    }
    return last;
  }

  /**
   * How many records lie behind an offset: about, while there are many, for the marks of
   * transactions take offsets, too; exactly, when there are few.
   */
  long recordsFrom(TopicPartition partition, long offset) {
    var one = List.of(partition);
    long end = consumer.endOffsets(one).get(partition);
    if (end - offset > COUNTED_ONE_BY_ONE) {
      return end - offset;
    }
    consumer.assign(one);
    consumer.seek(partition, offset);
    long records = 0;
    while (consumer.position(partition) < end) {
      records += consumer.poll(WAIT).count();
    }
    return records;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
