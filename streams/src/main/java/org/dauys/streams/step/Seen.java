package org.dauys.streams.step;

import java.util.Optional;
import org.dauys.contract.event.FeedbackTagged;

/** That one of the two versions of the models has read a feedback, or has seen it go. */
public sealed interface Seen {

  /** The comparison once this has happened. */
  Comparison changing(Comparison comparison);

  /** By the version that stands. */
  static Seen standing(FeedbackTagged tagged) {
    return new Standing(Optional.ofNullable(tagged).map(Reading::of));
  }

  /** By the other one. */
  static Seen candidate(FeedbackTagged tagged) {
    return new Candidate(Optional.ofNullable(tagged).map(Reading::of));
  }

  /**
   * By the version that stands.
   *
   * @param reading nothing if it is erased
   */
  record Standing(Optional<Reading> reading) implements Seen {

    @Override
    public Comparison changing(Comparison comparison) {
      return new Comparison(reading, comparison.candidate());
    }
  }

  /**
   * By the other version.
   *
   * @param reading nothing if it is erased
   */
  record Candidate(Optional<Reading> reading) implements Seen {

    @Override
    public Comparison changing(Comparison comparison) {
      return new Comparison(comparison.standing(), reading);
    }
  }
}
