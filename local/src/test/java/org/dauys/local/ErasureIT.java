package org.dauys.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dauys.contract.json.Json;
import org.dauys.contract.topic.TopicReader;
import org.dauys.contract.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was withdrawn is nowhere any more: no byte of the words, none of the author's pseudonym. */
class ErasureIT {

  private static final String CONSULTATION = "erasure";
  private static final String WORDS = "Кокшеройская калитка скрипит";
  private static final int OTHERS = 60;
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Map<String, String> SETTINGS =
      Map.of(
          "INGEST_HTTP_PORT", "0",
          "SINKS_HTTP_PORT", "0",
          "TOPIC_ERASED_WITHIN", "PT1S");

  @TempDir private Path folder;

  @Test
  void whatWasWithdrawnIsInNoTopicStoreTableOrFile() throws Exception {
    String id;
    List<byte[]> traces;
    try (var data = DataFolder.open(folder, false);
        var stack = LocalStack.start(data, SETTINGS)) {
      var pipeline = pipeline(stack);
      id = post(pipeline, "withdrawn", "writer", WORDS + ", почините её наконец.");
      others(pipeline, "before", OTHERS + 1);
      traces = List.of(WORDS.getBytes(UTF_8), pseudonym(stack, id).getBytes(UTF_8));
      assertThat(topicsWith(traces, stack))
          .contains(
              Topics.RECEIVED.name(), Topics.TAGGED.name(), "dauys-streams-distinct-changelog");
      assertThat(tablesWith(traces, stack)).isNotEmpty();
    }
    assertThat(filesWith(traces, folder.resolve("streams"))).isNotEmpty();

    try (var data = DataFolder.open(folder, false);
        var stack = LocalStack.start(data, SETTINGS)) {
      var pipeline = pipeline(stack);
      assertThat(pipeline.ask("DELETE", "/v1/feedback/" + id).statusCode()).isEqualTo(200);
      awaitTotal(pipeline, OTHERS);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                // Kafka closes a segment when the next record comes: life goes on.
                others(pipeline, "after " + System.nanoTime(), OTHERS);
                assertThat(topicsWith(traces, stack)).isEmpty();
              });
      assertThat(tablesWith(traces, stack)).isEmpty();
      sql(stack, "VACUUM FULL");
      sql(stack, "CHECKPOINT");
    }
    try (var data = DataFolder.open(folder, false);
        var stack = LocalStack.start(data, SETTINGS)) {
      await()
          .atMost(PATIENCE)
          .ignoreExceptions() // Files come and go under a running database.
          .untilAsserted(
              () -> {
                others(pipeline(stack), "later " + System.nanoTime(), OTHERS);
                assertThat(filesWith(traces, folder)).isEmpty();
              });
      assertThat(topicsWith(traces, stack)).isEmpty();
    }
  }

  private static Pipeline pipeline(LocalStack stack) {
    return new Pipeline(stack.door(), stack.page(), stack.bootstrapServers());
  }

  private static String post(Pipeline pipeline, String sourceId, String author, String text)
      throws IOException, InterruptedException {
    var body =
        Json.MAPPER
            .createObjectNode()
            .put("source", "form")
            .put("sourceId", sourceId)
            .put("consultation", CONSULTATION)
            .put("channel", "web-form")
            .put("author", author)
            .put("occurredAt", "2026-02-14T10:18:29+05:00")
            .put("text", text);
    return Json.MAPPER.readTree(pipeline.post(body.toString()).body()).path("id").asText();
  }

  /** Feedback of others: edited by each call, so that every topic and partition has news. */
  private static void others(Pipeline pipeline, String words, int total)
      throws IOException, InterruptedException {
    for (int i = 0; i < OTHERS; i++) {
      post(pipeline, "other-" + i, "author-" + words + i, "Дорога " + words + " " + i + ", яма.");
    }
    awaitTotal(pipeline, total);
  }

  private static void awaitTotal(Pipeline pipeline, int feedback) {
    await()
        .atMost(PATIENCE)
        .until(
            () -> pipeline.total(CONSULTATION).path("feedback").asInt(),
            count -> count == feedback);
  }

  private static String pseudonym(LocalStack stack, String id) throws Exception {
    for (var record : everything(stack)) {
      if (record.topic().equals(Topics.RECEIVED.name())
          && id.equals(new String(record.key(), UTF_8))) {
        return Topics.RECEIVED.value().deserializer().deserialize("", record.value()).author();
      }
    }
    throw new AssertionError("not received: " + id);
  }

  /** Topics, those between the steps of the topology too, in which a record holds a trace. */
  private static Set<String> topicsWith(List<byte[]> traces, LocalStack stack) throws Exception {
    var found = new TreeSet<String>();
    for (var record : everything(stack)) {
      for (var trace : traces) {
        if (holds(record.key(), trace) || holds(record.value(), trace)) {
          found.add(record.topic());
        }
      }
    }
    return found;
  }

  /** Every record of every topic, committed or not. */
  private static List<ConsumerRecord<byte[], byte[]>> everything(LocalStack stack)
      throws ExecutionException, InterruptedException {
    Map<String, Object> settings =
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers());
    var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    try (var admin = Admin.create(settings);
        var reader = TopicReader.ofEverything(stack.bootstrapServers())) {
      for (var topic : admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get()) {
        reader.read(topic, found::add);
      }
    }
    return found;
  }

  /** Tables of any schema of ours in which a row, written out, holds a trace. */
  private static List<String> tablesWith(List<byte[]> traces, LocalStack stack)
      throws SQLException {
    var found = new ArrayList<String>();
    try (var connection = DriverManager.getConnection(stack.jdbcUrl(), "postgres", "");
        var tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        var table = tables.getString("table_schem") + "." + tables.getString("table_name");
        for (var trace : traces) {
          try (var rows =
              connection.prepareStatement(
                  "select 1 from " + table + " as t where position(? in t::text) > 0")) {
            rows.setString(1, new String(trace, UTF_8));
            if (rows.executeQuery().next()) {
              found.add(table);
            }
          }
        }
      }
    }
    return found;
  }

  private static void sql(LocalStack stack, String command) throws SQLException {
    try (var connection = DriverManager.getConnection(stack.jdbcUrl(), "postgres", "");
        var statement = connection.createStatement()) {
      statement.execute(command);
    }
  }

  /**
   * Files that hold a trace. PostgreSQL's write-ahead log is left out: it is overwritten as the
   * database goes on.
   */
  private static List<Path> filesWith(List<byte[]> traces, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      var found = new ArrayList<Path>();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().contains("pg_wal")) {
          var bytes = Files.readAllBytes(file);
          if (traces.stream().anyMatch(trace -> holds(bytes, trace))) {
            found.add(file);
          }
        }
      }
      return found;
    }
  }

  private static boolean holds(byte[] bytes, byte[] trace) {
    if (bytes == null) {
      return false;
    }
    // One char for each byte, so that a search in strings is a search in bytes.
    return new String(bytes, ISO_8859_1).contains(new String(trace, ISO_8859_1));
  }
}
