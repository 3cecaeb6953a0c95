package org.dauys.sinks.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Random;
import javax.sql.DataSource;
import org.dauys.contract.json.Json;
import org.dauys.contract.settings.Secret;
import org.dauys.sinks.StoredFeedback;
import org.dauys.sinks.SyntheticFeedback;
import org.dauys.sinks.TestPostgres;
import org.dauys.sinks.publish.PublicationFiles;
import org.dauys.sinks.publish.Publications;
import org.dauys.sinks.query.Snapshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PublicationRoutesIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private static final String CONSULTATION = "constitution-2026";
  private static final String WANTED = "{\"consultation\":\"constitution-2026\",\"atLeast\":1000}";

  private final HttpClient client = HttpClient.newHttpClient();
  private DataSource database;
  private StoredFeedback feedback;
  private ReportServer server;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    database = POSTGRES.migrated();
    feedback = new StoredFeedback(database, SyntheticFeedback.uneven(new Random(3)));
    var keys =
        Files.writeString(
            folder.resolve("keys"), key("reader", "read\",\"correct") + key("officer", "publish"));
    server =
        ReportServer.start(
            database,
            () -> true,
            new ReportSettings(
                "127.0.0.1", 0, "", ReportAccess.of(keys.toString(), new Secret(""))));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatIsPublishedOverHttpIsReadByEverybodyAndIsTheFileOfTheCommand() throws Exception {
    feedback.add("a", 1500);

    var answer = publish("officer", "application/json", WANTED);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    var list = Json.MAPPER.readTree(get("").body());
    assertThat(list).containsExactly(Json.MAPPER.readTree(answer.body()));
    assertThat(list.get(0).get("number").asInt()).isEqualTo(1);
    var all =
        new Snapshots(database).ask(connection -> new Publications().of(connection, CONSULTATION));
    var file = new StringBuilder();
    PublicationFiles.print(all.get(0), file);
    assertThat(get("/constitution-2026/0001.csv").body()).isEqualTo(file.toString());
    var total = new StringBuilder();
    PublicationFiles.printTotal(all, total);
    assertThat(get("/constitution-2026/total.csv").body()).isEqualTo(total.toString());
    assertThat(list.get(0).get("feedback").asLong())
        .isEqualTo(all.get(0).figures().get(0).feedback());
  }

  @Test
  void noPieceIsPublishedTwiceOverHttpEither() throws Exception {
    feedback.add("a", 1500);
    publish("officer", "application/json", WANTED);

    assertThat(publish("officer", "application/json", WANTED).statusCode()).isEqualTo(204);

    assertThat(Json.MAPPER.readTree(get("").body())).hasSize(1);
  }

  @Test
  void onlyWhoHasTheRolePublishes() throws Exception {
    assertThat(publish("nobody", "application/json", WANTED).statusCode()).isEqualTo(401);
    assertThat(publish("reader", "application/json", WANTED).statusCode()).isEqualTo(403);
    assertThat(publish("officer", "application/json", WANTED).statusCode()).isEqualTo(204);
  }

  @Test
  void aFormOfAnotherSitePublishesNothing() throws Exception {
    assertThat(publish("officer", "text/plain", WANTED).statusCode()).isEqualTo(415);
  }

  @Test
  void whatCannotBeUnderstoodIsNamed() throws Exception {
    assertThat(publish("officer", "application/json", "{").body()).contains("\"status\":400");
    assertThat(publish("officer", "application/json", "{}").body()).contains("consultation");
  }

  @Test
  void whatWasNeverPublishedIsNotFound() throws Exception {
    assertThat(get("").body()).isEqualTo("[]");
    assertThat(get("/constitution-2026/0001.csv").statusCode()).isEqualTo(404);
    assertThat(get("/constitution-2026/total.csv").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> publish(String name, String type, String body)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address(""))
            .header("Authorization", "Bearer key-of-" + name)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + "/api/v1/publications" + path);
  }

  private static String key(String name, String roles) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256").digest(("key-of-" + name).getBytes(UTF_8));
    return "{\"name\":\"%s\",\"sha256\":\"%s\",\"roles\":[\"%s\"]}%n"
        .formatted(name, HexFormat.of().formatHex(digest), roles);
  }
}
