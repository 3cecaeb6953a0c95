package org.dauys.streams.step;

import org.dauys.contract.totals.Figures;

/**
 * The figures of a cell by the tags that stand, and by those of other models; also a difference of
 * both. Whole numbers only.
 *
 * @param before by the tags that stand
 * @param after by the other models
 */
public record FiguresMoved(Figures before, Figures after) {

  /** Nothing said, or nothing changed. */
  public static final FiguresMoved NONE = new FiguresMoved(Figures.ZERO, Figures.ZERO);

  static FiguresMoved before(Figures figures) {
    return new FiguresMoved(figures, Figures.ZERO);
  }

  static FiguresMoved after(Figures figures) {
    return new FiguresMoved(Figures.ZERO, figures);
  }

  /** The sum of both. */
  public FiguresMoved plus(FiguresMoved other) {
    return new FiguresMoved(before.plus(other.before), after.plus(other.after));
  }

  FiguresMoved minus(FiguresMoved other) {
    return new FiguresMoved(before.minus(other.before), after.minus(other.after));
  }

  /** Whether no feedback stands in the cell, by either. */
  public boolean isNothing() {
    return equals(NONE);
  }
}
