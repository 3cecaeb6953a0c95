package org.dauys.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.ingest.http.Rig.JSON;
import static org.dauys.ingest.http.Rig.NDJSON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.errors.TimeoutException;
import org.dauys.contract.json.Json;
import org.dauys.ingest.Fixtures;
import org.dauys.ingest.access.Access;
import org.dauys.ingest.access.Caller;
import org.dauys.ingest.access.KeyAccess;
import org.dauys.ingest.access.KeyCommand;
import org.dauys.ingest.access.Quota;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The description of the API against the server: every path, method and status that it names is
 * met, and every answer has the media type and the schema that it promises.
 */
class OpenApiTest {

  private static final String FEEDBACK = "/v1/feedback";
  private static final String ONE = "/v1/feedback/{id}";
  private static final String CORRECTION = ONE + "/correction";
  private static final String FORM = "/v1/form";
  private static final String FILES = "/v1/files";
  private static final String FILE = "/v1/files/{id}";
  private static final String QUERY = "?name=a.csv&consultation=c&source=s&channel=web-form";
  private static final String TABLE =
      "occurredAt,text\n2026-02-14,Жол керек.\n,\n2026-02-14x,Су.\n";
  private static final String GOOD_CORRECTION = "{\"stance\":\"none\",\"why\":\"a test\"}";
  private static final String GOOD_FORM = "{\"text\":\"Жол жөндеу керек.\"}";
  private static final String UNKNOWN = "5fb5d839-3e35-8e23-944a-740c7df13d33";

  @TempDir private Path folder;
  private final List<String> met = new ArrayList<>();
  private JsonNode api;
  private SchemaRegistry schemas;

  @Test
  void everyAnswerIsAsDescribedAndEveryDescriptionIsMet() throws IOException {
    try (var rig = rig(Access.open(), 1_000)) {
      read(rig);
      answers(rig);
      afterAWithdrawal(rig);
      whileKafkaIsAway(rig);
    }
    try (var rig = impatient(Rig.PATIENCE, Duration.ZERO)) {
      file(rig, 503, TABLE);
    }
    try (var rig = impatient(Duration.ZERO, Rig.PATIENCE)) {
      file(rig, 202, TABLE);
    }
    try (var rig = rig(Access.denied(), 1)) {
      strangers(rig);
    }
    var limited = Optional.of(Caller.visitor("c", new Quota(1)));
    try (var rig = rig(key -> limited, 1_000)) {
      theLimited(rig);
    }
    try (var rig = rig(importer(1), 1_000)) {
      theLimitedImporter(rig);
    }
    assertThat(new TreeSet<>(met)).isEqualTo(described());
  }

  private void answers(Rig rig) {
    check(rig, "GET", "/health", 200);
    check(rig, "GET", "/ready", 200);
    check(rig, "GET", FORM, 200);
    var good = Fixtures.good("1");
    check(rig, "POST", FEEDBACK, 202, JSON, good);
    check(rig, "POST", FEEDBACK, 202, NDJSON, good);
    check(rig, "POST", FEEDBACK, 207, NDJSON, good + "\n{}");
    check(rig, "POST", FEEDBACK, 400, NDJSON, "{}");
    check(rig, "POST", FEEDBACK, 400, JSON, "{}");
    check(rig, "POST", FEEDBACK, 413, NDJSON, "{}\n".repeat(Rig.LIMITS.records() + 1));
    check(rig, "POST", FEEDBACK, 415, "text/plain", good);
    file(rig, 200, TABLE);
    file(rig, 400, "no table");
    file(rig, 413, " ".repeat((1 << 20) + 1));
    check(rig, "POST", FILES, 415, JSON, good);
    check(rig, "GET", FILE, 404);
    check(rig, "GET", ONE, 404);
    check(rig, "DELETE", ONE, 404);
    check(rig, "PUT", CORRECTION, 400, JSON, "{}");
    check(rig, "PUT", CORRECTION, 404, JSON, GOOD_CORRECTION);
    check(rig, "PUT", CORRECTION, 415, "text/plain", GOOD_CORRECTION);
    check(rig, "DELETE", CORRECTION, 404);
    check(rig, "POST", FORM, 202, JSON, GOOD_FORM);
    check(rig, "POST", FORM, 400, JSON, "{\"text\":\"\"}");
    check(rig, "POST", FORM, 403, JSON, "{\"text\":\"a\",\"website\":\"http://example.org\"}");
    check(rig, "POST", FORM, 413, JSON, " ".repeat(65 << 10));
    check(rig, "POST", FORM, 415, "text/plain", GOOD_FORM);
  }

  private void afterAWithdrawal(Rig rig) {
    var file = Rig.json(rig.upload(QUERY.substring(1), TABLE.getBytes(UTF_8))).path("id").asText();
    check(rig, "GET", FILE, 200, rig.request("GET", path(FILE, file)));
    var id = rig.accepted("1");
    check(rig, "GET", ONE, 200, rig.request("GET", path(ONE, id)));
    var correction = rig.request("PUT", path(CORRECTION, id), JSON, GOOD_CORRECTION);
    check(rig, "PUT", CORRECTION, 200, correction);
    check(rig, "DELETE", CORRECTION, 200, rig.request("DELETE", path(CORRECTION, id)));
    check(rig, "DELETE", ONE, 200, rig.request("DELETE", path(ONE, id)));
    check(rig, "PUT", CORRECTION, 410, correction);
    check(rig, "DELETE", CORRECTION, 410, rig.request("DELETE", path(CORRECTION, id)));
    check(rig, "POST", FEEDBACK, 410, JSON, Fixtures.good("1"));
  }

