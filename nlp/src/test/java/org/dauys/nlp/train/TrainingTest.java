package org.dauys.nlp.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dauys.nlp.model.LinearModel;
import org.dauys.nlp.model.Softmax;
import org.dauys.nlp.model.WeightTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The trainers behind our features, on a handful of samples. */
class TrainingTest {

  private static final Maxent MAXENT = new Maxent(30, 0.01, 1, 0.001f, Set.of(), false);
  private static final Svm SVM = new Svm(1, 10, 1, 0.001f, Set.of(), false);
  private static final List<String> LABELS = List.of("good", "bad");

  static List<Trainer> trainers() {
    return List.of(MAXENT, SVM);
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void aModelLearnsWhatItsSamplesSay(Trainer trainer) throws IOException {
    var model = trainer.train(LABELS, samples(0), Map.of());

    assertThat(score(model, 1001, 0)).isGreaterThan(score(model, 1001, 1));
    assertThat(score(model, 2001, 1)).isGreaterThan(score(model, 2001, 0));
  }

  @ParameterizedTest
  @MethodSource("trainers")
  void trainingTwiceGivesTheSameModel(Trainer trainer) throws IOException {
    var one = trainer.train(LABELS, samples(0), Map.of());
    var other = trainer.train(LABELS, samples(0), Map.of());

    assertThat(score(one, 1001, 0)).isCloseTo(score(other, 1001, 0), within(1e-3f));
  }

  @Test
  void aTextOfTwoLabelsIsAnExampleOfEach() {
    var both = new Sample(LABELS, "", 1, new long[] {1001}, new float[] {1});
    var neither = new Sample(List.of("ugly"), "", 1, new long[] {2001}, new float[] {1});

    var model = SVM.train(List.of("good", "bad", "ugly"), List.of(both, neither), Map.of());

    assertThat(score(model, 1001, 0)).isPositive();
    assertThat(score(model, 1001, 1)).isPositive();
    assertThat(score(model, 1001, 2)).isNegative();
  }

  @Test
  void noTextIsReadByAModelThatKnowsIt() throws IOException {
    var samples = samples(0);
    Trainer spy =
        (labels, trained, facts) -> {
          assertThat(trained).hasSizeLessThan(samples.size());
          return SVM.train(labels, trained, facts);
        };

    assertThat(HeldOut.of(spy, LABELS, samples, 5))
        .extracting(HeldOut::sample)
        .containsExactlyInAnyOrderElementsOf(samples);
  }

  @Test
  void copiesOfATextAreHeldOutTogether() throws IOException {
    var once = samples(0);
    var twice = new ArrayList<>(once);
    twice.addAll(once);
    Trainer spy =
        (labels, trained, facts) -> {
          var copies = Collections.newSetFromMap(new IdentityHashMap<Sample, Boolean>());
          copies.addAll(trained);
          assertThat(trained).hasSize(2 * copies.size());
          return SVM.train(labels, trained, facts);
        };

    assertThat(HeldOut.of(spy, LABELS, twice, 5)).hasSize(twice.size());
  }

  @Test
  void aModelThatIsTooSureGetsAHighTemperature() throws IOException {
    var model = MAXENT.train(LABELS, samples(0), Map.of());

    assertThat(Temperature.fit(LABELS, read(model, samples(0.4))))
        .isGreaterThan(Temperature.fit(LABELS, read(model, samples(0))));
  }

  @Test
  void aLabelIsAsSureAsItIsOftenRight() throws IOException {
    var model = SVM.train(LABELS, samples(0), Map.of());

    var heldOut = read(model, samples(0.3));
    var confidence = ConfidenceFit.fit(LABELS, model.temperature(), heldOut);
    double told = 0;
    double right = 0;
    for (HeldOut text : heldOut) {
      boolean good = text.scores()[0] > text.scores()[1];
      var p = Softmax.of(text.scores(), model.temperature());
      told += confidence.of(Math.max(p[0], p[1]));
      right += text.sample().label().equals(good ? "good" : "bad") ? 1 : 0;
    }

    assertThat(told / heldOut.size()).isCloseTo(right / heldOut.size(), within(0.03));
  }

  private static List<HeldOut> read(LinearModel model, List<Sample> samples) {
    var table = WeightTable.join(List.of(model));
    return samples.stream()
        .map(sample -> new HeldOut(sample, HeldOut.scores(table, sample)))
        .toList();
  }

  private static float score(LinearModel model, long feature, int label) {
    return WeightTable.join(List.of(model)).weight(feature, label);
  }

  /** Feature 1001 says good, 2001 says bad; a share of the labels is wrong. */
  private static List<Sample> samples(double wrong) {
    var random = new Random(1);
    var samples = new ArrayList<Sample>();
    for (int i = 0; i < 200; i++) {
      boolean good = i % 2 == 0;
      boolean told = random.nextDouble() < wrong ? !good : good;
      var features = new long[] {good ? 1001 : 2001, 3001 + 16 * random.nextInt(5)};
      samples.add(
          new Sample(List.of(told ? "good" : "bad"), "", 2, features, new float[] {1, 0.5f}));
    }
    return samples;
  }
}
