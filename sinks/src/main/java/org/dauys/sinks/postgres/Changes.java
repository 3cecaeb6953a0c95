package org.dauys.sinks.postgres;

import java.util.Collections;
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
  private final Set<K> erased = new HashSet<>();

  void put(K key, V value) {
    erased.remove(key);
    present.put(key, value);
  }

  void erase(K key) {
    present.remove(key);
    erased.add(key);
  }

  boolean isEmpty() {
    return present.isEmpty() && erased.isEmpty();
  }

  /** Of both. */
  Set<K> keys() {
    var keys = new HashSet<>(erased);
    keys.addAll(present.keySet());
    return keys;
  }

  Map<K, V> present() {
    return Collections.unmodifiableMap(present);
  }

  Set<K> erased() {
    return Collections.unmodifiableSet(erased);
  }
}