  private void whileKafkaIsAway(Rig rig) {
    rig.kafkaGoesAway();
    check(rig, "GET", "/ready", 503);
    rig.producer().sendException = new TimeoutException("away");
    check(rig, "POST", FEEDBACK, 503, JSON, Fixtures.good("2"));
  }

  private void strangers(Rig rig) {
    check(rig, "POST", FEEDBACK, 401, JSON, Fixtures.good("1"));
    file(rig, 401, TABLE);
    check(rig, "GET", FILE, 401);
    check(rig, "GET", ONE, 401);
    check(rig, "DELETE", ONE, 401);
    check(rig, "PUT", CORRECTION, 401, JSON, GOOD_CORRECTION);
    check(rig, "DELETE", CORRECTION, 401);
    check(rig, "POST", FORM, 202, JSON, GOOD_FORM);
    check(rig, "POST", FORM, 429, JSON, GOOD_FORM);
  }

  private void theLimited(Rig rig) {
    file(rig, 403, TABLE);
    check(rig, "GET", FILE, 403);
    check(rig, "DELETE", ONE, 403);
    check(rig, "PUT", CORRECTION, 403, JSON, GOOD_CORRECTION);
    check(rig, "DELETE", CORRECTION, 403);
    check(rig, "POST", FEEDBACK, 403, JSON, Fixtures.good("1"));
    check(rig, "POST", FEEDBACK, 429, JSON, Fixtures.good("1"));
  }

  /** May import one row a minute, and has. */
  private void theLimitedImporter(Rig rig) {
    file(rig, 200, "occurredAt,text\n2026-02-14,Жол керек.\n");
    file(rig, 429, TABLE);
  }

  private void file(Rig rig, int status, String content) {
    check(rig, "POST", FILES, status, rig.request("POST", FILES + QUERY, Rig.OCTETS, content));
  }

  /** Kafka is away, and either the answer or the import does not wait for it. */
  private static Rig impatient(Duration answerWithin, Duration patience) {
    var settings = Rig.settings(Rig.LIMITS, FormSettings.CLOSED);
    var rig = Rig.start(settings, Access.open(), true, Rig.files(answerWithin, patience));
    rig.producer().sendException = new TimeoutException("away");
    return rig;
  }

  private Access importer(int perMinute) {
    var file = folder.resolve("keys.ndjson");
    var key = new StringWriter();
    new CommandLine(new KeyCommand())
        .setOut(new PrintWriter(key))
        .execute(
            "--name=importer",
            "--role=import",
            "--consultation=c",
            "--per-minute=" + perMinute,
            file.toString());
    var keys = new KeyAccess(file, Clock.systemUTC());
    return shown -> keys.caller(key.toString().strip());
  }

  private static Rig rig(Access access, int formsAMinute) {
    var form = new FormSettings("constitution-2026", 1_000, formsAMinute);
    return Rig.start(Rig.settings(Rig.LIMITS, form), access, true);
  }

  private void read(Rig rig) throws IOException {
    var response = rig.send(rig.request("GET", "/v1/openapi.yaml"));
    assertThat(response.headers().firstValue("Content-Type")).contains("application/yaml");
    api = new YAMLMapper().readTree(response.body());
    assertThat(api.path("openapi").asText()).startsWith("3.1.");
    var document = Json.MAPPER.writeValueAsString(api);
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of("https://dauys.org/api", document)));
  }

  private void check(Rig rig, String method, String path, int status) {
    check(rig, method, path, status, rig.request(method, path(path, UNKNOWN)));
  }

  private void check(Rig rig, String method, String path, int status, String type, String body) {
    check(rig, method, path, status, rig.request(method, path(path, UNKNOWN), type, body));
  }

  private void check(Rig rig, String method, String path, int status, HttpRequest.Builder request) {
    var call = method + " " + path + " " + status;
    var response = rig.send(request);
    assertThat(response.statusCode()).as(call).isEqualTo(status);
    var place = "/paths/" + escaped(path) + "/" + method.toLowerCase(Locale.ROOT);
    place = followed(place + "/responses/" + status);
    assertThat(api.at(place).isMissingNode()).as(call + " is described").isFalse();
    matches(call, place, response);
    met.add(call);
  }

  private void matches(String call, String place, HttpResponse<String> response) {
    var type = response.headers().firstValue("Content-Type").orElse("");
    var schema = place + "/content/" + escaped(type) + "/schema";
    assertThat(api.at(schema).isMissingNode()).as(call + " as " + type + " is described").isFalse();
    var errors =
        schemas
            .getSchema(SchemaLocation.of("https://dauys.org/api#" + schema))
            .validate(
                response.body(),
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    assertThat(errors).as(call).isEmpty();
    api.at(place + "/headers")
        .fieldNames()
        .forEachRemaining(
            header -> assertThat(response.headers().firstValue(header)).as(call).isPresent());
  }

  /** The place that a reference at that place points to. */
  private String followed(String place) {
    var reference = api.at(place).path("$ref").asText();
    return reference.isEmpty() ? place : reference.substring(1);
  }

  private Set<String> described() {
    var all = new TreeSet<String>();
    api.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            method
                                .getValue()
                                .path("responses")
                                .fieldNames()
                                .forEachRemaining(
                                    status ->
                                        all.add(
                                            method.getKey().toUpperCase(Locale.ROOT)
                                                + " "
                                                + path.getKey()
                                                + " "
                                                + status))));
    return all;
  }

  private static String path(String template, String id) {
    return template.replace("{id}", id);
  }

  private static String escaped(String segment) {
    return segment.replace("~", "~0").replace("/", "~1");
  }
}
