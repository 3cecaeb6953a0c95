package org.dauys.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short way reads what the JDK's parser reads, and nothing else. */
class TimestampsTest {

  private static final String STRANGE = "0123456789:-+TtZz. ٠";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-14T10:30:00+05:00",
        "2026-02-14T10:30:00Z",
        "2026-02-14T10:30:00.123456789-09:30",
        "2026-02-14T10:30+05:00",
        "2026-02-29T10:30:00+05:00",
        "2024-02-29T23:59:59+18:00",
        "2024-02-29T23:59:59+18:01",
        "2024-02-29T23:59:59-05:60",
        "2026-02-14T24:00:00Z",
        "2026-02-14T23:59:60Z",
        "0000-00-00T00:00:00Z",
        "2026-02-14",
        ""
      })
  void isTheSame(String written) {
    assertThat(Timestamps.parse(written)).isEqualTo(byTheJdk(written));
  }

  @Test
  void isTheSameForWhatIsMistyped() {
    var random = new Random(1);
    for (int round = 0; round < 20_000; round++) {
      var written = new StringBuilder("2026-02-14T10:30:00+05:00");
      for (int change = 1 + random.nextInt(3); change > 0; change--) {
        char c = STRANGE.charAt(random.nextInt(STRANGE.length()));
        written.setCharAt(random.nextInt(written.length()), c);
      }
      var text = random.nextInt(4) == 0 ? written.substring(0, 20) : written.toString();
      assertThat(Timestamps.parse(text)).as(text).isEqualTo(byTheJdk(text));
    }
  }

  private static Optional<Instant> byTheJdk(String written) {
    try {
      return Optional.of(OffsetDateTime.parse(written).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
