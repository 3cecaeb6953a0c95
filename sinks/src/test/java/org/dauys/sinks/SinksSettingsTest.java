package org.dauys.sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SinksSettingsTest {

  @Test
  void theConsumerLeavesPositionsToTheDatabase() {
    assertThat(SinksSettings.from(Map.of()).consumer())
        .containsEntry("enable.auto.commit", false)
        .containsEntry("auto.offset.reset", "none")
        .containsEntry("isolation.level", "read_committed");
  }

  @Test
  void anyPropertyOfTheConsumerPassesThrough() {
    var settings = SinksSettings.from(Map.of("SINKS_KAFKA_MAX_POLL_RECORDS", "10"));

    assertThat(settings.consumer()).containsEntry("max.poll.records", "10");
  }

  @Test
  void thePasswordIsNotPrinted() {
    var settings = SinksSettings.from(Map.of("SINKS_DATABASE_PASSWORD", "sesame"));

    assertThat(settings.toString()).doesNotContain("sesame");
  }

  @Test
  void everyProblemIsNamed() {
    assertThatThrownBy(
            () -> SinksSettings.from(Map.of("SINKS_HTTP_PORT", "many", "SINKS_PORT", "8081")))
        .hasMessageContaining("SINKS_HTTP_PORT should be")
        .hasMessageContaining("SINKS_PORT is not a setting");
  }
}
