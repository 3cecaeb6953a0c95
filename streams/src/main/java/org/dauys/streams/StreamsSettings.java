package org.dauys.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.dauys.contract.settings.Env;
import org.dauys.contract.settings.MetricsSettings;
import org.dauys.contract.topic.TopicSettings;
import org.dauys.streams.reject.RejectUnprocessable;
import org.dauys.streams.reject.RejectUnreadable;

/**
 * What the streams process must be told; everything else is decided in code.
 *
 * @param bootstrapServers where to find Kafka
 * @param applicationId name of the group of instances that share the work
 * @param threads stream threads of this instance
 * @param stateDir where the stores lie
 * @param modelsDir where models other than the shipped ones lie, in folders named by version
 * @param commitInterval how long a result may wait for its transaction
 * @param campaignTexts most texts per task that near-identical ones are recognised by
 * @param topics how this process creates topics
 * @param kafka further properties of the Kafka clients
 */
public record StreamsSettings(
    String bootstrapServers,
    String applicationId,
    int threads,
    Path stateDir,
    Path modelsDir,
    Duration commitInterval,
    int campaignTexts,
    TopicSettings topics,
    Map<String, String> kafka) {

  private static final long CACHE_BYTES = 64L << 20;

  public StreamsSettings {
    kafka = Map.copyOf(kafka);
  }

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException with every problem
   */
  public static StreamsSettings from(Map<String, String> environment) {
    var env = new Env("STREAMS_", environment);
    var settings = read(env);
    env.verify();
    return settings;
  }

  /** Asks the environment for each setting, which also records its page of the manual. */
  public static StreamsSettings read(Env env) {
    return new StreamsSettings(
        env.text("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092", "Where to find Kafka."),
        env.text(
            "STREAMS_APPLICATION_ID",
            "dauys-streams",
            "Name of the group of stream instances that share the work."),
        env.number("STREAMS_THREADS", 2, 1, "Stream threads of this instance."),
        env.path("STREAMS_STATE_DIR", "state", "Folder of the state stores."),
        env.path(
            "STREAMS_MODELS_DIR",
            "models",
            "Folder of models to re-tag with, each version in a folder of its name."),
        env.duration(
            "STREAMS_COMMIT_INTERVAL", "PT0.1S", "How long a result may wait for its transaction."),
        env.number(
            "STREAMS_CAMPAIGN_TEXTS",
            100_000,
            1,
            "Most texts per task that near-identical ones are recognised by."),
        TopicSettings.read(env),
        MetricsSettings.read(env, "STREAMS_").with(env.passThrough("STREAMS_KAFKA_")));
  }

  /** The properties that {@code KafkaStreams} is started with. */
  public Properties properties() {
    var properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
    properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
    properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, topics.replication());
    // The table of feedback is restored from its own topic: the texts are kept once.
    properties.put(
        StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.REUSE_KTABLE_SOURCE_TOPICS);
    properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    properties.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, RejectUnreadable.class);
    properties.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, RejectUnprocessable.class);
    var erasedWithin = topics.erasedWithin();
    for (var lag :
        List.of(
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
            // What a step has read is deleted by whole segments.
            TopicConfig.SEGMENT_MS_CONFIG,
            // The key of a tombstone of people counted is a pseudonym.
            TopicConfig.DELETE_RETENTION_MS_CONFIG)) {
      properties.put(StreamsConfig.topicPrefix(lag), Long.toString(erasedWithin.toMillis()));
    }
    properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, ErasingStores.class);
    properties.put(ErasingStores.WITHIN_SECONDS, erasedWithin.toSeconds());
    properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    properties.putAll(kafka);
    return properties;
  }
}
