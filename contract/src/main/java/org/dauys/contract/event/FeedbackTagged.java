package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.present;

import java.util.Optional;

/**
 * A piece of feedback with its tags. Value of {@code feedback.tagged}, keyed by the feedback id.
 *
 * @param v version of the event, 1
 * @param received the feedback as it was accepted
 * @param tags what the models read in it, with the analyst's correction in its place where there is
 *     one: a corrected label has probability 1
 * @param correction the correction that stands
 */
public record FeedbackTagged(
    int v, FeedbackReceived received, Tags tags, Optional<FeedbackCorrected> correction) {

  /** The version of the event that this class writes. */
  public static final int VERSION = 1;

  public FeedbackTagged {
    received = present(received, "received");
    tags = present(tags, "tags");
    correction = present(correction, "correction");
  }
}
