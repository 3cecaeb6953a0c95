package org.dauys.contract.totals;

import java.util.Objects;

/**
 * The figures of one cell as they stand. Value of {@code totals.daily}; a cell whose figures have
 * all returned to zero becomes a tombstone.
 *
 * @param v version of the event, 1
 * @param revision how many differences the cell has taken in; grows with every change
 * @param figures the sums
 */
public record Totals(int v, long revision, Figures figures) {

  /** The version of the event that this class writes. */
  public static final int VERSION = 1;

  /** The totals of a cell that nothing has contributed to. */
  public static final Totals NONE = new Totals(VERSION, 0, Figures.ZERO);

  public Totals {
    Objects.requireNonNull(figures, "figures");
  }

  /** The totals after one more difference. */
  public Totals plus(Figures difference) {
    return new Totals(VERSION, revision + 1, figures.plus(difference));
  }
}
