package org.dauys.nlp.train;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.dauys.nlp.feature.Kind;
import org.dauys.nlp.model.LinearModel;

/**
 * Trains a linear support vector machine with squared hinge loss, each label against all others, by
 * dual coordinate descent. All labels learn at once, because what costs time is to fetch the
 * weights of a text's features. A text of several labels is an example of each.
 *
 * <p>With many labels and few texts of each it carries over to other authors better than maximum
 * entropy, and trains in seconds. OpenNLP has no such trainer.
 *
 * <p>Source: Hsieh et al., A Dual Coordinate Descent Method for Large-scale Linear SVM, 2008.
 *
 * @param cost of a text on the wrong side
 * @param passes over all texts
 * @param cutoff features of fewer samples than this are left out
 * @param least weights smaller than this are left out
 * @param without kinds of features that are left out
 * @param rare whether surface features weigh by their inverse document frequency
 */
record Svm(float cost, int passes, int cutoff, float least, Set<Kind> without, boolean rare)
    implements Trainer {

  /** A sample's features as rows of the weights. */
  @SuppressWarnings("ArrayRecordComponent") // Numbers that nobody else sees.
  private record Example(int[] rows, float[] values, float square, boolean[] labels) {}

  @Override
  public LinearModel train(
      List<String> labels, Collection<Sample> samples, Map<String, String> facts) {
    var factors = new FeatureFactors(samples, cutoff, without, rare);
    var rowOf = new HashMap<Long, Integer>();
    factors.features().forEach(feature -> rowOf.put(feature, rowOf.size()));
    var examples = samples.stream().map(sample -> example(sample, labels, factors, rowOf)).toList();
    var weights = new float[rowOf.size()][labels.size()];
    descend(examples, weights);
    var rows = new HashMap<Long, float[]>();
    rowOf.forEach((feature, row) -> rows.put(feature, times(factors.of(feature), weights[row])));
    return LinearModel.of(labels, rows, least, facts);
  }

  private void descend(List<Example> examples, float[][] weights) {
    int labels = weights[0].length;
    float slack = 0.5f / cost;
    var duals = new float[examples.size()][labels];
    var order = IntStream.range(0, examples.size()).boxed().toList().toArray(Integer[]::new);
    var random = new Random(1);
    var steps = new float[labels];
    for (int pass = 0; pass < passes; pass++) {
      Collections.shuffle(Arrays.asList(order), random);
      for (int at : order) {
        var example = examples.get(at);
        var scores = scores(example, weights, labels);
        for (int label = 0; label < labels; label++) {
          float side = example.labels()[label] ? 1 : -1;
          float before = duals[at][label];
          float gradient = side * scores[label] - 1 + slack * before;
          float after = Math.max(0, before - gradient / (example.square() + slack));
          duals[at][label] = after;
          steps[label] = side * (after - before);
        }
        add(example, steps, weights);
      }
    }
  }

  private static float[] scores(Example example, float[][] weights, int labels) {
    var scores = new float[labels];
    for (int i = 0; i < example.rows().length; i++) {
      var row = weights[example.rows()[i]];
      float value = example.values()[i];
      for (int label = 0; label < labels; label++) {
        scores[label] += row[label] * value;
      }
    }
    return scores;
  }

  private static void add(Example example, float[] steps, float[][] weights) {
    for (int i = 0; i < example.rows().length; i++) {
      var row = weights[example.rows()[i]];
      float value = example.values()[i];
      for (int label = 0; label < steps.length; label++) {
        row[label] += steps[label] * value;
      }
    }
  }

  private static Example example(
      Sample sample, List<String> labels, FeatureFactors factors, Map<Long, Integer> rowOf) {
    var rows = new int[sample.features().length];
    var values = new float[rows.length];
    float square = 0;
    int kept = 0;
    for (int i = 0; i < rows.length; i++) {
      var factor = factors.of(sample.features()[i]);
      if (factor != null) {
        rows[kept] = rowOf.get(sample.features()[i]);
        values[kept] = sample.values()[i] * factor;
        square += values[kept] * values[kept];
        kept++;
      }
    }
    var isOf = new boolean[labels.size()];
    sample.labels().forEach(label -> isOf[labels.indexOf(label)] = true);
    return new Example(Arrays.copyOf(rows, kept), Arrays.copyOf(values, kept), square, isOf);
  }

  private static float[] times(float factor, float[] weights) {
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= factor;
    }
    return weights;
  }
}
