package org.dauys.contract.totals;

import java.util.Objects;

/**
 * The figures of one overall cell as they stand, in all three counts. Value of {@code
 * totals.overall}; a cell that is back at zero becomes a tombstone.
 *
 * @param v version of the event, 1
 * @param revision how many differences the cell has taken in; grows with every change
 * @param figures the sums
 * @param people distinct authors of public opinion; feedback without an author counts as one each
 * @param texts distinct texts of public opinion; near-identical ones count once
 */
public record OverallTotals(int v, long revision, Figures figures, long people, long texts) {

  /** The version of the event that this class writes. */
  public static final int VERSION = 1;

  public OverallTotals {
    Objects.requireNonNull(figures, "figures");
  }
}
