package org.dauys.streams.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which family each text went to, so that the same text always goes there. Bounded: beyond its
 * capacity the text that was said least recently leaves. Not thread-safe.
 */
final class SameTexts {

  private record Said(String family, int times) {}

  private final Map<Long, Said> texts;

  /**
   * No texts yet.
   *
   * @param capacity most texts
   */
  SameTexts(int capacity) {
    texts =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Long, Said> eldest) {
            return size() > capacity;
          }
        };
  }

  Optional<String> family(long print) {
    return Optional.ofNullable(texts.get(print)).map(Said::family);
  }

  /** One more member of a family says this. */
  void add(long print, String family) {
    texts.merge(
        print, new Said(family, 1), (said, one) -> new Said(said.family(), said.times() + 1));
  }

  /** One member less says this. */
  void remove(long print) {
    texts.computeIfPresent(
        print,
        (same, said) -> said.times() == 1 ? null : new Said(said.family(), said.times() - 1));
  }
}
