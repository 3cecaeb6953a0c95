package org.dauys.nlp.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was worked out of words, for the words that come again and again. Holds two generations: the
 * young one fills up, then becomes the old one, whose words are forgotten unless they come again.
 * So it is bounded, and the frequent words stay. Not thread-safe.
 *
 * @param <V> what is kept of a word
 */
public final class WordMemo<V> {

  private final int generation;
  private final Function<String, V> work;
  private Map<String, V> young;
  private Map<String, V> old = Map.of();

  /**
   * A memo.
   *
   * @param words at most so many are kept
   * @param work what is done for a word that is not
   */
  public WordMemo(int words, Function<String, V> work) {
    this.generation = words / 2;
    this.work = work;
    this.young = new HashMap<>();
  }

  /** What was worked out of a word. */
  public V of(String word) {
    var known = young.get(word);
    if (known != null) {
      return known;
    }
    var value = old.get(word);
    if (value == null) {
      value = work.apply(word);
    }
    if (young.size() >= generation) {
      old = young;
      young = new HashMap<>();
    }
    young.put(word, value);
    return value;
  }
}
