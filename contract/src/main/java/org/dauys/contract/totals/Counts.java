package org.dauys.contract.totals;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * A whole number for every label of a vocabulary, in its order; a label that nobody named counts
 * zero. A map to look at, an array to add, read and write by the million. Unmodifiable.
 *
 * @param <L> the vocabulary
 */
final class Counts<L extends Enum<L>> extends AbstractMap<L, Long> {

  private final L[] labels;
  private final long[] counts;

  /** Takes the array over. */
  Counts(L[] labels, long[] counts) {
    this.labels = labels;
    this.counts = counts;
  }

  /**
   * The counts of a map.
   *
   * @param counts of some labels or all; {@code null} is none
   */
  static <L extends Enum<L>> Counts<L> of(Class<L> vocabulary, Map<L, Long> counts) {
    if (counts instanceof Counts<L> complete) {
      return complete;
    }
    var labels = vocabulary.getEnumConstants();
    var complete = new long[labels.length];
    for (int i = 0; counts != null && i < labels.length; i++) {
      complete[i] = counts.getOrDefault(labels[i], 0L);
    }
    return new Counts<>(labels, complete);
  }

  /** The sum with the other's counts, each taken so many times. */
  Counts<L> plus(long times, Counts<L> other) {
    var sum = counts.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += times * other.counts[i];
    }
    return new Counts<>(labels, sum);
  }

  @Override
  public Long get(Object label) {
    int i = Arrays.asList(labels).indexOf(label);
    return i < 0 ? null : counts[i];
  }

  /** Hands on each count. */
  void forEach(LongConsumer taker) {
    for (long count : counts) {
      taker.accept(count);
    }
  }

  @Override
  public Set<Entry<L, Long>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public int size() {
        return labels.length;
      }

      @Override
      public Iterator<Entry<L, Long>> iterator() {
        return IntStream.range(0, labels.length)
            .mapToObj(i -> Map.entry(labels[i], counts[i]))
            .iterator();
      }
    };
  }
}
