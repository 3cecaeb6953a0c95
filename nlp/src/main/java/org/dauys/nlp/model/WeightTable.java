package org.dauys.nlp.model;

import java.util.ArrayList;
import java.util.List;
import org.dauys.nlp.feature.FeatureExtractor;
import org.dauys.nlp.feature.Features;

/**
 * The weights of several linear models in one table, so that each feature is looked up once. Every
 * model owns a range of outcomes. Immutable; thread-safe.
 *
 * <p>Weights are whole numbers of steps, so the sum over surface features is the same in whatever
 * order, or in whatever parts, they are added up. Most features that a text asks for are not in the
 * table: a bit for every hash, in little enough memory for the processor's cache, tells so first.
 */
public final class WeightTable {

  /** Weights are kept in steps of 1/512, which moves no probability by a thousandth. */
  static final float STEPS = 512;

  /** The row of a feature that no model knows. */
  static final int NO_ROW = 0;

  private static final int BITS_PER_FEATURE = 12;
  private static final int OUTCOME_SHIFT = 16;

  private final long[] filter;
  private final long[] keys;
  private final int[] rows;

  /**
   * From a row's place on: how many weights, or the complement of that; each with its outcome in
   * the upper half; after a complement, one for each of the full outcomes.
   */
  private final int[] weights;

  /** The outcomes of the model whose features have a weight for nearly each of its outcomes. */
  private final int fullFrom;

  private final int fullCount;

  /** The weight of the constant feature for each outcome. */
  private final float[] bias;

  private final int outcomeCount;

  private WeightTable(long[] features, int[] places, int[] weights, List<Rows> models) {
    var full = models.stream().filter(Rows::isFull).findFirst();
    this.fullFrom = full.map(rows -> rows.from).orElse(0);
    this.fullCount = full.map(rows -> rows.model.labels().size()).orElse(0);
    int capacity = Integer.highestOneBit(Math.max(16, features.length * 3));
    this.keys = new long[capacity];
    this.rows = new int[capacity];
    this.weights = weights;
    this.outcomeCount = models.stream().mapToInt(rows -> rows.model.labels().size()).sum();
    this.filter =
        new long[Integer.highestOneBit(Math.max(64, features.length * BITS_PER_FEATURE)) / 64];
    for (int i = 0; i < features.length; i++) {
      int place = place(features[i]);
      while (keys[place] != 0) {
        place = next(place);
      }
      keys[place] = features[i];
      rows[place] = places[i];
      filter[word(features[i])] |= bit(features[i]);
    }
    this.bias = new float[outcomeCount];
    for (int outcome = 0; outcome < outcomeCount; outcome++) {
      bias[outcome] = weight(FeatureExtractor.BIAS, outcome);
    }
  }

  /** Joins models; the outcomes of each follow those of the one before it. */
  public static WeightTable join(List<LinearModel> models) {
    var joined = new ArrayList<Rows>();
    int outcomes = 0;
    for (var model : models) {
      boolean full = model.isFull() && joined.stream().noneMatch(Rows::isFull);
      joined.add(new Rows(model, outcomes, full));
      outcomes += model.labels().size();
    }
    long[] features =
        models.stream().flatMapToLong(LinearModel::features).sorted().distinct().toArray();
    var places = new int[features.length];
    var weights = new int[1 + features.length + joined.stream().mapToInt(Rows::size).sum()];
    int end = 1;
    for (int f = 0; f < features.length; f++) {
      places[f] = end++;
      for (Rows rows : joined) {
        if (!rows.isFull() && rows.isNext(features[f])) {
          end = rows.copyNext(weights, end);
        }
      }
      int count = end - places[f] - 1;
      for (Rows rows : joined) {
        if (rows.isFull() && rows.isNext(features[f])) {
          end = rows.copyNext(weights, end);
          count = ~count;
        }
      }
      weights[places[f]] = count;
    }
    return new WeightTable(features, places, weights, joined);
  }

  /** The rows of a model, in the order of its features, while models are being joined. */
  private static final class Rows {

