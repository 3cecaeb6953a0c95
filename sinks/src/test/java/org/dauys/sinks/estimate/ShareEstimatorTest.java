package org.dauys.sinks.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.junit.jupiter.api.Test;

class ShareEstimatorTest {

  private final ShareEstimator estimator = ShareEstimator.shipped();

  @Test
  void fewPiecesHaveNoEstimate() {
    assertThat(estimator.of(figures(ShareEstimator.FEWEST_PIECES - 1), "")).isEmpty();
    assertThat(estimator.of(figures(ShareEstimator.FEWEST_PIECES), "")).isPresent();
  }

  @Test
  void everyToneAndStanceHasOne() {
    var estimates = estimator.of(figures(200), "").orElseThrow();
    assertThat(estimates.sentiment()).containsOnlyKeys(Sentiment.values());
    assertThat(estimates.stance()).containsOnlyKeys(Stance.values());
  }

  @Test
  void aLanguageWithEnoughHeldOutTextsIsJudgedByThem() {
    var ofAll = estimator.of(figures(200), "");
    assertThat(estimator.of(figures(200), "kk")).isNotEqualTo(ofAll);
    assertThat(estimator.of(figures(200), "ru")).isNotEqualTo(ofAll);
    assertThat(estimator.of(figures(200), "en")).isEqualTo(ofAll);
    assertThat(estimator.of(figures(200), "unknown")).isEqualTo(ofAll);
  }

  /** Half of them negative and against, the rest read evenly. */
  private static Figures figures(long feedback) {
    long half = feedback * 500_000;
    return new Figures(
        feedback,
        0,
        0,
        Map.of(Sentiment.NEGATIVE, feedback),
        Map.of(Stance.OPPOSE, feedback),
        Map.of(Sentiment.NEGATIVE, half, Sentiment.NEUTRAL, half / 2, Sentiment.POSITIVE, half / 2),
        Map.of(
            Stance.SUPPORT,
            half / 5,
            Stance.OPPOSE,
            half,
            Stance.PROPOSE,
            half / 5,
            Stance.QUESTION,
            half / 5,
            Stance.COMPLAIN,
            half / 5,
            Stance.NONE,
            half / 5));
  }
}
