package org.dauys.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.ingest.http.Rig.JSON;
import static org.dauys.ingest.http.Rig.assertProblem;
import static org.dauys.ingest.http.Rig.json;

import java.net.http.HttpResponse;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.ingest.access.Access;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The public form beside a gateway that lets nobody in without a key. */
class FormTest {

  private static final FormSettings OPEN = new FormSettings("constitution-2026", 1_000, 3);

  private final Rig rig = Rig.start(Rig.settings(Rig.LIMITS, OPEN), Access.denied(), true);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aVisitorNeedsNoKeyAndSpeaksOnlyForHimself() {
    assertThat(post("{\"text\":\"Жол жөндеу керек.\",\"region\":\"KZ-27\"}").statusCode())
        .isEqualTo(202);
    var feedback = rig.received().get(0);
    assertThat(feedback.consultation()).isEqualTo("constitution-2026");
    assertThat(feedback.channel()).isEqualTo(Channel.WEB_FORM);
    assertThat(feedback.source()).isEqualTo("public-form");
    assertThat(feedback.occurredAt()).isEqualTo(feedback.receivedAt());
    assertProblem(post("{\"text\":\"a\",\"source\":\"form-egov\"}"), 400, "unknown-field");
  }

  @Test
  void theSameFormSentAgainIsTheSameFeedback() {
    var form = "{\"id\":\"f-1\",\"text\":\"Жол жөндеу керек.\"}";
    assertThat(post(form).body()).isEqualTo(post(form).body());
  }

  @Test
  void whatFillsInTheHiddenFieldIsNoPerson() {
    var response = post("{\"text\":\"Buy now\",\"website\":\"http://example.org\"}");
    assertProblem(response, 403, "not-allowed");
    assertThat(json(response).path("field").asText()).isEqualTo("website");
    assertThat(rig.received()).isEmpty();
  }

  @Test
  void oneAddressHasItsLimit() {
    for (int i = 0; i < 3; i++) {
      assertThat(post("{\"text\":\"Жол жөндеу керек.\"}").statusCode()).isEqualTo(202);
    }
    assertProblem(post("{\"text\":\"Жол жөндеу керек.\"}"), 429, "over-quota");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/form/", "/form/form.js", "/form/words.js", "/form/form.css"})
  void thePageAndItsPartsComeFromHereAlone(String path) {
    var response = rig.send(rig.request("GET", path));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Security-Policy"))
        .get()
        .asString()
        .contains("default-src 'none'")
        .doesNotContain("http");
    assertThat(response.body()).doesNotContain("//cdn").doesNotContain("https://");
  }

  private HttpResponse<String> post(String form) {
    return rig.send(rig.request("POST", "/v1/form", JSON, form));
  }
}
