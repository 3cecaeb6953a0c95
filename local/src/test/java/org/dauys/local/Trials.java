package org.dauys.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dauys.contract.event.AlertRaised;
import org.dauys.contract.event.FeedbackGrouped;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.TopicReader;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.AlertCell;
import org.dauys.streams.trial.Event;
import org.dauys.streams.trial.Inputs;
import org.dauys.streams.trial.StreamsInstance;
import org.dauys.streams.trial.Sums;

/** A broker for trials of the topology, its clients, and stream instances that may be killed. */
final class Trials implements AutoCloseable {

  private final Path folder;
  private final DataFolder data;
  private final Map<String, Process> instances = new HashMap<>();
  private final List<Future<?>> sent = new ArrayList<>();
  private EmbeddedKafka kafka;
  private final KafkaProducer<String, byte[]> producer;

  Trials(Path folder) throws IOException {
    this.folder = folder;
    data = DataFolder.open(folder.resolve("data"), false);
    kafka = EmbeddedKafka.start(data.kafka(), data.brokerPort(), data.controllerPort());
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                // A partition without a producer's state takes any sequence number as its first. If
                // its leader comes up between two requests, the second is taken, and the first,
                // sent again, is out of order until it expires.
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                1),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Settings of an instance; a dead one is missed soon. */
  Map<String, String> settings(String instance) {
    return Map.of(
        "KAFKA_BOOTSTRAP_SERVERS",
        kafka.bootstrapServers(),
        "TOPIC_PARTITIONS",
        "3",
        "STREAMS_STATE_DIR",
        folder.resolve(instance).toString(),
        "STREAMS_KAFKA_SESSION_TIMEOUT_MS",
        "6000");
  }

  /** Starts an instance in a JVM of its own, again after a kill on the state that it left. */
  void launch(String instance) throws IOException {
    var launch =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                StreamsInstance.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve(instance + ".log").toFile()));
    launch.environment().putAll(settings(instance));
    Files.createDirectories(folder);
    instances.put(instance, launch.start());
  }

  void kill(String instance) throws InterruptedException {
    instances.remove(instance).destroyForcibly().waitFor();
  }

  void restartBroker() throws IOException {
    kafka.close();
    kafka = EmbeddedKafka.start(data.kafka(), data.brokerPort(), data.controllerPort());
  }

  void send(List<Event<?>> events) throws Exception {
    events.forEach(this::send);
    awaitSent();
  }

  void send(Event<?> event) {
    send(event.topic(), event.id(), event.bytes());
  }

  void send(Topic<String, ?> topic, String key, byte[] value) {
    sent.add(producer.send(new ProducerRecord<>(topic.name(), key, value)));
  }

  /** Waits until the broker has everything that was sent. */
  void awaitSent() throws Exception {
    for (var one : sent) {
      one.get();
    }
    sent.clear();
  }

  /** The totals as they are published now. */
  Sums published() {
    var sums = new Sums();
    last(
        Topics.TOTALS_DAILY, (cell, totals) -> sums.daily().put(cell.toString(), totals.figures()));
    last(
        Topics.TOTALS_HOURLY,
        (cell, totals) -> sums.hourly().put(cell.toString(), totals.figures()));
    last(
        Topics.TOTALS_OVERALL,
        (cell, totals) ->
            sums.overall()
                .put(
                    cell.toString(),
                    new Sums.Distinct(totals.figures(), totals.people(), totals.texts())));
    return sums;
  }

  /** The alerts that stand now. */
  Map<AlertCell, AlertRaised> alerts() {
    var alerts = new HashMap<AlertCell, AlertRaised>();
    last(Topics.ALERTS, alerts::put);
    return alerts;
  }

  /** The inputs as they stand now. */
  Inputs inputs() {
    var inputs = new Inputs(new HashMap<>(), new HashMap<>(), families());
    last(Topics.RECEIVED, inputs.received()::put);
    last(Topics.CORRECTED, inputs.corrected()::put);
    return inputs;
  }

  /** The family of each feedback, as it stands now. */
  Map<String, FeedbackGrouped> families() {
    var families = new HashMap<String, FeedbackGrouped>();
    last(Topics.GROUPED, families::put);
    return families;
  }

  private <K, V> void last(Topic<K, V> topic, BiConsumer<K, V> cell) {
    try (var reader = TopicReader.ofCommitted(kafka.bootstrapServers())) {
      reader.last(topic).forEach(cell);
    }
  }

  /** Names of all topics. */
  Set<String> topics() throws Exception {
    try (var admin = admin()) {
      return admin.listTopics().names().get();
    }
  }

  /** Names of all consumer groups. */
  List<String> groups() throws Exception {
    try (var admin = admin()) {
      return admin.listGroups().all().get().stream().map(GroupListing::groupId).toList();
    }
  }

  private Admin admin() {
    return Admin.create(
        Map.<String, Object>of(
            CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers()));
  }

  /** Everything that a topic holds, as far as it is committed. */
  List<ConsumerRecord<byte[], byte[]>> all(Topic<?, ?> topic) {
    var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var reader = TopicReader.ofCommitted(kafka.bootstrapServers())) {
      reader.read(topic.name(), found::add);
    }
    return found;
  }

  @Override
  public void close() throws IOException {
    instances.values().forEach(Process::destroyForcibly);
    producer.close(Duration.ZERO);
    kafka.close();
    data.close();
  }
}
