package org.dauys.streams.step;

import org.apache.kafka.streams.kstream.Aggregator;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.OverallCell;
import org.dauys.contract.totals.OverallTotals;

/** Adds a difference to an overall cell; a cell that is back at zero is deleted. */
public final class SumOverall implements Aggregator<OverallCell, OverallChange, OverallTotals> {

  /** The totals of a cell that nothing has contributed to. */
  public static final OverallTotals NONE =
      new OverallTotals(OverallTotals.VERSION, 0, Figures.ZERO, 0, 0);

  @Override
  public OverallTotals apply(OverallCell cell, OverallChange change, OverallTotals totals) {
    var sum = new OverallChange(totals.figures(), totals.people(), totals.texts()).plus(change);
    return sum.isNothing()
        ? null
        : new OverallTotals(
            OverallTotals.VERSION, totals.revision() + 1, sum.figures(), sum.people(), sum.texts());
  }

  /**
   * The totals as they are published. Feedback and the excess of people and texts travel on
   * different ways, so for a moment a cell can hold more people than feedback, or fewer than none;
   * what is published stays within the bounds.
   */
  public static OverallTotals published(OverallTotals totals) {
    if (totals == null || totals.figures().equals(Figures.ZERO)) {
      return null;
    }
    return new OverallTotals(
        OverallTotals.VERSION,
        totals.revision(),
        totals.figures(),
        within(totals.people(), totals.figures().feedback()),
        within(totals.texts(), totals.figures().feedback()));
  }

  private static long within(long distinct, long feedback) {
    return Math.max(0, Math.min(distinct, feedback));
  }
}
