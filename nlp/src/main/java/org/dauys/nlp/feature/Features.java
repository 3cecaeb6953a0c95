package org.dauys.nlp.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The features of one statement. Filled by {@link FeatureExtractor}, read by the models; reused
 * from statement to statement, so not thread-safe.
 *
 * <p>There are two groups. Surface features (words, stems, n-grams) count once each and their
 * models divide by the root of their number; signals (stems of the taxonomy, polarity, marks) have
 * values of their own. Most surface features are a word's own: they depend on nothing but the word,
 * and are kept as the reader likes. The rest, one by one, tell the word they came from.
 *
 * @param <V> what is kept of a word's own features
 */
public final class Features<V> {

  private final List<V> own = new ArrayList<>();
  private long[] hashes = new long[256];
  private float[] values = new float[256];
  private int[] words = new int[256];
  private int size;
  private int surface;

  void clear() {
    own.clear();
    size = 0;
    surface = 0;
  }

  /** The next token has features of its own, or null. */
  void addOwn(V features, int count) {
    own.add(features);
    surface += count;
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

  /** What is kept of the own features of each token; null for a token that is no word. */
  public List<V> own() {
    return own;
  }

  /** How many surface features there are, the words' own among them. */
  public int surface() {
    return surface;
  }

  /** How many features there are beside the words' own. */
  public int size() {
    return size;
  }

  /** The hash of the i-th. */
  public long hash(int i) {
    return hashes[i];
  }

  /** The value of the i-th: 0 marks a surface feature. */
  public float value(int i) {
    return values[i];
  }

  /** Index of the token that the i-th came from; -1 for the statement as a whole. */
  public int word(int i) {
    return words[i];
  }
}
