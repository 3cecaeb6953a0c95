package org.dauys.streams.step;

import java.util.Optional;
import org.dauys.contract.event.TaggerApplied;

/**
 * What comes of reading everything again: the feedback to be read, and now and then how far it is.
 *
 * @param feedback as it stands
 * @param progress so far
 */
public record Rereading(Optional<Feedback> feedback, Optional<TaggerApplied> progress) {

  static Rereading of(Feedback feedback) {
    return new Rereading(Optional.of(feedback), Optional.empty());
  }

  static Rereading of(TaggerApplied progress) {
    return new Rereading(Optional.empty(), Optional.of(progress));
  }
}
