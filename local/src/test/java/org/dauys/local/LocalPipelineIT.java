package org.dauys.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.DailyCell;
import org.dauys.sinks.SinksSettings;
import org.dauys.sinks.files.ExportCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline of {@code ./dauys local}: embedded broker and database, under exactly-once. */
class LocalPipelineIT extends PipelineContract {

  private static final Map<String, String> FREE_PORTS =
      Map.of("INGEST_HTTP_PORT", "0", "SINKS_HTTP_PORT", "0");

  @TempDir private static Path folder;
  private static DataFolder data;
  private static LocalStack stack;

  @BeforeAll
  static void start() throws Exception {
    data = DataFolder.open(folder, false);
    stack = LocalStack.start(data, FREE_PORTS);
  }

  @AfterAll
  static void stop() throws Exception {
    stack.close();
    data.close();
  }

  @Override
  Pipeline pipeline() {
    return new Pipeline(stack.door(), stack.page(), stack.bootstrapServers());
  }

  @Test
  void theSampleIsCountedPieceByPiece() throws Exception {
    var sample = new Sample(stack.door(), stack.page());
    sample.feed();
    assertThat(sample.awaitFigures()).isTrue();

    var total = pipeline().total("constitution-2026");
    assertThat(
            total.path("feedback").asInt()
                + total.path("official").asInt()
                + total.path("offTopic").asInt())
        .isEqualTo(sample.size())
        .isGreaterThanOrEqualTo(600);
    assertThat(pipeline().get("/api/v1/consultations").findValue("labels").path("kk").asText())
        .isEqualTo("2026 жылғы Конституция жобасын талқылау");
  }

  @Test
  void pageTablesFilesAndTopicTellTheSameFigures(@TempDir Path files) throws Exception {
    var random = new Random();
    var consultation = "c-" + UUID.randomUUID();
    int count = 20 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      pipeline().post(RandomFeedback.json(random, consultation, i));
    }
    // The page counts pieces, which come before the cells of the topic, which come before SQL.
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(query(stack.jdbcUrl(), "totals_daily", consultation))
                    .as("SQL")
                    .containsEntry("all", (long) count)
                    .isEqualTo(topic(consultation))
                    .isEqualTo(page(consultation)));

    var expected = topic(consultation);
    assertThat(expected).hasSizeGreaterThan(2);
    ExportCommand.export(
        SinksSettings.from(
            Map.of("SINKS_DATABASE_URL", stack.jdbcUrl(), "SINKS_DATABASE_USER", "postgres")),
        files);
    for (var kind : List.of("csv", "parquet")) {
      var table = "'" + files.resolve("totals/" + consultation) + "/*." + kind + "'";
      assertThat(query("jdbc:duckdb:", table, consultation)).as(kind).isEqualTo(expected);
    }
  }

  /** Pieces by theme, group, unknown and all, as the last record of each cell tells them. */
  private Map<String, Long> topic(String consultation) {
    var cells = new HashMap<DailyCell, Long>();
    for (var one : records(Topics.TOTALS_DAILY)) {
      var cell = Topics.TOTALS_DAILY.key().deserializer().deserialize(one.topic(), one.key());
      var totals = Topics.TOTALS_DAILY.value().deserializer().deserialize(one.topic(), one.value());
      if (cell.consultation().equals(consultation)) {
        cells.put(cell, totals == null ? 0 : totals.figures().pieces());
      }
    }
    var themes = new TreeMap<String, Long>();
    cells.forEach((cell, pieces) -> themes.merge(cell.theme(), pieces, Long::sum));
    themes.values().removeIf(pieces -> pieces == 0);
    return themes;
  }

  private Map<String, Long> page(String consultation) throws Exception {
    var themes = new TreeMap<String, Long>();
    themes.put("all", pieces(pipeline().total(consultation)));
    for (var by : List.of("theme", "group")) {
      var answer = pipeline().get("/api/v1/totals?consultation=" + consultation + "&by=" + by);
      for (var row : answer.path("rows")) {
        themes.put(row.path("key").asText(), pieces(row.path("figures")));
      }
    }
    return themes;
  }

  private static Map<String, Long> query(String url, String table, String consultation)
      throws SQLException {
    var sql =
        "select theme, sum(feedback + official + off_topic) from %s where consultation = '%s'"
            + " group by theme";
    try (var connection = DriverManager.getConnection(url);
        var query = connection.createStatement();
        var row = query.executeQuery(sql.formatted(table, consultation))) {
      var themes = new TreeMap<String, Long>();
      while (row.next()) {
        themes.put(row.getString(1), row.getLong(2));
      }
      return themes;
    }
  }

  private static long pieces(JsonNode figures) {
    return figures.path("feedback").asLong()
        + figures.path("official").asLong()
        + figures.path("offTopic").asLong();
  }
}
