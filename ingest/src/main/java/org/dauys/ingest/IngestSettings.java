package org.dauys.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.dauys.contract.settings.Env;
import org.dauys.contract.settings.Secret;
import org.dauys.ingest.http.GatewayLimits;
import org.dauys.ingest.intake.IntakeLimits;

/**
 * What the ingest process must be told; everything else is decided in code.
 *
 * @param bootstrapServers where to find Kafka
 * @param host address to listen on
 * @param port port to listen on, 0 for any
 * @param pseudonymKey key of the authors' pseudonyms
 * @param requests what one request may hold
 * @param submissions what one submission may hold
 * @param partitions partitions of topics that this process creates
 * @param replication copies of each partition
 * @param kafka further properties of the Kafka producer
 */
public record IngestSettings(
    String bootstrapServers,
    String host,
    int port,
    Secret pseudonymKey,
    GatewayLimits requests,
    IntakeLimits submissions,
    int partitions,
    int replication,
    Map<String, String> kafka) {

  private static final int PSEUDONYM_KEY_CHARS = 16;
  private static final Duration DELIVER_WITHIN = Duration.ofSeconds(10);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
  private static final Duration BLOCK_AT_MOST = Duration.ofSeconds(2);
  private static final Duration FORGET_TOPIC_AFTER = Duration.ofDays(3650);
  private static final int LINGER_MS = 5;
  private static final int BATCH_BYTES = 64 << 10;

  public IngestSettings {
    kafka = Map.copyOf(kafka);
  }

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException with every problem
   */
  public static IngestSettings from(Map<String, String> environment) {
    var env = new Env("INGEST_", environment);
    var settings = read(env);
    env.verify();
    return settings;
  }

  /** Asks the environment for each setting, which also records its page of the manual. */
  public static IngestSettings read(Env env) {
    return new IngestSettings(
        env.text("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092", "Where to find Kafka."),
        env.text("INGEST_HTTP_HOST", "127.0.0.1", "Address to listen on."),
        env.number("INGEST_HTTP_PORT", 8080, 0, "Port to listen on, 0 for any."),
        env.secret(
            "INGEST_PSEUDONYM_KEY",
            PSEUDONYM_KEY_CHARS,
            "Key of the authors' pseudonyms; another key makes all authors strangers."),
        new GatewayLimits(
            env.number("INGEST_MAX_BODY_BYTES", 8 << 20, 1, "Longest body of a request."),
            env.number("INGEST_MAX_RECORDS", 10_000, 1, "Most records in one request.")),
        new IntakeLimits(
            env.number("INGEST_MAX_TEXT_CHARS", 20_000, 1, "Longest text, in UTF-16 units."),
            env.duration(
                "INGEST_CLOCK_SKEW", "PT10M", "How far a client's clock may be ahead of ours.")),
        env.number("TOPIC_PARTITIONS", 4, 1, "Partitions of each topic when it is created."),
        env.number("TOPIC_REPLICATION", 1, 1, "Copies of each partition when it is created."),
        env.passThrough("INGEST_KAFKA_"));
  }

  /** The properties that the producer is started with. */
  public Map<String, Object> producer() {
    var properties = new HashMap<String, Object>();
    properties.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    properties.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    // Longer than a leader's election, shorter than a client's patience.
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVER_WITHIN.toMillis());
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER_WITHIN.toMillis());
    // A request waits neither for buffer nor for metadata: there is twice the room that requests in
    // flight can fill, and the one topic is never forgotten.
    properties.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * requests.bytesInFlight());
    properties.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, FORGET_TOPIC_AFTER.toMillis());
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_AT_MOST.toMillis());
    properties.putAll(kafka);
    return properties;
  }
}
