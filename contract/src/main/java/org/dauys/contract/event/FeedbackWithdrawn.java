package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.present;
import static org.dauys.contract.event.Checks.required;

import java.time.Instant;
import org.dauys.contract.vocabulary.Channel;

/**
 * That a feedback was withdrawn, for good. Value of {@code feedback.withdrawn}, keyed by the
 * feedback id. The tombstone in {@code feedback.received} erases the words but is itself cleaned
 * away after a day; this stays, so that the same record sent again does not come back.
 *
 * @param v version of the event, 1
 * @param id feedback id
 * @param consultation the public discussion that it belonged to
 * @param channel how it had arrived
 * @param at when it was withdrawn
 */
public record FeedbackWithdrawn(
    int v, String id, String consultation, Channel channel, Instant at) {

  /** The version of the event that this class writes. */
  public static final int VERSION = 1;

  public FeedbackWithdrawn {
    id = required(id, "id");
    consultation = required(consultation, "consultation");
    channel = present(channel, "channel");
    at = present(at, "at");
  }
}
