package org.dauys.contract.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.junit.jupiter.api.Test;

class FiguresTest {

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
  void aDayIsADayInKazakhstan() {
    assertThat(DailyCell.dayOf(Instant.parse("2026-03-14T19:30:00Z")))
        .isEqualTo(LocalDate.of(2026, 3, 15));
  }
}
