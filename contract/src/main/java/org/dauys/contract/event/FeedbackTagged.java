package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.present;

/**
 * A piece of feedback with what the tagger read in it. Value of {@code feedback.tagged}, keyed by
 * the feedback id.
 *
 * @param v version of the event, 1
 * @param received the feedback as it was accepted
 * @param tags what was read in it
 */
public record FeedbackTagged(int v, FeedbackReceived received, Tags tags) {

  /** The version of the event that this class writes. */
  public static final int VERSION = 1;

  public FeedbackTagged {
    received = present(received, "received");
    tags = present(tags, "tags");
  }
}