    private final LinearModel model;
    private final int from;
    private final boolean full;
    private int next;

    Rows(LinearModel model, int from, boolean full) {
      this.model = model;
      this.from = from;
      this.full = full;
    }

    boolean isFull() {
      return full;
    }

    int size() {
      return full ? model.featureCount() * model.labels().size() : model.weightCount();
    }

    boolean isNext(long feature) {
      return next < model.featureCount() && model.feature(next) == feature;
    }

    int copyNext(int[] to, int at) {
      return full ? model.copyFullRow(next++, to, at) : model.copyRow(next++, from, to, at);
    }
  }

  static int packed(int outcome, short steps) {
    return outcome << OUTCOME_SHIFT | (steps & 0xffff);
  }

  /** How many outcomes all models have together. */
  public int outcomeCount() {
    return outcomeCount;
  }

  /** For each outcome the sum of the weights of some surface features, in steps. */
  public int[] sum(long[] features) {
    var sums = new int[outcomeCount];
    for (long feature : features) {
      addSteps(row(feature), sums);
    }
    return sums;
  }

  /** What every text has for an outcome. */
  float bias(int outcome) {
    return bias[outcome];
  }

  /** The rows of the features of a statement that are not a word's own. */
  int[] rows(Features<?> features) {
    var found = new int[features.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = row(features.hash(i));
    }
    return found;
  }

  /** Adds a row to sums that are kept in steps. */
  void addSteps(int row, int[] sums) {
    int end = end(row);
    for (int w = row + 1; w < end; w++) {
      sums[weights[w] >>> OUTCOME_SHIFT] += (short) weights[w];
    }
    if (isFull(row)) {
      for (int i = 0; i < fullCount; i++) {
        sums[fullFrom + i] += weights[end + i];
      }
    }
  }

  /** Adds one feature's weights, times a value, to the sums of all outcomes. */
  public void add(long feature, float value, double[] sums) {
    addRow(row(feature), value, sums);
  }

  void addRow(int row, float value, double[] sums) {
    int end = end(row);
    for (int w = row + 1; w < end; w++) {
      sums[weights[w] >>> OUTCOME_SHIFT] += (short) weights[w] / STEPS * value;
    }
    if (isFull(row)) {
      for (int i = 0; i < fullCount; i++) {
        sums[fullFrom + i] += weights[end + i] / STEPS * value;
      }
    }
  }

  /** The weight of one feature for one outcome; 0 if the model does not know it. */
  public float weight(long feature, int outcome) {
    return weightOf(row(feature), outcome);
  }

  float weightOf(int row, int outcome) {
    int end = end(row);
    if (isFull(row) && outcome >= fullFrom && outcome < fullFrom + fullCount) {
      return weights[end + outcome - fullFrom] / STEPS;
    }
    for (int w = row + 1; w < end; w++) {
      if (weights[w] >>> OUTCOME_SHIFT == outcome) {
        return (short) weights[w] / STEPS;
      }
    }
    return 0;
  }

  private boolean isFull(int row) {
    return weights[row] < 0;
  }

  /** Where the weights of a row that have their outcome with them end. */
  private int end(int row) {
    return row + 1 + (isFull(row) ? ~weights[row] : weights[row]);
  }

  /** What a sum of steps is in the scale of scores. */
  public static double weight(int steps) {
    return steps / STEPS;
  }

  private int row(long feature) {
    if ((filter[word(feature)] & bit(feature)) == 0) {
      return NO_ROW;
    }
    int place = place(feature);
    while (keys[place] != 0) {
      if (keys[place] == feature) {
        return rows[place];
      }
      place = next(place);
    }
    return NO_ROW;
  }

  /** Skips the lowest bits, which hold the kind. */
  private int place(long feature) {
    return (int) (feature >>> 4) & (keys.length - 1);
  }

  private int next(int place) {
    return (place + 1) & (keys.length - 1);
  }

  private int word(long feature) {
    return (int) (feature >>> 36) & (filter.length - 1);
  }

  private static long bit(long feature) {
    return 1L << (feature >>> 58);
  }
}
