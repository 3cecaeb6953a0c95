package org.dauys.ingest.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All numbers are invented. */
class CheckDigitsTest {

  @Test
  void anIinIsRightByTheFirstOrTheSecondWeights() {
    assertThat(CheckDigits.iin("991200300014")).isTrue();
    assertThat(CheckDigits.iin("991200300502")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"991200300015", "991200300041", "919200300014", "991200300503"})
  void anIinWithATypingErrorIsWrong(String digits) {
    assertThat(CheckDigits.iin(digits)).isFalse();
  }

  @Test
  void aCardIsRightByLuhn() {
    assertThat(CheckDigits.luhn("4400430123456789")).isTrue();
    assertThat(CheckDigits.luhn("4400430123456798")).isFalse();
  }

  @Test
  void anAccountIsRightModulo97() {
    assertThat(CheckDigits.iban("KZ41125KZT1000300101")).isTrue();
    assertThat(CheckDigits.iban("KZ41125KZT1000300110")).isFalse();
  }
}
