package org.dauys.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.json.Json;
import org.dauys.contract.topic.Topics;
import org.dauys.ingest.Fixtures;
import org.dauys.ingest.publish.Publisher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server on a free port of the loopback, with Kafka's own mock behind it. */
class GatewayTest {

  private static final String JSON = "application/json";
  private static final String NDJSON = "application/x-ndjson";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final GatewayLimits LIMITS = new GatewayLimits(64 << 10, 100);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private MockProducer<String, FeedbackReceived> producer;
  private Gateway gateway;

  @BeforeEach
  void open() {
    open(true);
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  @Test
  void oneObjectGetsItsReceipt() {
    var response = post(JSON, Fixtures.good("1"));
    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(json(response).path("status").asText()).isEqualTo("accepted");
    assertThat(json(response).path("id").asText()).isEqualTo(producer.history().get(0).key());
  }

  @Test
  void aResendGetsTheSameReceipt() {
    assertThat(post(NDJSON, Fixtures.good("1")).body())
        .isEqualTo(post(NDJSON, Fixtures.good("1")).body());
  }

  @Test
  void anIdempotencyKeyStandsInForASourceId() {
    var body = Fixtures.good("").replace("\"sourceId\":\"\",", "");
    var first = post(request(JSON, body).header("Idempotency-Key", "k-1"));
    var second = post(request(JSON, body).header("Idempotency-Key", "k-1"));
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(post(JSON, body).body()).isNotEqualTo(first.body());
  }

  @Test
  void aBadLineDoesNotSpoilItsBatch() {
    var lines = Fixtures.good("1") + "\n\n{\"source\":\n" + Fixtures.good("4") + "\r\n{}";
    var response = post(NDJSON, lines);
    assertThat(response.statusCode()).isEqualTo(207);
    var answer = json(response);
    assertThat(answer.path("accepted").asInt()).isEqualTo(2);
    assertThat(answer.path("refused").asInt()).isEqualTo(2);
    assertThat(answer.path("entries").findValuesAsText("line")).containsExactly("1", "3", "4", "5");
    assertThat(answer.path("entries").get(1).path("code").asText()).isEqualTo("not-json");
    assertThat(answer.path("entries").get(3).path("field").asText()).isEqualTo("source");
    assertThat(producer.history()).hasSize(2);
  }

  @Test
  void brokenJsonInTheThirdOfFiveLinesIsPlaced() {
    var lines = String.join("\n", good(1), good(2), "{\"text\": тайна}", good(4), good(5));
    var entry = json(post(NDJSON, lines)).path("entries").get(2);
    assertThat(entry.path("line").asInt()).isEqualTo(3);
    assertThat(entry.path("code").asText()).isEqualTo("not-json");
    assertThat(entry.path("reason").asText()).contains("column 10").doesNotContain("тайна");
    assertThat(producer.history()).hasSize(4);
  }

  @Test
  void aBatchWithoutAGoodLineIsABadRequest() {
    assertThat(post(NDJSON, "{}\n{}").statusCode()).isEqualTo(400);
  }

  @Test
  void aBatchOfGoodLinesIsAccepted() {
    assertThat(post(NDJSON, good(1) + "\n" + good(2)).statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\r\n "})
  void aBodyIsRequired(String body) {
    assertProblem(post(JSON, body), 400, "no-body");
    assertProblem(post(NDJSON, body), 400, "no-body");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "channel":"web-form"      | "channel":"fax"      | unknown-value | channel
          "text"                    | "texts"              | unknown-field | texts
          "text":"Жол жөндеу керек." | "text":""           | missing       | text
          "text":"Жол жөндеу керек." | "text":["тайна"]    | wrong-type    | text
          2026-02-14T10             | 2036-02-14T10        | future-date   | occurredAt
          """)
  void aRefusedObjectIsAProblemThatNamesTheField(
      String right, String wrong, String code, String field) {
    var response = post(JSON, Fixtures.good("1").replace(right, wrong));
    assertProblem(response, 400, code);
    assertThat(json(response).path("field").asText()).isEqualTo(field);
    assertThat(json(response).path("reason").asText()).isNotEmpty();
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void brokenUtf8IsRefusedByItsLine() {
    var body = (good(1) + "\n" + good(2) + "\n" + good(3)).getBytes(UTF_8);
    body[good(1).getBytes(UTF_8).length + 20] = (byte) 0xFF;
    var response = post(request(NDJSON, HttpRequest.BodyPublishers.ofByteArray(body)));
    var entry = json(response).path("entries").get(1);
    assertThat(entry.path("line").asInt()).isEqualTo(2);
    assertThat(entry.path("code").asText()).isEqualTo("not-utf8");
    assertThat(producer.history()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/jsonp", "application/json; charset=windows-1251"})
  void anotherTypeIsUnsupported(String type) {
    assertProblem(post(type, Fixtures.good("1")), 415, "unsupported-type");
  }

  @Test
  void noTypeIsUnsupported() {
    var request =
        HttpRequest.newBuilder(uri("/v1/feedback"))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofString(Fixtures.good("1")));
    assertProblem(post(request), 415, "unsupported-type");
  }

  @Test
  void utf8MayBeSaid() {
    assertThat(post("application/json;charset=\"UTF-8\"", Fixtures.good("1")).statusCode())
        .isEqualTo(202);
  }

  @Test
  void aTextOfTenMegabytesIsTooLarge() {
    gateway.close();
    open(new GatewayLimits(8 << 20, 100), true);
    var body = Fixtures.good("1").replace("керек", "x".repeat(10_000_000));
    assertProblem(post(JSON, body), 413, "too-large");
  }

  @Test
  void aLongBodyWithoutALengthIsTooLarge() {
    var body = new byte[LIMITS.bodyBytes() + 1];
    var stream = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    assertProblem(post(request(NDJSON, stream)), 413, "too-large");
  }

  @Test
  void tooManyRecordsAreTooLarge() {
    assertProblem(post(NDJSON, "{}\n".repeat(101)), 413, "too-many-records");
  }

  @Test
  void aPathThatIsNotThereIsAProblem() {
    assertProblem(get("/v1/nothing"), 404, "not-found");
  }

  @Test
  void aMethodThatIsNotThereIsAProblem() {
    assertProblem(get("/v1/feedback"), 405, "method-not-allowed");
  }

  @Test
  void theGatewayIsUp() {
    assertThat(get("/health").statusCode()).isEqualTo(200);
  }

  @Test
  void theAnswerWaitsForTheAcknowledgement() {
    gateway.close();
    open(false);
    var response = postLater(JSON, Fixtures.good("1"));
    await().until(() -> producer.history().size() == 1);
    assertThat(response).isNotDone();
    producer.completeNext();
    assertThat(response.join().statusCode()).isEqualTo(202);
  }

  @Test
  void whatKafkaDidNotTakeIsNotAccepted() {
    gateway.close();
    open(false);
    var response = postLater(NDJSON, good(1) + "\n" + good(2));
    await().until(() -> producer.history().size() == 2);
    producer.completeNext();
    producer.errorNext(new TimeoutException("late"));
    assertUnavailable(response.join());
  }

  @Test
  void aFullBufferIsUnavailable() {
    producer.sendException = new BufferExhaustedException("full");
    assertUnavailable(post(JSON, Fixtures.good("1")));
  }

  @Test
  void aProgrammingErrorIsAProblemWithoutDetails() {
    producer.sendException = new IllegalStateException("тайна");
    var response = post(JSON, Fixtures.good("1"));
    assertProblem(response, 500, "internal-error");
    assertThat(response.body()).doesNotContain("тайна");
  }

  @Test
  void requestsInFlightAreBoundedAndTheRoomIsGivenBack() {
    gateway.close();
    open(new GatewayLimits(Fixtures.good("1").getBytes(UTF_8).length, 100), false);
    var waiting = IntStream.rangeClosed(1, 4).mapToObj(i -> postLater(JSON, good(i))).toList();
    await().until(() -> producer.history().size() == 4);
    assertUnavailable(post(JSON, good(5)));
    while (producer.completeNext()) {}
    assertThat(waiting).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(202));
    var next = postLater(JSON, good(5));
    await().until(producer::completeNext);
    assertThat(next.join().statusCode()).isEqualTo(202);
  }

  private void open(boolean acknowledged) {
    open(LIMITS, acknowledged);
  }

  private void open(GatewayLimits limits, boolean acknowledged) {
    producer =
        new MockProducer<>(
            acknowledged,
            null,
            Topics.RECEIVED.key().serializer(),
            Topics.RECEIVED.value().serializer());
    gateway = Gateway.start("127.0.0.1", 0, limits, Fixtures.intake(), new Publisher(producer));
  }

  private static String good(int sourceId) {
    return Fixtures.good(Integer.toString(sourceId));
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + gateway.port() + path);
  }

  private HttpRequest.Builder request(String type, HttpRequest.BodyPublisher body) {
    return HttpRequest.newBuilder(uri("/v1/feedback"))
        .timeout(PATIENCE)
        .header("Content-Type", type)
        .POST(body);
  }

  private HttpRequest.Builder request(String type, String body) {
    return request(type, HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpResponse<String> post(String type, String body) {
    return post(request(type, body));
  }

  private CompletableFuture<HttpResponse<String>> postLater(String type, String body) {
    return http.sendAsync(request(type, body).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(HttpRequest.Builder request) {
    return http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString()).join();
  }

  private HttpResponse<String> get(String path) {
    return post(HttpRequest.newBuilder(uri(path)));
  }

  private static JsonNode json(HttpResponse<String> response) {
    try {
      return Json.MAPPER.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertProblem(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(response).path("code").asText()).isEqualTo(code);
    assertThat(json(response).path("status").asInt()).isEqualTo(status);
    assertThat(json(response).path("title").asText()).isNotEmpty();
  }

  private static void assertUnavailable(HttpResponse<String> response) {
    assertProblem(response, 503, "unavailable");
    assertThat(response.headers().firstValue("Retry-After")).isPresent();
  }
}
