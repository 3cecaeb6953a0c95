package org.dauys.nlp.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dauys.nlp.model.LinearModel;
import org.dauys.nlp.model.WeightTable;
import org.junit.jupiter.api.Test;

/** OpenNLP's trainer behind our features, on a handful of samples. */
class TrainingTest {

  private static final Maxent MAXENT = new Maxent(30, 0.01, 1, 0.001f, Set.of(), false);
  private static final List<String> LABELS = List.of("good", "bad");

  @Test
  void aModelLearnsWhatItsSamplesSay() throws IOException {
    var model = MAXENT.train(LABELS, samples(0), Map.of());

    assertThat(score(model, 1001, 0)).isGreaterThan(score(model, 1001, 1));
    assertThat(score(model, 2001, 1)).isGreaterThan(score(model, 2001, 0));
  }

  @Test
  void trainingTwiceGivesTheSameModel() throws IOException {
    var one = MAXENT.train(LABELS, samples(0), Map.of());
    var other = MAXENT.train(LABELS, samples(0), Map.of());

    assertThat(score(one, 1001, 0)).isCloseTo(score(other, 1001, 0), within(1e-3f));
  }

  @Test
  void aModelThatIsTooSureGetsAHighTemperature() throws IOException {
    var model = MAXENT.train(LABELS, samples(0), Map.of());

    assertThat(Temperature.fit(model, samples(0.4)))
        .isGreaterThan(Temperature.fit(model, samples(0)));
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
      samples.add(new Sample(told ? "good" : "bad", "", features, new float[] {1, 0.5f}));
    }
    return samples;
  }
}
