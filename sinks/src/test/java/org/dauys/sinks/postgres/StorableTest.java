package org.dauys.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StorableTest {

  @Test
  void anOrdinaryTextStaysTheSameObject() {
    var text = "Рахмет 🙏 за «дорогу»";

    assertThat(Storable.text(text)).isSameAs(text);
  }

  @Test
  void whatPostgresCannotHoldIsReplacedUnitByUnit() {
    assertThat(Storable.text("a\0b\ud83dc\ude4fd🙏\ud83d"))
        .isEqualTo("a\ufffdb\ufffdc\ufffdd🙏\ufffd");
  }

  @Test
  void onlyYearsOfFourDigitsAreHeld() {
    assertThat(Storable.canHold(LocalDate.of(9999, 12, 31))).isTrue();
    assertThat(Storable.canHold(LocalDate.of(10000, 1, 1))).isFalse();
    assertThat(Storable.canHold(LocalDate.of(0, 1, 1))).isFalse();
    assertThat(Storable.canHold(Instant.MAX)).isFalse();
  }
}
