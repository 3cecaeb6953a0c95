package org.dauys.contract.totals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.common.errors.SerializationException;
import org.dauys.contract.json.JsonSerde;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

  private static final JsonSerde<Figures> FIGURES = JsonSerde.of(Figures.class);
  private static final Figures ONE =
      new Figures(
          1,
          0,
          0,
          Map.of(Sentiment.POSITIVE, 1L),
          Map.of(Stance.SUPPORT, 1L),
          Map.of(Sentiment.POSITIVE, 750_000L),
          Map.of(Stance.SUPPORT, 800_000L));

  @Test
  void whatIsAddedAndTakenAwayLeavesNothing() {
    assertThat(ONE.plus(Figures.ofOfficial()).minus(ONE).minus(Figures.ofOfficial()))
        .isEqualTo(Figures.ZERO);
  }

  @Test
  void piecesCountOpinionAndTheRest() {
    assertThat(ONE.plus(Figures.ofOfficial()).plus(Figures.ofOffTopic()).pieces()).isEqualTo(3);
  }

  @Test
  void countsAreAMapOfEveryLabel() {
    assertThat(ONE.stance())
        .isEqualTo(
            Map.of(
                Stance.SUPPORT, 1L,
                Stance.OPPOSE, 0L,
                Stance.PROPOSE, 0L,
                Stance.QUESTION, 0L,
                Stance.COMPLAIN, 0L,
                Stance.NONE, 0L))
        .containsExactlyEntriesOf(new EnumMap<>(ONE.stance()));
    assertThat(ONE.stance()).doesNotContainKey(null);
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    byte[] json = FIGURES.serializer().serialize("", ONE);
    assertThat(new String(json, UTF_8))
        .contains("\"sentiment\":{\"negative\":0,\"neutral\":0,\"positive\":1}");
    assertThat(FIGURES.deserializer().deserialize("", json)).isEqualTo(ONE);
    assertThat(read("{'feedback':2,'stance':{'oppose':2},'sentiment':null}").stance())
        .isEqualTo(Counts.of(Stance.class, Map.of(Stance.OPPOSE, 2L)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'stance':{'against':1}}",
        "{'stance':{'oppose':'1'}}",
        "{'stance':{'oppose':1.5}}",
        "{'stance':{'oppose':null}}",
        "{'stance':{'oppose':99999999999999999999}}",
        "{'stance':[1]}",
        "{'stance':1}"
      })
  void countsAreWholeNumbersOfKnownLabels(String json) {
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(SerializationException.class)
        .hasMessageContaining("stance");
  }

  private static Figures read(String json) {
    return FIGURES.deserializer().deserialize("", json.replace('\'', '"').getBytes(UTF_8));
  }

  @Test
  void aDayIsADayInKazakhstan() {
    assertThat(DailyCell.dayOf(Instant.parse("2026-03-14T19:30:00Z")))
        .isEqualTo(LocalDate.of(2026, 3, 15));
  }
}
