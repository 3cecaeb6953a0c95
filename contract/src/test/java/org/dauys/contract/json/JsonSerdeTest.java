package org.dauys.contract.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.errors.SerializationException;
import org.dauys.contract.event.FeedbackReceived;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSerdeTest {

  private static final JsonSerde<FeedbackReceived> SERDE = JsonSerde.of(FeedbackReceived.class);

  @Test
  void aTombstoneStaysATombstone() {
    assertThat(SERDE.deserializer().deserialize("t", null)).isNull();
    assertThat(SERDE.serializer().serialize("t", null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "тайна",
        "null",
        "{\"text\": тайна}",
        "{\"text\":\"тайна\"",
        "{\"v\":1,\"channel\":\"тайна\"}",
        "{\"v\":\"тайна\"}",
        "{\"v\":1,\"occurredAt\":\"тайна\"}",
        "{\"v\":1} тайна",
        "{\"v\":1,\"v\":1,\"text\":\"тайна\"}",
        "{\"v\":1,\"id\":\"a\",\"text\":\"тайна\"}"
      })
  void aFailedReadNeverQuotesTheInput(String json) {
    assertThatThrownBy(() -> SERDE.deserializer().deserialize("t", json.getBytes(UTF_8)))
        .isInstanceOf(SerializationException.class)
        .hasMessageStartingWith("not a FeedbackReceived: ")
        .hasMessageNotContaining("тайна")
        .hasNoCause();
  }

  @Test
  void aFailedReadNamesTheFieldAndThePlace() {
    assertThatThrownBy(
            () ->
                SERDE
                    .deserializer()
                    .deserialize("t", "{\"v\":1,\n\"occurredAt\":\"never\"}".getBytes(UTF_8)))
        .hasMessageContaining("occurredAt: wrong type or value")
        .hasMessageContaining("line 2");
  }

  @Test
  void aMissingFieldIsNamed() {
    assertThatThrownBy(() -> SERDE.deserializer().deserialize("t", "{\"v\":1}".getBytes(UTF_8)))
        .hasMessageContaining("id is missing");
  }

  @Test
  void brokenUtf8IsRefused() {
    byte[] bytes = {
      '{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xc3, (byte) 0x28, '"', '}'
    };
    assertThatThrownBy(() -> SERDE.deserializer().deserialize("t", bytes))
        .isInstanceOf(SerializationException.class)
        .hasNoCause();
  }
}
