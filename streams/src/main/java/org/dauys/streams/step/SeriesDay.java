package org.dauys.streams.step;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Where a piece of opinion stands among the days of a consultation's themes and regions.
 *
 * @param consultation all of which comes to one task
 * @param theme theme, group, or {@code all}
 * @param region of the matter, or {@code all}; not both are anything else
 * @param day on which it was said
 * @param family near-identical texts that it belongs to; empty if none
 */
public record SeriesDay(
    String consultation, String theme, String region, LocalDate day, String family) {

  public SeriesDay {
    family = family == null ? "" : family;
  }

  /** The partition of everything of a consultation. */
  public static Optional<Set<Integer>> partition(
      String topic, SeriesDay day, Long change, int partitions) {
    return Optional.of(Set.of(Math.floorMod(day.consultation.hashCode(), partitions)));
  }
}
