package org.dauys.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dauys.contract.json.Json;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.Topics;
import org.dauys.sinks.reconcile.ReconcileCommand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command says that the sums hold when they do, and which does not when one does not. */
class ReconcileIT {

  private static final Map<String, String> FREE_PORTS =
      Map.of("INGEST_HTTP_PORT", "0", "SINKS_HTTP_PORT", "0");

  @TempDir private Path folder;

  private DataFolder data;
  private LocalStack stack;
  private Pipeline pipeline;

  @BeforeEach
  void fiveReceivedOneWithdrawnOneRejected() throws Exception {
    data = DataFolder.open(folder, false);
    stack = LocalStack.start(data, FREE_PORTS);
    pipeline = new Pipeline(stack.door(), stack.page(), stack.bootstrapServers());
    String id = "";
    for (int i = 0; i < 5; i++) {
      id = post("r-" + i);
    }
    pipeline.ask("DELETE", "/v1/feedback/" + id);
    produce(Topics.RECEIVED, "garbage", "no JSON".getBytes(UTF_8));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> pipeline.total("r").path("feedback").asInt() == 4);
  }

  @AfterEach
  void stop() throws IOException {
    stack.close();
    data.close();
  }

  @Test
  void theSumsHoldAndWhatTheTopologyHasNotReadIsInFlight() throws Exception {
    var answer = reconcile("PT60S");

    assertThat(answer.text()).contains("The sums hold.");
    assertThat(answer.status()).isZero();
    assertThat(answer.line("r, web-form")).containsExactly("5", "1", "4", "0", "0", "4", "4", "4");
    assertThat(answer.line("(unknown)")).containsExactly("1", "0", "0", "1", "0", "0", "0", "0");

    stack.processes().close();
    produce(Topics.RECEIVED, "late", "not read yet".getBytes(UTF_8));
    answer = reconcile("PT2S");

    assertThat(answer.line("(unknown)")).containsExactly("2", "0", "0", "1", "1", "0", "0", "0");
    assertThat(answer.status()).isZero();
  }

  @Test
  void aRowThatTheStoreLostAndFeedbackThatNobodyReceivedAreSeen() throws Exception {
    reconcile("PT60S");
    try (var connection = DriverManager.getConnection(stack.jdbcUrl(), "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute("delete from feedback where source_id = 'r-0'");
    }
    produce(Topics.TAGGED, "ghost", "not tagged by the topology".getBytes(UTF_8));

    var answer = reconcile("PT2S");

    assertThat(answer.text())
        .contains(
            "does not hold: stored 3, tagged 4",
            "does not hold: received 1, tagged + … + in flight 2",
            "The sums do not hold, and nothing is on its way.");
    assertThat(answer.status()).isEqualTo(1);
  }

  private record Answer(int status, String text) {

    /** The numbers of one line of the table. */
    String[] line(String head) {
      var line = text.lines().filter(one -> one.startsWith(head)).findFirst().orElse(head);
      return line.substring(head.length()).strip().split(" +");
    }
  }

  private Answer reconcile(String patience) {
    var settings =
        Map.of(
            "KAFKA_BOOTSTRAP_SERVERS", stack.bootstrapServers(),
            "SINKS_DATABASE_URL", stack.jdbcUrl(),
            "SINKS_DATABASE_USER", "postgres");
    var out = new StringWriter();
    int status =
        new CommandLine(new ReconcileCommand(settings))
            .setOut(new PrintWriter(out))
            .execute("--wait", patience);
    return new Answer(status, out.toString());
  }

  private String post(String sourceId) throws IOException, InterruptedException {
    var body =
        Json.MAPPER
            .createObjectNode()
            .put("source", "form")
            .put("sourceId", sourceId)
            .put("consultation", "r")
            .put("channel", "web-form")
            .put("occurredAt", "2026-02-14T10:18:29+05:00")
            .put("text", "Дорога, яма " + sourceId);
    return Json.MAPPER.readTree(pipeline.post(body.toString()).body()).path("id").asText();
  }

  private void produce(Topic<?, ?> topic, String key, byte[] value) throws Exception {
    Map<String, Object> settings =
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
    }
  }
}
