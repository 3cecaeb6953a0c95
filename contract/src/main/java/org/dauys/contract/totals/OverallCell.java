package org.dauys.contract.totals;

import java.util.Objects;

/**
 * Key of {@code totals.overall}: all days, channels and languages of a consultation together.
 *
 * @param consultation the public discussion
 * @param theme theme id, group id, {@code all}, or {@code unknown}
 * @param region ISO 3166-2:KZ code, {@code unknown}, or {@value #ALL_REGIONS}
 */
public record OverallCell(String consultation, String theme, String region) {

  /** The region of the cells that take all regions together. */
  public static final String ALL_REGIONS = "all";

  public OverallCell {
    Objects.requireNonNull(consultation, "consultation");
    Objects.requireNonNull(theme, "theme");
    Objects.requireNonNull(region, "region");
  }
}
