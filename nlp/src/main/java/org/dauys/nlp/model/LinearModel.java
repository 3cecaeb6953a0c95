package org.dauys.nlp.model;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A linear model as it ships: for each feature hash the weights of some labels, and a temperature
 * that makes its probabilities mean what they say. Kept in our own format because OpenNLP's stores
 * every label of every feature as text and double. Immutable; thread-safe.
 */
public final class LinearModel {

  private static final int MAGIC = 0x44415559;
  private static final int FORMAT = 1;

  /** Rows with more of their weights than this are added faster with the missing ones as zeros. */
  private static final float LEAST_OF_FULL = 0.8f;

  private static final String TEMPERATURE = "temperature.";
  private static final String SLOPE = "confidence.slope.";
  private static final String INTERCEPT = "confidence.intercept.";

  private final List<String> labels;
  private final double temperature;
  private final Map<String, String> facts;
  private final long[] features;
  private final int[] starts;
  private final short[] outcomes;
  private final float[] weights;

  private LinearModel(
      List<String> labels,
      double temperature,
      Map<String, String> facts,
      long[] features,
      int[] starts,
      short[] outcomes,
      float[] weights) {
    this.labels = List.copyOf(labels);
    this.temperature = temperature;
    this.facts = new TreeMap<>(facts);
    this.features = features;
    this.starts = starts;
    this.outcomes = outcomes;
    this.weights = weights;
  }

  /**
   * Makes a model.
   *
   * @param labels its outcomes
   * @param rows feature hash to a weight for each label; weights near zero are left out
   * @param least weights smaller than this are left out
   * @param facts how it was trained: corpus hash, parameters
   */
  public static LinearModel of(
      List<String> labels, Map<Long, float[]> rows, float least, Map<String, String> facts) {
    var kept = new TreeMap<Long, float[]>();
    int total = 0;
    for (var row : rows.entrySet()) {
      int heavy = heavy(row.getValue(), least);
      if (heavy > 0) {
        kept.put(row.getKey(), row.getValue());
        total += heavy;
      }
    }
    var features = new long[kept.size()];
    var starts = new int[kept.size() + 1];
    var outcomes = new short[total];
    var weights = new float[total];
    int f = 0;
    int w = 0;
    for (var row : kept.entrySet()) {
      features[f] = row.getKey();
      starts[f++] = w;
      for (short label = 0; label < row.getValue().length; label++) {
        if (Math.abs(row.getValue()[label]) >= least) {
          outcomes[w] = label;
          weights[w++] = row.getValue()[label];
        }
      }
    }
    starts[f] = w;
    return new LinearModel(labels, 1, facts, features, starts, outcomes, weights);
  }

  private static int heavy(float[] weights, float least) {
    int heavy = 0;
    for (float weight : weights) {
      heavy += Math.abs(weight) >= least ? 1 : 0;
    }
    return heavy;
  }

  /** The same model with another temperature for texts of no known language. */
  public LinearModel calibrated(double newTemperature) {
    return new LinearModel(labels, newTemperature, facts, features, starts, outcomes, weights);
  }

  /** The same model with a temperature of their own for texts of some languages. */
  public LinearModel calibrated(Map<String, Double> byLanguage) {
    var added = new TreeMap<>(facts);
    byLanguage.forEach(
        (language, value) ->
            added.put(TEMPERATURE + language, String.format(Locale.ROOT, "%.3f", value)));
    return new LinearModel(labels, temperature, added, features, starts, outcomes, weights);
  }

  /**
   * The same model with what it takes to tell how sure a label is in texts of some languages.
   *
   * @param byLanguage by code; by the empty name for all other texts
   */
  public LinearModel confident(Map<String, Confidence> byLanguage) {
    var added = new TreeMap<>(facts);
    byLanguage.forEach(
        (language, confidence) -> {
          added.put(SLOPE + language, String.format(Locale.ROOT, "%.3f", confidence.slope()));
          added.put(
              INTERCEPT + language, String.format(Locale.ROOT, "%.3f", confidence.intercept()));
        });
    return new LinearModel(labels, temperature, added, features, starts, outcomes, weights);
  }

