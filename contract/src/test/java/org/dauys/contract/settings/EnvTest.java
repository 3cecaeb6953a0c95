package org.dauys.contract.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvTest {

  @Test
  void whatIsNotSetHasItsDefault() {
    var env = new Env("X_", Map.of());
    assertThat(env.duration("X_EVERY", "PT1S", "How often.")).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void everyProblemIsInOneMessage() {
    var env = new Env("X_", Map.of("X_PORT", "many", "X_TYPO", "1"));
    env.number("X_PORT", 80, 1, "Where to listen.");
    assertThatThrownBy(env::verify)
        .hasMessageContaining("X_PORT should be a whole number of at least 1")
        .hasMessageContaining("X_TYPO is not a setting");
  }

  @Test
  void kafkaPropertiesPassThrough() {
    var env = new Env("X_", Map.of("X_KAFKA_MAX_POLL_RECORDS", "5"));
    assertThat(env.passThrough("X_KAFKA_")).containsEntry("max.poll.records", "5");
    env.verify();
  }

  @Test
  void aShortSecretIsAProblemThatDoesNotShowIt() {
    var env = new Env("X_", Map.of("X_KEY", "hunter2"));
    env.secret("X_KEY", 16, "A key.");
    assertThatThrownBy(env::verify)
        .hasMessageContaining("X_KEY should be a secret of at least 16 characters")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void aSecretIsNotPrinted() {
    assertThat(new Secret("hunter2")).hasToString("***");
  }
}
