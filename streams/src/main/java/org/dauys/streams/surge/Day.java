package org.dauys.streams.surge;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.contract.event.AlertRaised.FamilyShare;

/**
 * What was said of a theme, or in a region, on a day.
 *
 * @param own pieces of opinion that belong to no family
 * @param families those of each family of near-identical texts
 */
public record Day(long own, Map<String, Long> families) {

  static final Day NOTHING = new Day(0, Map.of());

  private static final int MOST_FAMILIES = 3;

  public Day {
    families = families == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(families));
  }

  /**
   * The day after a change.
   *
   * @param family empty if none
   */
  Day plus(String family, long change) {
    if (family.isEmpty()) {
      return new Day(own + change, families);
    }
    var changed = new TreeMap<>(families);
    changed.merge(family, change, Long::sum);
    changed.values().removeIf(count -> count == 0);
    return new Day(own, changed);
  }

  long all() {
    return own + families.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean isNothing() {
    return own == 0 && families.isEmpty();
  }

  List<FamilyShare> largestFamilies() {
    return families.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_FAMILIES)
        .map(family -> new FamilyShare(family.getKey(), family.getValue()))
        .toList();
  }
}
