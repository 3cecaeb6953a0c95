package org.dauys.contract.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsSettingsTest {

  private static final Map<String, String> KAFKA = Map.of("linger.ms", "5");

  @Test
  void withoutAPortNothingIsReported() {
    var none = MetricsSettings.read(new Env("STREAMS_", Map.of()), "STREAMS_");
    assertThat(none.with(KAFKA)).isEqualTo(KAFKA);
  }

  @Test
  void withAPortTheClientsReportThere() {
    assertThat(new MetricsSettings("0.0.0.0", 9404).with(KAFKA))
        .containsEntry("linger.ms", "5")
        .containsEntry("prometheus.metrics.reporter.listener", "http://0.0.0.0:9404");
  }

  @Test
  void theReporterIsOnTheClassPath() {
    var reporter = new MetricsSettings("127.0.0.1", 9404).with(Map.of()).get("metric.reporters");
    assertThatCode(() -> Class.forName(reporter)).doesNotThrowAnyException();
  }

  @Test
  void whatTheOperatorSaysOfTheClientsWins() {
    var own = Map.of("metric.reporters", "org.example.Own");
    assertThat(new MetricsSettings("127.0.0.1", 9404).with(own)).containsAllEntriesOf(own);
  }
}
