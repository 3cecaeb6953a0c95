package org.dauys.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestSettingsTest {

  @Test
  void onlyTheKeyHasToBeSet() {
    var settings = IngestSettings.from(Map.of("INGEST_PSEUDONYM_KEY", "0123456789abcdef"));
    assertThat(settings.gateway().host()).isEqualTo("127.0.0.1");
    assertThat(new KafkaClients(settings).producerProperties())
        .containsEntry("acks", "all")
        .containsEntry("enable.idempotence", true)
        .containsEntry("max.in.flight.requests.per.connection", 1)
        .containsEntry("buffer.memory", 64L << 20);
  }

  @Test
  void everyProblemIsNamedAndNoSecretShown() {
    assertThatThrownBy(
            () ->
                IngestSettings.from(
                    Map.of("INGEST_PSEUDONYM_KEY", "hunter2", "INGEST_HTTP_PROT", "80")))
        .hasMessageContaining("INGEST_PSEUDONYM_KEY should be a secret of at least 16")
        .hasMessageContaining("INGEST_HTTP_PROT is not a setting")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void producerPropertiesPassThrough() {
    var settings =
        IngestSettings.from(
            Map.of("INGEST_PSEUDONYM_KEY", "0123456789abcdef", "INGEST_KAFKA_LINGER_MS", "0"));
    assertThat(new KafkaClients(settings).producerProperties()).containsEntry("linger.ms", "0");
  }
}
