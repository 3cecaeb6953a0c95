package org.dauys.sinks.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.dauys.contract.model.HeldOutText;
import org.dauys.contract.vocabulary.Stance;
import org.junit.jupiter.api.Test;

class QuantifierTest {

  private static final double EXACT = 1e-9;
  private static final List<List<double[]>> STANCES =
      HeldOut.byLabel(
          Stance.class, HeldOutText.shipped(), HeldOutText::stance, HeldOutText::stanceRead);
  private static final double[] READ = read(0.1, 0.3, 0.2, 0.1, 0.2, 0.1);

  /** Of a label's texts the model reads one half as this and one half as that. */
  private static final Quantifier TWO_LABELS =
      Quantifier.of(
          List.of(
              List.of(new double[] {1, 0}, new double[] {0.6, 0.4}),
              List.of(new double[] {0.4, 0.6}, new double[] {0, 1})));

  @Test
  void aKnownLeaningIsTakenBack() {
    // Seven in ten truly have the first label: 0.7 * 0.8 + 0.3 * 0.2 is what is read.
    var estimates = TWO_LABELS.estimate(1_000, new double[] {0.62, 0.38});
    assertThat(estimates.get(0).share()).isEqualTo(0.7, within(EXACT));
    assertThat(estimates.get(1).share()).isEqualTo(0.3, within(EXACT));
  }

  @Test
  void noShareIsBelowNoneOrAboveAll() {
    var estimates = TWO_LABELS.estimate(1_000, new double[] {0.95, 0.05});
    assertThat(estimates.get(0).share()).isEqualTo(1, within(1e-4));
    assertThat(estimates.get(1).share()).isEqualTo(0, within(1e-4));
    assertThat(estimates)
        .allMatch(one -> one.low() >= 0 && one.low() <= one.share())
        .allMatch(one -> one.high() <= 1 && one.share() <= one.high());
  }

  @Test
  void theSharesOfAllLabelsSumToOne() {
    var estimates = Quantifier.of(STANCES).estimate(500, READ);
    assertThat(estimates.stream().mapToDouble(Estimate::share).sum()).isEqualTo(1, within(1e-6));
  }

  @Test
  void whatNoSharesExplainIsNotEstimated() {
    // No held-out text is read with so little doubt, whatever its stance.
    var extreme = new double[] {0.99, 0.002, 0.002, 0.002, 0.002, 0.002};
    assertThat(Quantifier.of(STANCES).estimate(5_000, extreme)).isEmpty();
  }

  @Test
  void morePiecesNarrowTheIntervalUntilTheHeldOutTextsAreTheLimit() {
    var quantifier = Quantifier.of(STANCES);
    double hundred = width(quantifier.estimate(100, READ).get(1));
    double thousand = width(quantifier.estimate(1_000, READ).get(1));
    double million = width(quantifier.estimate(1_000_000, READ).get(1));
    assertThat(thousand).isLessThan(hundred);
    assertThat(million).isLessThan(thousand).isGreaterThan(0.01);
  }

  @Test
  void supportAndOpposeAreTreatedAlike() {
    var estimates = Quantifier.of(STANCES).estimate(300, READ);
    var swapped = Quantifier.of(swapped(STANCES)).estimate(300, swapped(READ));
    assertSame(swapped.get(1), estimates.get(0));
    assertSame(swapped.get(0), estimates.get(1));
    for (int other = 2; other < READ.length; other++) {
      assertSame(swapped.get(other), estimates.get(other));
    }
  }

  /** What is read on average where the held-out texts have these shares of the stances. */
  private static double[] read(double... shares) {
    var read = new double[shares.length];
    for (int truth = 0; truth < shares.length; truth++) {
      for (double[] p : STANCES.get(truth)) {
        for (int label = 0; label < p.length; label++) {
          read[label] += shares[truth] * p[label] / STANCES.get(truth).size();
        }
      }
    }
    return read;
  }

  private static void assertSame(Estimate one, Estimate other) {
    assertThat(one.share()).isEqualTo(other.share(), within(EXACT));
    assertThat(one.low()).isEqualTo(other.low(), within(EXACT));
    assertThat(one.high()).isEqualTo(other.high(), within(EXACT));
  }

  private static List<List<double[]>> swapped(List<List<double[]>> texts) {
    var swapped = new ArrayList<List<double[]>>();
    for (var ofLabel : texts) {
      swapped.add(ofLabel.stream().map(QuantifierTest::swapped).toList());
    }
    Collections.swap(swapped, 0, 1);
    return swapped;
  }

  private static double[] swapped(double[] p) {
    var swapped = p.clone();
    swapped[0] = p[1];
    swapped[1] = p[0];
    return swapped;
  }

  private static double width(Estimate estimate) {
    return estimate.high() - estimate.low();
  }
}
