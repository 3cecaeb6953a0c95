package org.dauys.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.dauys.ingest.Fixtures;
import org.dauys.ingest.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Whatever bytes come in, they are accepted or refused. */
class IntakeFuzzTest {

  private static final String TEXT =
      "Меня зовут Тестова Айгүл, тел. 8 (701) 123-45-67, ИИН 991200300014, a@b.kz, t.me/test_kz, ул."
          + " Абая 5 кв 12, карта 4400 4301 2345 6789, 123 ABC 07. Құрметпен, Тестов Т.Т.";

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void allBytesAreAcceptedOrRefused() {
    var intake = Fixtures.intake();
    var good = Fixtures.good("1").replace("Жол жөндеу керек.", TEXT).getBytes(UTF_8);
    Fuzz.trying(
        "submissions",
        20_000,
        random -> {
          var verdict = intake.take(ByteBuffer.wrap(Fuzz.mutated(good, random)), 1, "");
          if (verdict instanceof Refusal refusal) {
            assertThat(refusal.reason()).isNotBlank();
          }
        });
  }
}
