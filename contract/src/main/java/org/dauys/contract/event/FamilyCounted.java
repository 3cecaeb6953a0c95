package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.present;
import static org.dauys.contract.event.Checks.required;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How large a family of near-identical texts is and how it has grown. Value of {@code
 * families.counted}, keyed by the family id; a tombstone says that nobody is left in it.
 *
 * @param v version of the event, 1
 * @param family family id
 * @param consultation the public discussion
 * @param size how many feedback belong to it
 * @param byDay the same by the day in Kazakhstan on which they were said
 */
public record FamilyCounted(
    int v, String family, String consultation, long size, Map<LocalDate, Long> byDay) {

  /** The version of the event that this class writes. */
  public static final int VERSION = 1;

  public FamilyCounted {
    family = required(family, "family");
    consultation = required(consultation, "consultation");
    byDay = Collections.unmodifiableMap(new TreeMap<>(present(byDay, "byDay")));
  }
}
