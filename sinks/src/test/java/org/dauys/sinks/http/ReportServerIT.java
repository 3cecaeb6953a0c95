package org.dauys.sinks.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
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
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.dauys.contract.json.Json;
import org.dauys.contract.settings.Secret;
import org.dauys.sinks.SyntheticFeedback;
import org.dauys.sinks.SyntheticTopics;
import org.dauys.sinks.TestPostgres;
import org.dauys.sinks.postgres.ConsumerLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportServerIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicBoolean storing = new AtomicBoolean(true);
  private HikariDataSource database;
  private ReportServer server;

  @BeforeEach
  void start() {
    database = POSTGRES.migrated();
    server =
        ReportServer.start(
            database,
            storing::get,
            new ReportSettings("127.0.0.1", 0, "", ReportAccess.openOnLoopback()));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void thePageIsServedUnderAStrictPolicy() throws Exception {
    var page = get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<script type=\"module\" src=\"page.js\">");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self';"));
    assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page.js",
        "words.js",
        "page.css",
        "icon.svg",
        "state.js",
        "api.js",
        "alerts.js",
        "dom.js",
        "figures.js",
        "parts.js",
        "pieces.js",
        "correction.js",
        "overview.js",
        "themes.js",
        "regions.js",
        "campaigns.js",
        "comparison.js",
        "publications.js",
        "trouble.js"
      })
  void thePageLoadsNothingFromElsewhere(String file) throws Exception {
    var answer = get("/" + file);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http:", "https:", "innerHTML", "eval(");
  }

  @Test
  void anEmptyStoreHasFiguresOfZero() throws Exception {
    var answer = get("/api/v1/totals?by=theme");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Json.MAPPER.readTree(answer.body()).at("/total/feedback").asInt()).isZero();
    assertThat(Json.MAPPER.readTree(answer.body()).get("rows")).isEmpty();
  }

  @Test
  void theFiguresFollowTheStore() throws Exception {
    var before = get("/api/v1/totals");
    fill();

    var after = get("/api/v1/totals");

    var total = Json.MAPPER.readTree(after.body()).get("total");
    assertThat(
            total.get("feedback").asInt()
                + total.get("official").asInt()
                + total.get("offTopic").asInt())
        .isEqualTo(100);
    assertThat(after.headers().firstValue("ETag"))
        .isNotEqualTo(before.headers().firstValue("ETag"));
  }

  @Test
  void anUnchangedAnswerIsNotSentAgain() throws Exception {
    var tag = get("/api/v1/feedback").headers().firstValue("ETag").orElseThrow();

    var again =
        client.send(
            HttpRequest.newBuilder(address("/api/v1/feedback"))
                .header("If-None-Match", tag)
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void theListDoesNotTellWhoSpoke() throws Exception {
    fill();

    assertThat(get("/api/v1/feedback?limit=1").body())
        .contains("\"text\"", "\"next\"", "\"statements\"")
        .doesNotContain("author");
  }

  @Test
  void aBadParameterIsNamedInTheProblem() throws Exception {
    var answer = get("/api/v1/totals?region=KZ-99");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(contentType(answer)).startsWith("application/problem+json");
    var problem = Json.MAPPER.readTree(answer.body());
    assertThat(problem.get("parameter").asText()).isEqualTo("region");
    assertThat(problem.get("detail").asText()).contains("KZ-27");
  }

  @Test
  void whatIsNotThereIsAProblemToo() throws Exception {
    var answer = get("/api/v1/nothing");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(contentType(answer)).startsWith("application/problem+json");
  }

  @Test
  void withoutAKeyThereAreNeitherFiguresNorWords(@TempDir Path folder) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256").digest("a-key".getBytes(UTF_8));
    var line =
        "{\"name\":\"reader\",\"sha256\":\"%s\",\"roles\":[\"read\",\"submit\"]}"
            .formatted(HexFormat.of().formatHex(digest));
    var keys = Files.writeString(folder.resolve("keys"), line);
    var proxy = new Secret("a-secret-of-the-proxy");
    server.close();
    server =
        ReportServer.start(
            database,
            storing::get,
            new ReportSettings("127.0.0.1", 0, "", ReportAccess.of(keys.toString(), proxy)));

    assertThat(status("/api/v1/totals")).isEqualTo(401);
    assertThat(status("/api/v1/feedback")).isEqualTo(401);
    assertThat(status("/api/v1/health")).isEqualTo(200);
    assertThat(status("/")).isEqualTo(200);
    assertThat(status("/api/v1/totals", "Authorization", "Bearer another")).isEqualTo(401);
    assertThat(status("/api/v1/totals", "Authorization", "Bearer a-key")).isEqualTo(200);
    var signedIn = new String[] {"X-Forwarded-User", "aigerim", "X-Forwarded-Groups", "read"};
    assertThat(status("/api/v1/totals", signedIn)).isEqualTo(401);
    assertThat(
            status(
                "/api/v1/totals",
                "X-Forwarded-User",
                "aigerim",
                "X-Forwarded-Groups",
                "staff, read",
                "Dauys-Proxy-Secret",
                proxy.value()))
        .isEqualTo(200);
    assertThat(
            client
                .send(
                    HttpRequest.newBuilder(address("/api/v1/feedback/x/correction"))
                        .header("Authorization", "Bearer a-key")
                        .DELETE()
                        .build(),
                    HttpResponse.BodyHandlers.discarding())
                .statusCode())
        .isEqualTo(403);
  }

  private int status(String path, String... headers) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  @Test
  void healthFollowsTheLoop() throws Exception {
    assertThat(get("/api/v1/health").statusCode()).isEqualTo(200);

    storing.set(false);

    assertThat(get("/api/v1/health").statusCode()).isEqualTo(503);
  }

  @Test
  void aStoreThatIsAwayIsNoFailureOfTheRequest() throws Exception {
    database.close();

    assertThat(get("/api/v1/totals").statusCode()).isEqualTo(503);
    assertThat(get("/api/v1/health").statusCode()).isEqualTo(503);
  }

  private void fill() {
    var topics = new SyntheticTopics().write(new SyntheticFeedback(new Random(4)).pieces(100));
    try (var loop = new ConsumerLoop(database, topics::consumer)) {
      loop.start();
      Awaitility.await().until(loop::isStoring);
    }
  }

  private static String contentType(HttpResponse<?> answer) {
    return answer.headers().firstValue("Content-Type").orElse("");
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(address(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
