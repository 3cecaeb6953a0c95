package org.dauys.streams.step;

import org.apache.kafka.streams.kstream.Aggregator;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.Totals;

/**
 * Adds a difference to a cell; a cell that is back at zero is deleted.
 *
 * @param <C> cells
 */
public final class Sum<C> implements Aggregator<C, Figures, Totals> {

  @Override
  public Totals apply(C cell, Figures difference, Totals totals) {
    var sum = totals.plus(difference);
    return sum.figures().equals(Figures.ZERO) ? null : sum;
  }
}
