package org.dauys.sinks.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.dauys.contract.model.HeldOutText;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.sinks.estimate.Consultations.Share;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Intervals and estimates on 200 simulated consultations of which the truth is known. */
class CoverageTest {

  private static final int CONSULTATIONS = 1_000;

  private record Vocabulary(String name, List<List<double[]>> texts) {

    /** Without the few of which nothing is told, although the held-out texts are like them. */
    List<List<Share>> simulated(Function<Consultations, List<Share>> kind) {
      var consultations = new Consultations(texts, new Random(1));
      var told =
          Stream.generate(() -> kind.apply(consultations))
              .limit(CONSULTATIONS)
              .filter(shares -> !shares.isEmpty())
              .toList();
      assertThat(told).hasSizeGreaterThan(CONSULTATIONS * 9 / 10);
      return told;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Vocabulary> vocabularies() {
    var heldOut = HeldOutText.shipped();
    return List.of(
        new Vocabulary(
            "sentiment",
            HeldOut.byLabel(
                Sentiment.class, heldOut, HeldOutText::sentiment, HeldOutText::sentimentRead)),
        new Vocabulary(
            "stance",
            HeldOut.byLabel(Stance.class, heldOut, HeldOutText::stance, HeldOutText::stanceRead)));
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void intervalsCoverTheTruthOfTextsThatNobodyLearntFrom(Vocabulary vocabulary) {
    var simulated = vocabulary.simulated(Consultations::ofDisjointHalves);
    assertThat(coverage(simulated)).isBetween(0.93, 0.97);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void intervalsCoverTheTruthOfConsultationsOfAnySize(Vocabulary vocabulary) {
    var simulated = vocabulary.simulated(of -> of.ofAnySize(20_000));
    assertThat(coverage(simulated)).isBetween(0.93, 0.97);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void anEstimateIsNearerToTheTruthThanTheRawShare(Vocabulary vocabulary) {
    var simulated = vocabulary.simulated(Consultations::ofDisjointHalves);
    double ofEstimates = error(simulated, share -> share.estimate().share());
    double ofRaw = error(simulated, Share::raw);
    assertThat(ofEstimates).isLessThan(0.8 * ofRaw);
  }

  @ParameterizedTest
  @MethodSource("vocabularies")
  void estimatesLeanToNoSide(Vocabulary vocabulary) {
    var simulated = vocabulary.simulated(Consultations::ofDisjointHalves);
    for (int i = 0; i < vocabulary.texts().size(); i++) {
      int label = i;
      double lean =
          simulated.stream().mapToDouble(shares -> lean(shares.get(label))).average().orElseThrow();
      assertThat(lean).as("label %d", label).isBetween(-0.01, 0.01);
    }
  }

  private static double lean(Share share) {
    return share.estimate().share() - share.truth();
  }

  private static double coverage(List<List<Share>> simulated) {
    return simulated.stream()
        .flatMap(List::stream)
        .mapToInt(share -> share.isCovered() ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static double error(List<List<Share>> simulated, ToDoubleFunction<Share> told) {
    return simulated.stream()
        .flatMap(List::stream)
        .mapToDouble(share -> Math.abs(told.applyAsDouble(share) - share.truth()))
        .sum();
  }
}
