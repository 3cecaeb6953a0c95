package org.dauys.nlp.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dauys.nlp.feature.Kind;
import org.dauys.nlp.model.Network;
import org.dauys.nlp.model.Softmax;

/**
 * Trains a network with one hidden layer on the cross-entropy, batch by batch. What several labels
 * have in common is learnt once, in the hidden units, so that it finds other things in a text than
 * an {@link Svm} does, which learns each label alone.
 *
 * <p>Each time a text is looked at, most of its features and some units are left out, so that its
 * labels must be recognised by whatever words are left.
 *
 * <p>Sources: Srivastava et al., Dropout, 2014; Kingma, Ba, Adam, 2015, whose means here move only
 * when a batch has the feature.
 *
 * @param units of the hidden layer
 * @param features which part of a text's features is left each time
 * @param lit which part of the units is left each time
 * @param passes over all texts
 * @param batch after how many texts the weights are moved
 * @param rate of learning at the start; it falls to nothing
 * @param cutoff features of fewer samples than this are left out
 * @param least weights of features smaller than this are left out
 * @param without kinds of features that are left out
 */
record Perceptron(
    int units,
    float features,
    float lit,
    int passes,
    int batch,
    float rate,
    int cutoff,
    float least,
    Set<Kind> without) {

  private static final float SPREAD_OF_START = 0.02f;

  /** A sample's features as rows of the weights. */
  @SuppressWarnings("ArrayRecordComponent") // Numbers that nobody else sees.
  private record Example(int[] rows, float[] values, int[] labels) {}

  /** Trains; the same samples in the same order give the same network. */
  Network train(List<String> labels, Collection<Sample> samples, Map<String, String> facts) {
    var factors = new FeatureFactors(samples, cutoff, without, true);
    var rowOf = new HashMap<Long, Integer>();
    factors.features().stream().sorted().forEach(feature -> rowOf.put(feature, rowOf.size()));
    var examples = new ArrayList<Example>();
    for (Sample sample : samples) {
      examples.add(example(sample, labels, factors, rowOf));
    }
    var descent = new Descent(this, rowOf.size(), labels.size());
    descent.run(examples);
    var rows = new HashMap<Long, float[]>();
    rowOf.forEach((feature, row) -> rows.put(feature, descent.hidden.weights[row]));
    return new Network(
        Network.hidden(rows, factors.all(), least, facts),
        Network.output(labels, descent.output.weights, facts));
  }

  private static Example example(
      Sample sample, List<String> labels, FeatureFactors factors, Map<Long, Integer> rowOf) {
    var known = new ArrayList<Integer>();
    double square = 0;
    for (int i = 0; i < sample.features().length; i++) {
      var factor = factors.of(sample.features()[i]);
      if (factor != null) {
        known.add(i);
        if (Kind.of(sample.features()[i]).isSurface()) {
          square += sample.values()[i] * factor * factor;
        }
      }
    }
    double root = Math.sqrt(sample.surface());
    float length = (float) Math.sqrt(Math.max(1, square * root));
    var rows = new int[known.size()];
    var values = new float[rows.length];
    for (int k = 0; k < rows.length; k++) {
      int i = known.get(k);
      long feature = sample.features()[i];
      rows[k] = rowOf.get(feature);
      values[k] = sample.values()[i] * Network.scale(feature, factors.of(feature));
      if (Kind.of(feature).isSurface()) {
        values[k] *= (float) root / length;
      }
    }
    return new Example(rows, values, sample.labels().stream().mapToInt(labels::indexOf).toArray());
  }

  /** The weights while they are learnt. */
  private static final class Descent {

    private final Perceptron parameters;
    private final Random random = new Random(1);
    private final Weights hidden;
    private final Weights output;
    private final float[] lit;
    private final float[] blame;

    Descent(Perceptron parameters, int rows, int labels) {
      int units = parameters.units;
      this.parameters = parameters;
      this.hidden = new Weights(rows, units, SPREAD_OF_START, random);
      this.output = new Weights(labels, units + 1, (float) (1 / Math.sqrt(units)), random);
      this.lit = new float[units + 1];
      this.blame = new float[units];
      lit[units] = 1;
    }

    void run(List<Example> examples) {
      var order = new ArrayList<>(examples);
      int seen = 0;
      for (int pass = 0; pass < parameters.passes; pass++) {
        Collections.shuffle(order, random);
        float rate = parameters.rate * (parameters.passes - pass) / parameters.passes;
        for (Example example : order) {
          learn(example);
          if (++seen % parameters.batch == 0) {
            hidden.step(rate);
            output.step(rate);
          }
        }
      }
    }

    private void learn(Example example) {
      var values = left(example.values());
      light(example.rows(), values);
      learn(errors(example.labels()));
      for (int k = 0; k < values.length; k++) {
        if (values[k] != 0) {
          hidden.add(example.rows()[k], values[k], blame);
        }
      }
    }

    private float[] left(float[] values) {
      var left = new float[values.length];
      for (int i = 0; i < left.length; i++) {
        left[i] = random.nextFloat() < parameters.features ? values[i] / parameters.features : 0;
      }
      return left;
    }

    private void light(int[] rows, float[] values) {
      int units = blame.length;
      Arrays.fill(lit, 0, units, 0);
      for (int k = 0; k < rows.length; k++) {
        if (values[k] != 0) {
          var row = hidden.weights[rows[k]];
          for (int unit = 0; unit < units; unit++) {
            lit[unit] += row[unit] * values[k];
          }
        }
      }
      for (int unit = 0; unit < units; unit++) {
        boolean stays = lit[unit] > 0 && random.nextFloat() < parameters.lit;
        lit[unit] = stays ? lit[unit] / parameters.lit : 0;
      }
    }

    /** How much too probable each label is. */
    private float[] errors(int[] labels) {
      var scores = new double[output.weights.length];
      for (int label = 0; label < scores.length; label++) {
        var row = output.weights[label];
        float score = 0;
        for (int unit = 0; unit < row.length; unit++) {
          score += row[unit] * lit[unit];
        }
        scores[label] = score;
      }
      var p = Softmax.of(scores, 1);
      var errors = new float[p.length];
      for (int label = 0; label < p.length; label++) {
        errors[label] = (float) p[label];
      }
      for (int label : labels) {
        errors[label] -= 1f / labels.length;
      }
      return errors;
    }

    private void learn(float[] errors) {
      Arrays.fill(blame, 0);
      for (int label = 0; label < errors.length; label++) {
        for (int unit = 0; unit < blame.length; unit++) {
          blame[unit] += errors[label] * output.weights[label][unit];
        }
        output.add(label, errors[label], lit);
      }
      for (int unit = 0; unit < blame.length; unit++) {
        blame[unit] = lit[unit] > 0 ? blame[unit] / parameters.lit : 0;
      }
    }
  }

  /** Rows of weights; those that a batch of texts touched are moved after it. */
  private static final class Weights {

    private static final float MEMORY = 0.9f;
    private static final float MEMORY_OF_SQUARES = 0.999f;
    private static final float LEAST_ROOT = 1e-8f;

    private final float[][] weights;
    private final float[][] gradients;
    private final float[][] means;
    private final float[][] squares;
    private final BitSet touched = new BitSet();
    private int steps;

    Weights(int rows, int columns, float spread, Random random) {
      weights = new float[rows][columns];
      gradients = new float[rows][columns];
      means = new float[rows][columns];
      squares = new float[rows][columns];
      for (float[] row : weights) {
        for (int i = 0; i < columns; i++) {
          row[i] = (float) random.nextGaussian() * spread;
        }
      }
    }

    void add(int row, float times, float[] direction) {
      touched.set(row);
      var gradient = gradients[row];
      for (int i = 0; i < direction.length; i++) {
        gradient[i] += times * direction[i];
      }
    }

    void step(float rate) {
      steps++;
      float scale =
          (float)
              (rate
                  * Math.sqrt(1 - Math.pow(MEMORY_OF_SQUARES, steps))
                  / (1 - Math.pow(MEMORY, steps)));
      touched.stream().forEach(row -> step(row, scale));
      touched.clear();
    }

    private void step(int row, float scale) {
      for (int i = 0; i < weights[row].length; i++) {
        float gradient = gradients[row][i];
        means[row][i] += (1 - MEMORY) * (gradient - means[row][i]);
        squares[row][i] += (1 - MEMORY_OF_SQUARES) * (gradient * gradient - squares[row][i]);
        weights[row][i] -=
            scale * means[row][i] / ((float) Math.sqrt(squares[row][i]) + LEAST_ROOT);
        gradients[row][i] = 0;
      }
    }
  }
}
