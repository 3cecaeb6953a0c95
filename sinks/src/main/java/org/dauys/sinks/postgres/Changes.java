package org.dauys.sinks.postgres;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The last word on every key that a batch mentions: a row is present or erased. Not thread-safe.
 *
 * @param <K> type of the keys
 * @param <V> type of the values
 */
final class Changes<K, V> {

  private final Map<K, V> present = new LinkedHashMap<>();
  private final Map<K, Long> blocks = new HashMap<>();
  private final Set<K> erased = new HashSet<>();

  /**
   * A row is there from now on.
   *
   * @param block what the record belongs to, see {@link FeedbackBlock}
   */
  void put(K key, V value, long block) {
    erased.remove(key);
    present.put(key, value);
    blocks.put(key, block);
  }

  void erase(K key) {
    present.remove(key);
    erased.add(key);
  }

  boolean isEmpty() {
    return present.isEmpty() && erased.isEmpty();
  }

  Map<K, V> present() {
    return Collections.unmodifiableMap(present);
  }

  /** Of a row that is present. */
  long blockOf(K key) {
    return blocks.get(key);
  }

  Set<K> erased() {
    return Collections.unmodifiableSet(erased);
  }
}
