package org.dauys.sinks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.dauys.sinks.query.Cursor;
import org.dauys.sinks.query.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

  @Test
  void noParametersSelectEverything() {
    assertThat(new Parameters(Map.of()).selection()).isEqualTo(Selection.ALL);
  }

  @ParameterizedTest
  @CsvSource({
    "from, yesterday",
    "to, 2026-13-01",
    "from, +12026-01-01",
    "theme, weather",
    "region, KZ-99",
    "channel, pigeon",
    "language, de",
    "sentiment, sad",
    "stance, maybe",
    "countedAs, all",
    "limit, 0",
    "limit, 201",
    "limit, ten",
    "cursor, !",
    "cursor, bm9uZQ",
  })
  void anUnusableValueIsRefusedByTheNameOfItsParameter(String name, String value) {
    var parameters = new Parameters(Map.of(name, List.of(value)));

    assertThatThrownBy(parameters::feedback)
        .isInstanceOf(BadParameterException.class)
        .hasMessageStartingWith(name + " should be")
        .hasMessageNotContaining(value + " ");
  }

  @Test
  void aPeriodDoesNotEndBeforeItBegins() {
    var given = Map.of("from", List.of("2026-02-02"), "to", List.of("2026-02-01"));

    assertThatThrownBy(() -> new Parameters(given).selection())
        .hasMessage("to should be no earlier than from");
  }

  @Test
  void anUnknownParameterIsRefused() {
    var parameters = new Parameters(Map.of("regoin", List.of("KZ-27")));
    parameters.selection();

    assertThatThrownBy(parameters::verify).hasMessageStartingWith("regoin should be left out");
  }

  @Test
  void aRepeatedParameterIsRefused() {
    var parameters = new Parameters(Map.of("region", List.of("KZ-27", "KZ-71")));

    assertThatThrownBy(parameters::selection).hasMessage("region should be given once");
  }

  @Test
  void aCursorIsReadAsItWasWritten() {
    var cursor = new Cursor(OffsetDateTime.parse("2026-02-14T05:18:29.123456Z"), "id with space");

    assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
  }
}
