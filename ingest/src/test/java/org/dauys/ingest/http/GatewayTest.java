package org.dauys.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dauys.ingest.http.Rig.JSON;
import static org.dauys.ingest.http.Rig.LIMITS;
import static org.dauys.ingest.http.Rig.NDJSON;
import static org.dauys.ingest.http.Rig.assertProblem;
import static org.dauys.ingest.http.Rig.assertUnavailable;
import static org.dauys.ingest.http.Rig.json;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.dauys.ingest.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handing feedback in. */
class GatewayTest {

  private Rig rig;

  @BeforeEach
  void open() {
    rig = Rig.open();
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void oneObjectGetsItsReceipt() {
    var response = rig.post(JSON, Fixtures.good("1"));
    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(json(response).path("status").asText()).isEqualTo("accepted");
    assertThat(json(response).path("id").asText()).isEqualTo(rig.producer().history().get(0).key());
  }

  @Test
  void aResendGetsTheSameReceipt() {
    assertThat(rig.post(NDJSON, Fixtures.good("1")).body())
        .isEqualTo(rig.post(NDJSON, Fixtures.good("1")).body());
  }

  @Test
  void anIdempotencyKeyStandsInForASourceId() {
    var body = Fixtures.good("").replace("\"sourceId\":\"\",", "");
    var first =
        rig.send(rig.request("POST", "/v1/feedback", JSON, body).header("Idempotency-Key", "k-1"));
    var second =
        rig.send(rig.request("POST", "/v1/feedback", JSON, body).header("Idempotency-Key", "k-1"));
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(rig.post(JSON, body).body()).isNotEqualTo(first.body());
  }

  @Test
  void aBadLineDoesNotSpoilItsBatch() {
    var lines = Fixtures.good("1") + "\n\n{\"source\":\n" + Fixtures.good("4") + "\r\n{}";
    var response = rig.post(NDJSON, lines);
    assertThat(response.statusCode()).isEqualTo(207);
    var answer = json(response);
    assertThat(answer.path("accepted").asInt()).isEqualTo(2);
    assertThat(answer.path("refused").asInt()).isEqualTo(2);
    assertThat(answer.path("entries").findValuesAsText("line")).containsExactly("1", "3", "4", "5");
    assertThat(answer.path("entries").get(1).path("code").asText()).isEqualTo("not-json");
    assertThat(answer.path("entries").get(3).path("field").asText()).isEqualTo("source");
    assertThat(rig.producer().history()).hasSize(2);
  }

  @Test
  void brokenJsonInTheThirdOfFiveLinesIsPlaced() {
    var lines = String.join("\n", good(1), good(2), "{\"text\": тайна}", good(4), good(5));
    var entry = json(rig.post(NDJSON, lines)).path("entries").get(2);
    assertThat(entry.path("line").asInt()).isEqualTo(3);
    assertThat(entry.path("code").asText()).isEqualTo("not-json");
    assertThat(entry.path("reason").asText()).contains("column 10").doesNotContain("тайна");
    assertThat(rig.producer().history()).hasSize(4);
  }

  @Test
  void aBatchWithoutAGoodLineIsABadRequest() {
    assertThat(rig.post(NDJSON, "{}\n{}").statusCode()).isEqualTo(400);
  }

  @Test
  void aBatchOfGoodLinesIsAccepted() {
    assertThat(rig.post(NDJSON, good(1) + "\n" + good(2)).statusCode()).isEqualTo(202);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\r\n "})
  void aBodyIsRequired(String body) {
    assertProblem(rig.post(JSON, body), 400, "no-body");
    assertProblem(rig.post(NDJSON, body), 400, "no-body");
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
    var response = rig.post(JSON, Fixtures.good("1").replace(right, wrong));
    assertProblem(response, 400, code);
    assertThat(json(response).path("field").asText()).isEqualTo(field);
    assertThat(json(response).path("reason").asText()).isNotEmpty();
    assertThat(rig.producer().history()).isEmpty();
  }

  @Test
  void brokenUtf8IsRefusedByItsLine() {
    var body = (good(1) + "\n" + good(2) + "\n" + good(3)).getBytes(UTF_8);
    body[good(1).getBytes(UTF_8).length + 20] = (byte) 0xFF;
    var response = rig.send(bytes(HttpRequest.BodyPublishers.ofByteArray(body)));
    var entry = json(response).path("entries").get(1);
    assertThat(entry.path("line").asInt()).isEqualTo(2);
    assertThat(entry.path("code").asText()).isEqualTo("not-utf8");
    assertThat(rig.producer().history()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/jsonp", "application/json; charset=windows-1251"})
  void anotherTypeIsUnsupported(String type) {
    assertProblem(rig.post(type, Fixtures.good("1")), 415, "unsupported-type");
  }

  @Test
  void noTypeIsUnsupported() {
    var request =
        HttpRequest.newBuilder(rig.uri("/v1/feedback"))
            .POST(HttpRequest.BodyPublishers.ofString(Fixtures.good("1")));
    assertProblem(rig.send(request), 415, "unsupported-type");
  }

  @Test
  void utf8MayBeSaid() {
    assertThat(rig.post("application/json;charset=\"UTF-8\"", Fixtures.good("1")).statusCode())
        .isEqualTo(202);
  }

  @Test
  void aTextOfTenMegabytesIsTooLarge() {
    reopen(new GatewayLimits(8 << 20, 100), true);
    var body = Fixtures.good("1").replace("керек", "x".repeat(10_000_000));
    assertProblem(rig.post(JSON, body), 413, "too-large");
  }

  @Test
  void aLongBodyWithoutALengthIsTooLarge() {
    var body = new byte[LIMITS.bodyBytes() + 1];
    var stream = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    assertProblem(rig.send(bytes(stream)), 413, "too-large");
  }

  @Test
  void tooManyRecordsAreTooLarge() {
    assertProblem(rig.post(NDJSON, "{}\n".repeat(101)), 413, "too-many-records");
  }

  @Test
  void aPathThatIsNotThereIsAProblem() {
    assertProblem(rig.send(rig.request("GET", "/v1/nothing")), 404, "not-found");
  }

  @Test
  void aMethodThatIsNotThereIsAProblem() {
    assertProblem(rig.send(rig.request("GET", "/v1/feedback")), 405, "method-not-allowed");
  }

  @Test
  void theGatewayIsUp() {
    assertThat(rig.send(rig.request("GET", "/health")).statusCode()).isEqualTo(200);
  }

  @Test
  void theAnswerWaitsForTheAcknowledgement() {
    reopen(LIMITS, false);
    var response = rig.postLater(JSON, Fixtures.good("1"));
    await().until(() -> rig.producer().history().size() == 1);
    assertThat(response).isNotDone();
    rig.producer().completeNext();
    assertThat(response.join().statusCode()).isEqualTo(202);
  }

  @Test
  void whatKafkaDidNotTakeIsNotAccepted() {
    reopen(LIMITS, false);
    var response = rig.postLater(NDJSON, good(1) + "\n" + good(2));
    await().until(() -> rig.producer().history().size() == 2);
    rig.producer().completeNext();
    rig.producer().errorNext(new TimeoutException("late"));
    assertUnavailable(response.join());
  }

  @Test
  void aFullBufferIsUnavailable() {
    rig.producer().sendException = new BufferExhaustedException("full");
    assertUnavailable(rig.post(JSON, Fixtures.good("1")));
  }

  @Test
  void aProgrammingErrorIsAProblemWithoutDetails() {
    rig.producer().sendException = new IllegalStateException("тайна");
    var response = rig.post(JSON, Fixtures.good("1"));
    assertProblem(response, 500, "internal-error");
    assertThat(response.body()).doesNotContain("тайна");
  }

  @Test
  void requestsInFlightAreBoundedAndTheRoomIsGivenBack() {
    reopen(new GatewayLimits(Fixtures.good("1").getBytes(UTF_8).length, 100), false);
    var waiting = IntStream.rangeClosed(1, 4).mapToObj(i -> rig.postLater(JSON, good(i))).toList();
    await().until(() -> rig.producer().history().size() == 4);
    assertUnavailable(rig.post(JSON, good(5)));
    while (rig.producer().completeNext()) {}
    assertThat(waiting).allSatisfy(one -> assertThat(one.join().statusCode()).isEqualTo(202));
    var next = rig.postLater(JSON, good(5));
    await().until(rig.producer()::completeNext);
    assertThat(next.join().statusCode()).isEqualTo(202);
  }

  private HttpRequest.Builder bytes(HttpRequest.BodyPublisher body) {
    return HttpRequest.newBuilder(rig.uri("/v1/feedback"))
        .header("Content-Type", NDJSON)
        .POST(body);
  }

  private static String good(int sourceId) {
    return Fixtures.good(Integer.toString(sourceId));
  }

  private void reopen(GatewayLimits limits, boolean acknowledged) {
    rig.close();
    rig = Rig.open(limits, acknowledged);
  }
}
