package org.dauys.nlp.feature;

import java.util.Arrays;

/**
 * The features of one statement, each with a value and the word it came from. Filled by {@link
 * FeatureExtractor}, read by the models; reused from statement to statement, so not thread-safe.
 *
 * <p>There are two groups. Surface features (words, stems, n-grams) count once each and their
 * models divide by the root of their number; signals (stems of the taxonomy, polarity, marks) have
 * values of their own.
 */
public final class Features {

  private long[] hashes = new long[2048];
  private float[] values = new float[2048];
  private int[] words = new int[2048];
  private int size;
  private int surface;

  void clear() {
    size = 0;
    surface = 0;
  }

  void addSurface(long hash, int word) {
    surface++;
    add(hash, 0, word);
  }

  void addSignal(long hash, float value, int word) {
    add(hash, value, word);
  }

  private void add(long hash, float value, int word) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
      values = Arrays.copyOf(values, 2 * size);
      words = Arrays.copyOf(words, 2 * size);
    }
    hashes[size] = hash;
    values[size] = value;
    words[size] = word;
    size++;
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** How many of them are surface features. */
  public int surface() {
    return surface;
  }

  /** The hash of the i-th. */
  public long hash(int i) {
    return hashes[i];
  }

  /** The value of the i-th: 0 marks a surface feature. */
  public float value(int i) {
    return values[i];
  }

  /** Index of the word that the i-th came from; -1 for the statement as a whole. */
  public int word(int i) {
    return words[i];
  }
}
