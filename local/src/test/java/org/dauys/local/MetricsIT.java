package org.dauys.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dauys.contract.json.Json;
import org.dauys.contract.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Prometheus is told of a pipeline, as docs/metrics.md says it. */
class MetricsIT {

  private static final String SENT = "kafka_producer_producer_topic_metrics_record_send";
  private static final String LAG = "kafka_consumer_consumer_fetch_manager_metrics_records_lag";
  private static final String THREAD = "-StreamThread-";

  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void whatWasReceivedIsTaggedOrRejected(@TempDir Path folder) throws Exception {
    int port = freePort();
    try (var data = DataFolder.open(folder, false);
        var stack = LocalStack.start(data, settings(port))) {
      var pipeline = new Pipeline(stack.door(), stack.page(), stack.bootstrapServers());
      for (int i = 0; i < 5; i++) {
        pipeline.post(feedback("m-" + i));
      }
      writeGarbage(stack.bootstrapServers());

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> {
                var metrics = scrape(port);
                assertThat(sum(metrics, SENT, "topic=\"feedback.received\"")).isEqualTo(5);
                assertThat(sum(metrics, SENT, "topic=\"feedback.tagged\"")).isEqualTo(5);
                assertThat(sum(metrics, SENT, "topic=\"feedback.rejected\"")).isEqualTo(1);
                assertThat(sum(metrics, LAG, "topic=\"feedback.received\"", THREAD)).isZero();
                assertThat(sum(metrics, LAG, "topic=\"feedback.tagged\"")).isZero();
                assertThat(sum(metrics, "kafka_streams_stream_metrics_failed_stream_threads"))
                    .isZero();
              });
    }
  }

  /** The sum of a series over all whose labels are these; fails where there is none. */
  private static double sum(String metrics, String name, String... labels) {
    var values =
        metrics
            .lines()
            .filter(line -> line.startsWith(name + "{"))
            .filter(line -> Stream.of(labels).allMatch(line::contains))
            .map(line -> line.substring(line.lastIndexOf(' ') + 1))
            .mapToDouble(Double::parseDouble)
            .toArray();
    assertThat(values).as(name).isNotEmpty();
    return DoubleStream.of(values).sum();
  }

  private static void writeGarbage(String bootstrapServers) throws Exception {
    Map<String, Object> settings =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var garbage =
          new ProducerRecord<>(Topics.RECEIVED.name(), "garbage", "no JSON".getBytes(UTF_8));
      producer.send(garbage).get();
    }
  }

  private static Map<String, String> settings(int port) {
    var settings = new HashMap<>(Map.of("INGEST_HTTP_PORT", "0", "SINKS_HTTP_PORT", "0"));
    for (var process : new String[] {"INGEST", "STREAMS", "SINKS"}) {
      settings.put(process + "_METRICS_PORT", Integer.toString(port));
    }
    return settings;
  }

  private String scrape(int port) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"));
    var answer = http.send(request.build(), BodyHandlers.ofString(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String feedback(String sourceId) {
    return Json.MAPPER
        .createObjectNode()
        .put("source", "form")
        .put("sourceId", sourceId)
        .put("consultation", "m")
        .put("channel", "web-form")
        .put("occurredAt", "2026-02-14T10:18:29+05:00")
        .put("text", "Дорога, яма " + sourceId)
        .toString();
  }
}
