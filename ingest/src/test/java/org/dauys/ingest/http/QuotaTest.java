package org.dauys.ingest.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dauys.ingest.http.Rig.JSON;
import static org.dauys.ingest.http.Rig.NDJSON;
import static org.dauys.ingest.http.Rig.assertProblem;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.dauys.ingest.Fixtures;
import org.dauys.ingest.access.Access;
import org.dauys.ingest.access.Caller;
import org.dauys.ingest.access.Quota;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that has spent its quota is turned away; nobody else notices. */
class QuotaTest {

  private static final Map<String, Caller> CALLERS =
      Map.of(
          "small", Caller.visitor("constitution-2026", new Quota(3)),
          "large", Caller.visitor("constitution-2026", new Quota(1_000_000)));

  private final Access access = key -> Optional.ofNullable(CALLERS.get(key));
  private final Rig rig = Rig.guarded(access);

  @AfterEach
  void close() {
    rig.close();
  }

  @Test
  void aSpentQuotaIsAProblemThatSaysWhenToComeBackAndTouchesNobodyElse() {
    var batch = Fixtures.good("1") + "\n" + Fixtures.good("2") + "\n" + Fixtures.good("3");
    var first = post("small", NDJSON, batch);
    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"records\";q=3;w=60");
    assertThat(first.headers().firstValue("RateLimit")).get().asString().contains("r=0;");

    var over = post("small", JSON, Fixtures.good("4"));
    assertProblem(over, 429, "over-quota");
    assertThat(over.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1L, 20L);
    assertThat(rig.received()).hasSize(3);

    assertThat(post("large", JSON, Fixtures.good("4")).statusCode()).isEqualTo(202);
  }

  private HttpResponse<String> post(String key, String type, String body) {
    return rig.send(
        rig.request("POST", "/v1/feedback", type, body).header("Authorization", "Bearer " + key));
  }
}
