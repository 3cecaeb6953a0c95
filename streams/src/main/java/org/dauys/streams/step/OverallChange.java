package org.dauys.streams.step;

import org.dauys.contract.totals.Figures;

/**
 * A difference of an overall cell. Only whole numbers, so that any order of adding gives the same.
 *
 * @param figures what is counted by feedback
 * @param people difference of the distinct people
 * @param texts difference of the distinct texts
 */
public record OverallChange(Figures figures, long people, long texts) {

  /** Each feedback is a person and a text of its own, until a ledger takes the excess back. */
  static OverallChange of(Figures figures) {
    return new OverallChange(figures, figures.feedback(), figures.feedback());
  }

  /** Feedback of people or texts that are counted already. */
  static OverallChange excess(Counted.Kind kind, long excess) {
    return switch (kind) {
      case PERSON -> new OverallChange(Figures.ZERO, -excess, 0);
      case TEXT -> new OverallChange(Figures.ZERO, 0, -excess);
    };
  }

  OverallChange plus(OverallChange other) {
    return new OverallChange(
        figures.plus(other.figures), people + other.people, texts + other.texts);
  }

  boolean isNothing() {
    return people == 0 && texts == 0 && figures.equals(Figures.ZERO);
  }
}
