package org.dauys.nlp.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.nlp.feature.FeatureExtractor;
import org.dauys.nlp.feature.Kind;

/**
 * A network with one hidden layer of rectified units. It is kept as two linear models: from
 * features to units, which so shares the joint {@link WeightTable} with all others, and from units
 * to labels.
 *
 * <p>The surface features of a text are divided by the length of their vector. So that this needs
 * no features but only sums, the first model has one more outcome: what each feature adds to the
 * square of the length. Immutable; thread-safe.
 */
public final class Network {

  /** The square is kept in halves, because weights end at 64. */
  private static final float PART_OF_SQUARE = 0.5f;

  /** What a signal weighs beside the surface features, whose vector has the length 1. */
  private static final float PART_OF_SIGNAL = 0.2f;

  /** Weights of units are rounded to steps of 1/64, which makes the model a quarter smaller. */
  private static final float STEPS = 64;

  private static final String SQUARE = "square";

  private final LinearModel hidden;
  private final LinearModel output;

  /** For each unit its weight for each label; then the constants. */
  private final float[][] weights;

  /**
   * A network.
   *
   * @param hidden from features to units, as {@link #hidden} makes it
   * @param output from units to labels, as {@link #output} makes it
   */
  public Network(LinearModel hidden, LinearModel output) {
    this.hidden = hidden;
    this.output = output;
    int units = hidden.labels().size() - 1;
    var table = WeightTable.join(List.of(output));
    this.weights = new float[units + 1][output.labels().size()];
    for (int unit = 0; unit <= units; unit++) {
      for (int label = 0; label < weights[unit].length; label++) {
        weights[unit][label] = table.weight(feature(unit, units), label);
      }
    }
  }

  /**
   * The first layer.
   *
   * @param rows feature to a weight for each unit
   * @param rarity feature to its inverse document frequency, which the weights were trained with
   * @param least weights smaller than this are left out
   */
  public static LinearModel hidden(
      Map<Long, float[]> rows, Map<Long, Float> rarity, float least, Map<String, String> facts) {
    int units = rows.values().iterator().next().length;
    var labels = new ArrayList<String>();
    for (int unit = 0; unit < units; unit++) {
      labels.add(Integer.toString(unit));
    }
    labels.add(SQUARE);
    var scaled = new HashMap<Long, float[]>();
    rows.forEach((feature, row) -> scaled.put(feature, scaled(feature, row, rarity.get(feature))));
    return LinearModel.of(labels, scaled, least, facts);
  }

  private static float[] scaled(long feature, float[] row, float rarity) {
    var scaled = Arrays.copyOf(row, row.length + 1);
    for (int unit = 0; unit < row.length; unit++) {
      scaled[unit] = Math.round(row[unit] * scale(feature, rarity) * STEPS) / STEPS;
    }
    scaled[row.length] = Kind.of(feature).isSurface() ? PART_OF_SQUARE * rarity * rarity : 0;
    return scaled;
  }

  /** What a feature of a text is multiplied by before it meets the weights of the units. */
  public static float scale(long feature, float rarity) {
    return switch (Kind.of(feature)) {
      case BIAS -> 1;
      default -> Kind.of(feature).isSurface() ? rarity : PART_OF_SIGNAL;
    };
  }

  /**
   * The second layer.
   *
   * @param weights for each label the weight of each unit, then its constant
   */
  public static LinearModel output(
      List<String> labels, float[][] weights, Map<String, String> facts) {
    int units = weights[0].length - 1;
    var rows = new HashMap<Long, float[]>();
    for (int unit = 0; unit <= units; unit++) {
      var row = new float[labels.size()];
      for (int label = 0; label < row.length; label++) {
        row[label] = weights[label][unit];
      }
      rows.put(feature(unit, units), row);
    }
    return LinearModel.of(labels, rows, 0, facts);
  }

  private static long feature(int unit, int units) {
    return unit == units ? FeatureExtractor.BIAS : Kind.UNIT.of(unit);
  }

  /** From features to units; the last outcome sums up to the square of the length. */
  public LinearModel hidden() {
    return hidden;
  }

  /** From units to labels. */
  public LinearModel output() {
    return output;
  }

  /** The same network with another temperature. */
  public Network calibrated(double temperature) {
    return new Network(hidden, output.calibrated(temperature));
  }

  /**
   * The scores of the labels.
   *
   * @param surface for each outcome of the hidden layer the sum over surface features, each counted
   *     as often as it occurs
   * @param signals for each outcome the sum over all other features and the constant
   */
  public double[] scores(double[] surface, double[] signals) {
    int units = weights.length - 1;
    double length = Math.sqrt(Math.max(1, surface[units] / PART_OF_SQUARE));
    var sums = weights[units].clone();
    for (int unit = 0; unit < units; unit++) {
      float lit = (float) (surface[unit] / length + signals[unit]);
      if (lit > 0) {
        var row = weights[unit];
        for (int label = 0; label < sums.length; label++) {
          sums[label] += lit * row[label];
        }
      }
    }
    var scores = new double[sums.length];
    for (int label = 0; label < scores.length; label++) {
      scores[label] = sums[label];
    }
    return scores;
  }

  /** What {@link #scores} are divided by before they become probabilities. */
  public double temperature() {
    return output.temperature();
  }
}
