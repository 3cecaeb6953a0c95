package org.dauys.sinks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.json.Json;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Role;
import org.dauys.sinks.http.ReportServer;
import org.dauys.sinks.postgres.ConsumerLoop;
import org.dauys.sinks.postgres.Database;

/** Shows the page over made-up tags, without Kafka: for work on the page itself. */
public final class PreviewMain {

  private PreviewMain() {}

  /** Takes a port and an NDJSON file of submissions. */
  public static void main(String[] args) throws IOException, SQLException {
    var postgres = EmbeddedPostgres.start();
    var database = Database.open(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
    Database.migrate(database);
    var topics = new SyntheticTopics().write(pieces(Path.of(args[1])));
    var loop = new ConsumerLoop(database, topics::consumer);
    loop.start();
    ReportServer.start(database, loop::isStoring, "127.0.0.1", Integer.parseInt(args[0]));
  }

  private static List<FeedbackTagged> pieces(Path file) throws IOException {
    var tagger = new SyntheticFeedback(new Random(7));
    var pieces = new ArrayList<FeedbackTagged>();
    for (var line : Files.readAllLines(file, UTF_8)) {
      for (int copy = 0; copy < 6; copy++) {
        pieces.add(tagger.tagged(received(line, copy)));
      }
    }
    return pieces;
  }

  private static FeedbackReceived received(String line, int copy) throws IOException {
    var json = Json.MAPPER.readTree(line);
    var at =
        OffsetDateTime.parse(json.get("occurredAt").asText())
            .toInstant()
            .plus(Duration.ofHours(31L * copy));
    return new FeedbackReceived(
        FeedbackReceived.VERSION,
        json.get("source").asText() + json.get("sourceId").asText() + copy,
        json.get("source").asText(),
        json.get("sourceId").asText(),
        json.get("consultation").asText(),
        Coded.parse(Channel.class, json.get("channel").asText()).orElseThrow(),
        Coded.parse(Role.class, json.path("role").asText("resident")).orElseThrow(),
        "",
        at,
        at,
        json.path("region").asText(""),
        "",
        "",
        json.get("text").asText());
  }
}
