package org.dauys.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes the Kafka clients of the door; what the settings say of Kafka holds for all of them. */
final class KafkaClients {

  private static final Duration DELIVER_WITHIN = Duration.ofSeconds(10);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
  private static final Duration BLOCK_AT_MOST = Duration.ofSeconds(2);
  private static final Duration FORGET_TOPIC_AFTER = Duration.ofDays(3650);
  private static final int LINGER_MS = 5;

  /** As small as by lz4, which takes 130 KB anew for each batch, and batches are small here. */
  private static final String COMPRESSION = "snappy";

  private static final int BATCH_BYTES = 64 << 10;

  /**
   * A broker takes whatever sequence number comes first to a partition that it knows nothing of. If
   * the first batch fails for a moment, as over a restart, and the second is taken, the first is
   * out of order for good and is tried in vain until it expires (KAFKA-14359). One request at a
   * time leaves nothing that could overtake; each carries a batch for every partition. Of
   * transactional producers the broker itself remembers the lowest number that it met.
   */
  private static final int REQUESTS_IN_FLIGHT = 1;

  /** Waits at start for a broker, and how long an unfinished transaction holds readers up. */
  private static final Duration TRANSACTION = Duration.ofSeconds(15);

  /** The index reads few large pieces: it is asked seldom, and may then be this long behind. */
  private static final Duration FETCH_AFTER = Duration.ofMillis(100);

  private static final int FETCH_BYTES = 1 << 20;
  private static final int RECORDS_PER_POLL = 5_000;

  private static final int RECORDS_PER_TRANSACTION = 1_000;
  private static final String GROUP = "dauys-ingest";

  private final IngestSettings settings;

  KafkaClients(IngestSettings settings) {
    this.settings = settings;
  }

  Admin admin() {
    return Admin.create(properties());
  }

  /** For the requests: nobody waits for buffer or metadata, and nothing is tried for long. */
  Producer<String, byte[]> producer() {
    return new KafkaProducer<>(
        producerProperties(), new StringSerializer(), new ByteArraySerializer());
  }

  Map<String, Object> producerProperties() {
    var properties = new HashMap<String, Object>();
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, COMPRESSION);
    properties.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MS);
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, BATCH_BYTES);
    properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, REQUESTS_IN_FLIGHT);
    // Longer than a leader's election, shorter than a client's patience.
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVER_WITHIN.toMillis());
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER_WITHIN.toMillis());
    // A request waits neither for buffer nor for metadata: there is twice the room that requests in
    // flight can fill, and no topic is ever forgotten.
    properties.put(
        ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * settings.gateway().limits().bytesInFlight());
    properties.put(ProducerConfig.METADATA_MAX_IDLE_CONFIG, FORGET_TOPIC_AFTER.toMillis());
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_AT_MOST.toMillis());
    properties.putAll(properties());
    return properties;
  }

  /** Reads whole topics, for the index of receipts. */
  Consumer<byte[], byte[]> follower() {
    return consumer(
        Map.of(
            ConsumerConfig.FETCH_MIN_BYTES_CONFIG, FETCH_BYTES,
            ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) FETCH_AFTER.toMillis(),
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_PER_POLL));
  }

  /** Shares {@code feedback.submitted} with the other gateways. */
  Consumer<byte[], byte[]> groupMember() {
    return consumer(
        Map.of(
            ConsumerConfig.GROUP_ID_CONFIG, GROUP,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_PER_TRANSACTION));
  }

  private Consumer<byte[], byte[]> consumer(Map<String, Object> more) {
    var properties = new HashMap<String, Object>(more);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.putAll(properties());
    return new KafkaConsumer<>(
        properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /**
   * For reading and writing in one transaction.
   *
   * @param instance name of this gateway, the same after a restart: then its unfinished transaction
   *     is aborted at once
   */
  Producer<byte[], byte[]> transactional(String instance) {
    var properties = new HashMap<String, Object>();
    properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, GROUP + "-" + instance);
    properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION.toMillis());
    properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TRANSACTION.toMillis());
    properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) DELIVER_WITHIN.toMillis());
    properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) ANSWER_WITHIN.toMillis());
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, COMPRESSION);
    properties.putAll(properties());
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Map<String, Object> properties() {
    var properties = new HashMap<String, Object>();
    properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    properties.putAll(settings.kafka());
    return properties;
  }
}
