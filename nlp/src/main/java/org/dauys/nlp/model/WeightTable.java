package org.dauys.nlp.model;

import java.util.Arrays;
import java.util.List;
import org.dauys.nlp.feature.Features;

/**
 * The weights of several linear models in one table, so that each feature is looked up once. Every
 * model owns a range of outcomes. Immutable; thread-safe.
 */
public final class WeightTable {

  private final long[] keys;
  private final int[] rows;
  private final int[] starts;
  private final short[] outcomes;
  private final float[] weights;
  private final int outcomeCount;

  private WeightTable(
      long[] keys, int[] rows, int[] starts, short[] outcomes, float[] weights, int outcomeCount) {
    this.keys = keys;
    this.rows = rows;
    this.starts = starts;
    this.outcomes = outcomes;
    this.weights = weights;
    this.outcomeCount = outcomeCount;
  }

  /** Joins models; the outcomes of each follow those of the one before it. */
  public static WeightTable join(List<LinearModel> models) {
    long[] features =
        models.stream().flatMapToLong(LinearModel::features).sorted().distinct().toArray();
    int total = models.stream().mapToInt(LinearModel::weightCount).sum();
    var starts = new int[features.length + 1];
    var outcomes = new short[total];
    var weights = new float[total];
    var next = new int[models.size()];
    int filled = 0;
    for (int row = 0; row < features.length; row++) {
      starts[row] = filled;
      int base = 0;
      for (int m = 0; m < models.size(); m++) {
        var model = models.get(m);
        if (next[m] < model.featureCount() && model.feature(next[m]) == features[row]) {
          filled = model.copyRow(next[m]++, base, outcomes, weights, filled);
        }
        base += model.labels().size();
      }
    }
    starts[features.length] = filled;
    return index(features, starts, outcomes, weights, outcomeCount(models));
  }

  private static int outcomeCount(List<LinearModel> models) {
    return models.stream().mapToInt(model -> model.labels().size()).sum();
  }

  private static WeightTable index(
      long[] features, int[] starts, short[] outcomes, float[] weights, int outcomeCount) {
    int capacity = Integer.highestOneBit(Math.max(16, features.length * 3));
    var keys = new long[capacity];
    var rows = new int[capacity];
    for (int row = 0; row < features.length; row++) {
      int place = place(features[row], capacity);
      while (keys[place] != 0) {
        place = (place + 1) & (capacity - 1);
      }
      keys[place] = features[row];
      rows[place] = row;
    }
    return new WeightTable(keys, rows, starts, outcomes, weights, outcomeCount);
  }

  /** How many outcomes all models have together. */
  public int outcomeCount() {
    return outcomeCount;
  }

  /**
   * The sums of weights of a statement's features.
   *
   * @param features of the statement
   * @param surface gets the sums over surface features, to be divided by the root of their number
   * @param signals gets the sums over signals
   */
  public void sum(Features features, double[] surface, double[] signals) {
    Arrays.fill(surface, 0);
    Arrays.fill(signals, 0);
    for (int i = 0; i < features.size(); i++) {
      float value = features.value(i);
      if (value == 0) {
        add(features.hash(i), 1, surface);
      } else {
        add(features.hash(i), value, signals);
      }
    }
  }

  /** Adds one feature's weights, times a value, to the sums of all outcomes. */
  public void add(long feature, float value, double[] sums) {
    int row = find(feature);
    if (row >= 0) {
      for (int w = starts[row]; w < starts[row + 1]; w++) {
        sums[outcomes[w]] += weights[w] * value;
      }
    }
  }

  /** The weight of one feature for one outcome; 0 if the model does not know it. */
  public float weight(long feature, int outcome) {
    int row = find(feature);
    if (row >= 0) {
      for (int w = starts[row]; w < starts[row + 1]; w++) {
        if (outcomes[w] == outcome) {
          return weights[w];
        }
      }
    }
    return 0;
  }

  /** Skips the lowest bits, which hold the kind. */
  private static int place(long feature, int capacity) {
    return (int) (feature >>> 4) & (capacity - 1);
  }

  private int find(long feature) {
    int place = place(feature, keys.length);
    while (keys[place] != 0) {
      if (keys[place] == feature) {
        return rows[place];
      }
      place = (place + 1) & (keys.length - 1);
    }
    return -1;
  }
}
