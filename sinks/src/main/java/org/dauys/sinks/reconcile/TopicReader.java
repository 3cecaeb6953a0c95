package org.dauys.sinks.reconcile;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.dauys.contract.topic.Topic;

/** Reads topics, as far as they are committed now. */
final class TopicReader implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaConsumer<byte[], byte[]> consumer;

  TopicReader(String bootstrapServers) {
    consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  /** Hands out every record of a topic, oldest first in each partition. */
  void read(Topic<?, ?> topic, Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    var partitions = partitions(topic);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    readOn(partitions, taker);
  }

  /** The keys whose last value is no tombstone. */
  <K> Set<K> liveKeys(Topic<K, ?> topic) {
    var keys = topic.key().deserializer();
    var live = new HashSet<K>();
    read(
        topic,
        record -> {
          var key = keys.deserialize(topic.name(), record.key());
          if (record.value() == null) {
            live.remove(key);
          } else {
            live.add(key);
          }
        });
    return live;
  }

  /** How many records lie after these positions. Offsets alone do not tell: markers have some. */
  long unread(Map<TopicPartition, Long> positions) {
    consumer.assign(positions.keySet());
    positions.forEach(consumer::seek);
    var number = new long[1];
    readOn(positions.keySet(), record -> number[0]++);
    return number[0];
  }

  Set<TopicPartition> partitions(Topic<?, ?> topic) {
    return consumer.partitionsFor(topic.name()).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .collect(Collectors.toSet());
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
