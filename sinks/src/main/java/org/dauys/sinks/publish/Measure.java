package org.dauys.sinks.publish;

import java.util.Set;
import java.util.function.Predicate;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * What is told of a value beside its number of pieces. The three tones add up to it, and so do the
 * four stances: the rare ones stand together, for each must be frequent enough to be shown.
 */
public enum Measure implements Coded {
  /** A negative tone. */
  NEGATIVE(opinion -> opinion.sentiment() == Sentiment.NEGATIVE),

  /** A neutral tone. */
  NEUTRAL(opinion -> opinion.sentiment() == Sentiment.NEUTRAL),

  /** A positive tone. */
  POSITIVE(opinion -> opinion.sentiment() == Sentiment.POSITIVE),

  /** In favour of the measure. */
  SUPPORT(opinion -> opinion.stance() == Stance.SUPPORT),

  /** Against it. */
  OPPOSE(opinion -> opinion.stance() == Stance.OPPOSE),

  /** Asks for a change or an action. */
  PROPOSE(opinion -> opinion.stance() == Stance.PROPOSE),

  /** Questions, complaints and pieces without a stance. */
  OTHER(
      opinion -> !Set.of(Stance.SUPPORT, Stance.OPPOSE, Stance.PROPOSE).contains(opinion.stance()));

  private final Predicate<Opinion> test;

  Measure(Predicate<Opinion> test) {
    this.test = test;
  }

  /** Whether the piece counts. */
  public boolean counts(Opinion opinion) {
    return test.test(opinion);
  }
}
