package org.dauys.contract.totals;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Key of {@code alerts.raised}: a day of a theme, or of a region, that stands out from the days
 * before it.
 *
 * @param consultation the public discussion
 * @param day the day in Kazakhstan on which it was said
 * @param theme theme id, group id, {@code all}, or {@code unknown}
 * @param region ISO 3166-2:KZ code, {@code unknown}, or {@code all}
 */
public record AlertCell(String consultation, LocalDate day, String theme, String region) {

  public AlertCell {
    Objects.requireNonNull(consultation, "consultation");
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(theme, "theme");
    Objects.requireNonNull(region, "region");
  }
}
