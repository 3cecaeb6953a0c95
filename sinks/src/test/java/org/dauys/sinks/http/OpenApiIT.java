package org.dauys.sinks.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.awaitility.Awaitility;
import org.dauys.contract.json.Json;
import org.dauys.sinks.Preview;
import org.dauys.sinks.SyntheticFeedback;
import org.dauys.sinks.TestPostgres;
import org.dauys.sinks.postgres.ConsumerLoop;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of the API against the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {

  @RegisterExtension static final TestPostgres POSTGRES = new TestPostgres();

  private static final String SCHEMAS = "https://dauys.test/openapi";

  private final HttpClient client = HttpClient.newHttpClient();
  private ReportServer server;
  private JsonNode api;
  private SchemaRegistry schemas;

  @BeforeAll
  void start() throws Exception {
    var database = POSTGRES.migrated();
    var synthetic = new SyntheticFeedback(new Random(8));
    var topics = Preview.withLetters(new ArrayList<>(synthetic.pieces(200)), synthetic);
    try (var loop = new ConsumerLoop(database, topics::consumer)) {
      loop.start();
      Awaitility.await().until(loop::isStoring);
    }
    server =
        ReportServer.start(
            database,
            () -> true,
            new ReportSettings("127.0.0.1", 0, "", ReportAccess.openOnLoopback()));
    api = new YAMLMapper().readTree(get("/openapi.yaml", "*/*").body());
    var document = Json.MAPPER.writeValueAsString(api);
    schemas =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemas(Map.of(SCHEMAS, document)));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/totals",
        "/comparison",
        "/counts",
        "/hourly",
        "/feedback",
        "/families",
        "/alerts",
        "/consultations",
        "/publications",
        "/vocabulary"
      })
  void theServerKnowsTheParametersThatAreDescribedAndNoOthers(String path) throws Exception {
    var described = parameters(path);

    var refusal = Json.MAPPER.readTree(get(path + "?nonsense=1", "*/*").body());

    assertThat(refusal.get("detail").asText())
        .endsWith("known are " + new TreeSet<>(described.keySet()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/totals",
        "/comparison",
        "/counts",
        "/hourly",
        "/feedback",
        "/families",
        "/alerts",
        "/consultations",
        "/publications",
        "/vocabulary"
      })
  void answersWithAndWithoutParametersAreAsDescribed(String path) throws Exception {
    var query =
        parameters(path).entrySet().stream()
            .map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "?", ""));

    for (var asked : new String[] {path, path + query, path + "?consultation=constitution-2026"}) {
      if (!asked.endsWith("=constitution-2026") || parameters(path).containsKey("consultation")) {
        var answer = get(asked, "application/json");
        assertThat(answer.statusCode()).as(asked + answer.body()).isEqualTo(200);
        assertThat(errors(path, answer.body())).as(asked).isEmpty();
      }
    }
  }

  @Test
  void aTableHasTheSameRowsAndWords() throws Exception {
    var json = Json.MAPPER.readTree(get("/feedback?limit=50", "application/json").body());
    var table = get("/feedback?limit=50&bom=1", "text/csv");

    assertThat(table.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
    assertThat(table.headers().firstValue("Link")).isPresent();
    assertThat(table.body()).startsWith("\uFEFF");
    try (var rows =
        CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .get()
            .parse(new StringReader(table.body().substring(1)))) {
      assertThat(rows.stream().map(row -> row.get("text")).toList())
          .isEqualTo(json.get("feedback").findValuesAsText("text"));
    }
  }

  private Map<String, String> parameters(String path) {
    var parameters = new TreeMap<String, String>();
    for (var given : api.at("/paths").get(path).at("/get/parameters")) {
      var parameter = given.has("$ref") ? api.at(given.get("$ref").asText().substring(1)) : given;
      parameters.put(parameter.get("name").asText(), parameter.get("example").asText());
    }
    return parameters;
  }

  private String errors(String path, String body) {
    var name =
        api.at("/paths")
            .get(path)
            .at("/get/responses/200/content/application~1json/schema/$ref")
            .asText();
    return schemas
        .getSchema(SchemaLocation.of(SCHEMAS + name))
        .validate(body, InputFormat.JSON)
        .toString()
        .replace("[]", "");
  }

  private HttpResponse<String> get(String path, String accept)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1" + path))
            .header("Accept", accept)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