  /** How sure a label is in texts of a language. */
  public Confidence confidence(String language) {
    var known = facts.containsKey(SLOPE + language) ? language : "";
    return facts.containsKey(SLOPE + known)
        ? new Confidence(
            Double.parseDouble(facts.get(SLOPE + known)),
            Double.parseDouble(facts.get(INTERCEPT + known)))
        : Confidence.AS_IS;
  }

  /** Its outcomes. */
  public List<String> labels() {
    return labels;
  }

  /** What scores are divided by before they become probabilities. */
  public double temperature() {
    return temperature;
  }

  /** What the scores of texts of a language are divided by. */
  public double temperature(String language) {
    var own = facts.get(TEMPERATURE + language);
    return own == null ? temperature : Double.parseDouble(own);
  }

  /** How it was trained. */
  public Map<String, String> facts() {
    return Map.copyOf(facts);
  }

  LongStream features() {
    return Arrays.stream(features);
  }

  int featureCount() {
    return features.length;
  }

  int weightCount() {
    return weights.length;
  }

  /** Whether most features have a weight for most labels. */
  boolean isFull() {
    return weights.length > features.length * (long) labels.size() * LEAST_OF_FULL;
  }

  long feature(int row) {
    return features[row];
  }

  /** Copies a row in the form of the joint table, where this model's outcomes begin at a base. */
  int copyRow(int row, int base, int[] to, int at) {
    for (int w = starts[row]; w < starts[row + 1]; w++) {
      to[at++] = WeightTable.packed(base + outcomes[w], quantised(weights[w]));
    }
    return at;
  }

  /** Copies a row with a weight for every label, 0 for those that it has none for. */
  int copyFullRow(int row, int[] to, int at) {
    for (int w = starts[row]; w < starts[row + 1]; w++) {
      to[at + outcomes[w]] = quantised(weights[w]);
    }
    return at + labels.size();
  }

  /** Writes it, compressed. */
  public void write(OutputStream to) throws IOException {
    try (var out = new DataOutputStream(new GZIPOutputStream(to))) {
      out.writeInt(MAGIC);
      out.writeInt(FORMAT);
      out.writeInt(labels.size());
      for (String label : labels) {
        out.writeUTF(label);
      }
      out.writeDouble(temperature);
      out.writeInt(facts.size());
      for (var fact : facts.entrySet()) {
        out.writeUTF(fact.getKey());
        out.writeUTF(fact.getValue());
      }
      out.writeInt(features.length);
      out.writeInt(weights.length);
      for (long feature : features) {
        out.writeLong(feature);
      }
      for (int row = 0; row < features.length; row++) {
        out.writeByte(starts[row + 1] - starts[row]);
      }
      for (short outcome : outcomes) {
        out.writeByte(outcome);
      }
      for (float weight : weights) {
        out.writeShort(quantised(weight));
      }
    }
  }

  /**
   * Reads one.
   *
   * @throws IOException if the bytes are not a model of this format
   */
  public static LinearModel read(InputStream from) throws IOException {
    try (var in = new DataInputStream(new java.io.BufferedInputStream(new GZIPInputStream(from)))) {
      if (in.readInt() != MAGIC || in.readInt() != FORMAT) {
        throw new IOException("not a model of format " + FORMAT);
      }
      var labels = new String[in.readInt()];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = in.readUTF();
      }
      double temperature = in.readDouble();
      var facts = new TreeMap<String, String>();
      for (int i = in.readInt(); i > 0; i--) {
        facts.put(in.readUTF(), in.readUTF());
      }
      var features = new long[in.readInt()];
      int total = in.readInt();
      for (int i = 0; i < features.length; i++) {
        features[i] = in.readLong();
      }
      var starts = new int[features.length + 1];
      for (int i = 0; i < features.length; i++) {
        starts[i + 1] = starts[i] + in.readUnsignedByte();
      }
      var outcomes = new short[total];
      for (int i = 0; i < total; i++) {
        outcomes[i] = (short) in.readUnsignedByte();
      }
      var weights = new float[total];
      for (int i = 0; i < total; i++) {
        weights[i] = in.readShort() / WeightTable.STEPS;
      }
      return new LinearModel(
          List.of(labels), temperature, facts, features, starts, outcomes, weights);
    }
  }

  private static short quantised(float weight) {
    return (short)
        Math.max(
            Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight * WeightTable.STEPS)));
  }
}
