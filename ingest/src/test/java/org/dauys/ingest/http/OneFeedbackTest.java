package org.dauys.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.ingest.http.Rig.JSON;
import static org.dauys.ingest.http.Rig.NDJSON;
import static org.dauys.ingest.http.Rig.assertProblem;
import static org.dauys.ingest.http.Rig.json;

import java.net.http.HttpResponse;
import java.util.List;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.ingest.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Receipts, corrections and withdrawals of one feedback. */
class OneFeedbackTest {

  private static final String CORRECTION =
      """
      {"themes":["pensions"],"region":"KZ-27","sentiment":"negative","stance":"complain",\
      "why":"it is about the size of the pension"}\
      """;

  private Rig rig;
  private String id;

  @BeforeEach
  void open() {
    rig = Rig.open();
    id = rig.accepted("1");
  }

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aReceiptSaysWhatBecameOfItAndNothingElse() {
    var response = ask("GET", "");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"id\":\"%s\",\"status\":\"accepted\"}".formatted(id));
  }

  @Test
  void anIdThatNobodyGotIsUnknown() {
    id = "5fb5d839-3e35-8e23-944a-740c7df13d33";
    assertProblem(ask("GET", ""), 404, "unknown-feedback");
    assertProblem(ask("DELETE", ""), 404, "unknown-feedback");
    assertProblem(ask("DELETE", "/correction"), 404, "unknown-feedback");
    assertProblem(correct(CORRECTION), 404, "unknown-feedback");
  }

  @Test
  void aCorrectionStandsAsItWasSentUnderTheNameOfTheKey() {
    assertThat(correct(CORRECTION).statusCode()).isEqualTo(200);
    var standing = rig.last(Topics.CORRECTED, id).orElseThrow();
    assertThat(standing.themes()).contains(List.of("pensions"));
    assertThat(standing.region()).contains("KZ-27");
    assertThat(standing.sentiment()).contains(Sentiment.NEGATIVE);
    assertThat(standing.stance()).contains(Stance.COMPLAIN);
    assertThat(standing.by()).isEqualTo("local");
    assertThat(standing.why()).isEqualTo("it is about the size of the pension");
    assertThat(standing.at()).hasToString("2026-03-01T10:00:00.123Z");
  }

  @Test
  void aLaterCorrectionReplacesTheEarlierOneWhole() {
    correct(CORRECTION);
    correct("{\"themes\":[],\"why\":\"no theme at all\"}");
    var standing = rig.last(Topics.CORRECTED, id).orElseThrow();
    assertThat(standing.themes()).contains(List.of());
    assertThat(standing.region()).isEmpty();
  }

  @Test
  void personalDataInTheReasonIsMasked() {
    correct("{\"stance\":\"none\",\"why\":\"звонили, 8 701 123 45 67\"}");
    assertThat(rig.last(Topics.CORRECTED, id).orElseThrow().why()).doesNotContain("123 45 67");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "pensions"              | "pension"        | unknown-value  | themes
          "pensions"              | "pensions","pensions" | repeated-field | themes
          ["pensions"]            | "pensions"       | wrong-type     | themes
          ["pensions"]            | ["pensions",7]   | wrong-type     | themes
          "KZ-27"                 | "KZ-99"          | unknown-value  | region
          "negative"              | "bad"            | unknown-value  | sentiment
          "complain"              | "angry"          | unknown-value  | stance
          "stance"                | "stanse"         | unknown-field  | stanse
          ,"why"                  | ,"region":"KZ-11","why" | repeated-field | region
          it is about the size of the pension | '' | missing        | why
          """)
  void aWrongCorrectionIsAProblemThatNamesTheField(
      String right, String wrong, String code, String field) {
    var response = correct(CORRECTION.replace(right, wrong));
    assertProblem(response, 400, code);
    assertThat(json(response).path("field").asText()).isEqualTo(field);
    assertThat(rig.last(Topics.CORRECTED, id)).isEmpty();
  }

  @Test
  void aCorrectionThatSetsNothingIsRefused() {
    assertProblem(correct("{\"why\":\"just so\"}"), 400, "missing");
    assertProblem(correct("{\"region\":null,\"why\":\"just so\"}"), 400, "missing");
  }

  @Test
  void anUndoneCorrectionIsGone() {
    correct(CORRECTION);
    assertThat(ask("DELETE", "/correction").statusCode()).isEqualTo(200);
    assertThat(rig.last(Topics.CORRECTED, id)).isEmpty();
    assertThat(ask("DELETE", "/correction").statusCode()).isEqualTo(200);
  }

  @Test
  void withdrawalErasesTheWordsAndTheCorrectionAndIsRemembered() {
    correct(CORRECTION);
    var response = ask("DELETE", "");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).path("status").asText()).isEqualTo("withdrawn");
    assertThat(rig.last(Topics.RECEIVED, id)).isEmpty();
    assertThat(rig.last(Topics.CORRECTED, id)).isEmpty();
    assertThat(rig.last(Topics.WITHDRAWN, id)).isPresent();
    assertThat(json(ask("GET", "")).path("status").asText()).isEqualTo("withdrawn");
  }

  @Test
  void withdrawingTwiceIsTheSame() {
    var first = ask("DELETE", "");
    assertThat(ask("DELETE", "").body()).isEqualTo(first.body());
  }

  @Test
  void whatWasWithdrawnDoesNotComeBack() {
    ask("DELETE", "");
    assertProblem(rig.post(JSON, Fixtures.good("1")), 410, "withdrawn");
    var batch = rig.post(NDJSON, Fixtures.good("1") + "\n" + Fixtures.good("2"));
    assertThat(batch.statusCode()).isEqualTo(207);
    assertThat(json(batch).path("entries").get(0).path("code").asText()).isEqualTo("withdrawn");
    assertThat(rig.last(Topics.RECEIVED, id)).isEmpty();
  }

  @Test
  void whatWasWithdrawnCannotBeCorrected() {
    ask("DELETE", "");
    assertProblem(correct(CORRECTION), 410, "withdrawn");
    assertProblem(ask("DELETE", "/correction"), 410, "withdrawn");
  }

  private HttpResponse<String> ask(String method, String path) {
    return rig.send(rig.request(method, "/v1/feedback/" + id + path));
  }

  private HttpResponse<String> correct(String body) {
    return rig.send(rig.request("PUT", "/v1/feedback/" + id + "/correction", JSON, body));
  }
}
