package org.dauys.nlp.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SoftmaxTest {

  @Test
  void twoModelsThatAgreeAreSurerThanEither() {
    assertThat(Softmax.agreed(new double[] {0.2, 0.8}, new double[] {0.2, 0.8})[1])
        .isBetween(0.81, 0.9);
  }

  @Test
  void twoModelsThatContradictEachOtherAreUndecided() {
    assertThat(Softmax.agreed(new double[] {0.1, 0.9}, new double[] {0.9, 0.1})[0])
        .isCloseTo(0.5, within(1e-9));
  }

  @Test
  void anOpinionWithoutAnyDoubtGivesProbabilitiesStill() {
    var agreed = Softmax.agreed(new double[] {0, 1, 0}, new double[] {1, 0, 0});
    assertThat(Arrays.stream(agreed).sum()).isCloseTo(1, within(1e-9));
  }
}
