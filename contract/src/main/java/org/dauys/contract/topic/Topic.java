package org.dauys.contract.topic;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;

/**
 * A Kafka topic: its name, what its records hold and how long they stay.
 *
 * @param name as Kafka knows it, {@code noun.participle}
 * @param key serde of the keys
 * @param value serde of the values
 * @param retention how long records stay; nothing for a compacted topic, which keeps the last of
 *     each key
 * @param <K> type of the keys
 * @param <V> type of the values
 */
public record Topic<K, V>(String name, Serde<K> key, Serde<V> value, Optional<Duration> retention) {

  static <K, V> Topic<K, V> compacted(String name, Serde<K> key, Serde<V> value) {
    return new Topic<>(name, key, value, Optional.empty());
  }

  static <K, V> Topic<K, V> keptFor(Duration retention, String name, Serde<K> key, Serde<V> value) {
    return new Topic<>(name, key, value, Optional.of(retention));
  }

  /** What to ask a broker for. */
  NewTopic describe(TopicSettings settings) {
    return new NewTopic(name, settings.partitions(), (short) settings.replication())
        .configs(config(settings.erasedWithin()));
  }

  private Map<String, String> config(Duration erasedWithin) {
    return retention
        .map(
            kept ->
                Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG,
                    TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(kept.toMillis())))
        .orElse(
            Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                Long.toString(erasedWithin.toMillis())));
  }
}
