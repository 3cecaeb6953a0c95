package org.dauys.sinks.publish;

import org.dauys.contract.vocabulary.Coded;

/**
 * What is told of a value beside its number of pieces. The three tones add up to it, and so do the
 * four stances: the rare ones stand together, for each must be frequent enough to be shown.
 */
public enum Measure implements Coded {
  /** A negative tone. */
  NEGATIVE,

  /** A neutral tone. */
  NEUTRAL,

  /** A positive tone. */
  POSITIVE,

  /** In favour of the measure. */
  SUPPORT,

  /** Against it. */
  OPPOSE,

  /** Asks for a change or an action. */
  PROPOSE,

  /** Questions, complaints and pieces without a stance. */
  OTHER;

  /** Whether the piece counts. */
  public boolean counts(Opinion opinion) {
    return this == ofTone(opinion) || this == ofStance(opinion);
  }

  private static Measure ofTone(Opinion opinion) {
    return switch (opinion.sentiment()) {
      case NEGATIVE -> NEGATIVE;
      case NEUTRAL -> NEUTRAL;
      case POSITIVE -> POSITIVE;
    };
  }

  private static Measure ofStance(Opinion opinion) {
    return switch (opinion.stance()) {
      case SUPPORT -> SUPPORT;
      case OPPOSE -> OPPOSE;
      case PROPOSE -> PROPOSE;
      case QUESTION, COMPLAIN, NONE -> OTHER;
    };
  }
}
