package org.dauys.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.core.ConditionFactory;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.TopicReader;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.Totals;
import org.dauys.contract.vocabulary.Language;
import org.dauys.nlp.TagInput;
import org.dauys.sinks.SinksMain;
import org.dauys.streams.trial.FirstWordTagger;
import org.dauys.streams.trial.Histories;
import org.dauys.streams.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sinks process, killed as by {@code kill -9} again and again while its topics fill. */
class KilledSinkIT {

  private static final int EVENTS = Trial.size(2_500, 100_000);
  private static final int KILLS = Trial.size(2, 10);
  private static final ConditionFactory PATIENCE =
      await().atMost(Duration.ofMinutes(Trial.size(2, 20))).ignoreExceptions();

  @TempDir private Path folder;

  private final Map<DailyCell, Totals> standing = new HashMap<>();
  private long sent;

  /** Of the last record; what was not taken before it is missed at the end. */
  private Future<?> acknowledged;

  @Test
  void theTablesHoldWhatTheTopicsHold() throws Exception {
    var random = new SplittableRandom(1);
    var history =
        Histories.of(random, "killed", 2 * EVENTS).stream()
            .filter(event -> event.topic().equals(Topics.RECEIVED))
            .limit(EVENTS)
            .toList();
    try (var data = DataFolder.open(folder.resolve("data"), false);
        var kafka = EmbeddedKafka.start(data.kafka(), data.brokerPort(), data.controllerPort());
        var database = EmbeddedDatabase.start(data.postgres());
        var producer = producer(kafka)) {
      int slice = history.size() / (KILLS + 1);
      for (int life = 0; life <= KILLS; life++) {
        var process = launch(kafka, database);
        try {
          long before = sent;
          for (var event : history.subList(life * slice, (life + 1) * slice)) {
            send(producer, event.id(), (FeedbackReceived) event.value());
          }
          producer.flush();
          acknowledged.get();
          long until = life == KILLS ? sent : before + random.nextLong(sent - before) + 1;
          PATIENCE.until(() -> stored(database, "sum(next_offset) from kafka_offset") >= until);
        } finally {
          process.destroyForcibly().waitFor();
        }
      }

      assertThat(stored(database)).isEqualTo(published(kafka));
    }
  }

  /**
   * One request at a time: the sinks process makes the topics while this sends, and of several on
   * the way to a partition that has just got its leader a later one may be taken first.
   */
  private static KafkaProducer<byte[], byte[]> producer(EmbeddedKafka kafka) {
    return new KafkaProducer<>(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka.bootstrapServers(),
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            1),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /** The sinks process in a JVM of its own; the group knows it again after a kill. */
  private Process launch(EmbeddedKafka kafka, EmbeddedDatabase database) throws IOException {
    var launch =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SinksMain.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("sinks.log").toFile()));
    launch
        .environment()
        .putAll(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers(),
                "TOPIC_PARTITIONS", "3",
                "SINKS_DATABASE_URL", database.jdbcUrl(),
                "SINKS_DATABASE_USER", "postgres",
                "SINKS_HTTP_PORT", "0",
                "SINKS_KAFKA_GROUP_INSTANCE_ID", "only"));
    return launch.start();
  }

  /** A piece with its tags and the figures of its day, or that it is gone. */
  private void send(KafkaProducer<byte[], byte[]> producer, String id, FeedbackReceived received) {
    if (received == null || received.text().startsWith("fail")) {
      send(producer, Topics.TAGGED, id, null);
      return;
    }
    var tags = new FirstWordTagger().tag(new TagInput(received.text(), received.region(), "", ""));
    send(
        producer,
        Topics.TAGGED,
        id,
        new FeedbackTagged(FeedbackTagged.VERSION, received, tags, Optional.empty()));
    var cell =
        new DailyCell(
            received.consultation(),
            DailyCell.dayOf(received.occurredAt()),
            "all",
            tags.region().code(),
            received.channel(),
            Language.EN);
    var totals =
        standing.merge(
            cell,
            new Totals(1, 1, Figures.ofOfficial()),
            (old, one) -> new Totals(1, old.revision() + 1, old.figures().plus(one.figures())));
    send(producer, Topics.TOTALS_DAILY, cell, totals);
  }

  private <K, V> void send(
      KafkaProducer<byte[], byte[]> producer, Topic<K, V> topic, K key, V value) {
    acknowledged =
        producer.send(
            new ProducerRecord<>(
                topic.name(),
                topic.key().serializer().serialize(topic.name(), key),
                topic.value().serializer().serialize(topic.name(), value)));
    sent++;
  }

  private static Map<String, Long> stored(EmbeddedDatabase database) throws SQLException {
    return Map.of(
        "feedback", stored(database, "count(*) from feedback"),
        "letters", stored(database, "sum(length(text)) from feedback"),
        "cells", stored(database, "count(*) from totals_daily"),
        "figures", stored(database, "sum(official) from totals_daily"),
        "revisions", stored(database, "sum(revision) from totals_daily"));
  }

  private static long stored(EmbeddedDatabase database, String what) throws SQLException {
    try (var connection = DriverManager.getConnection(database.jdbcUrl());
        var row = connection.createStatement().executeQuery("select " + what)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Map<String, Long> published(EmbeddedKafka kafka) {
    try (var reader = TopicReader.ofCommitted(kafka.bootstrapServers())) {
      var pieces = reader.last(Topics.TAGGED).values();
      var cells = reader.last(Topics.TOTALS_DAILY).values();
      return Map.of(
          "feedback",
          (long) pieces.size(),
          "letters",
          sum(pieces, piece -> piece.received().text().length()),
          "cells",
          (long) cells.size(),
          "figures",
          sum(cells, totals -> totals.figures().official()),
          "revisions",
          sum(cells, Totals::revision));
    }
  }

  private static <V> long sum(Collection<V> values, ToLongFunction<V> part) {
    return values.stream().mapToLong(part).sum();
  }
}
