package org.dauys.streams.step;

import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.dauys.contract.event.FeedbackCorrected;

/**
 * A feedback as it stands: what the door accepted and what an analyst corrected in it.
 *
 * @param received the bytes of {@code feedback.received}. They are read in the {@code tag} box and
 *     not before, because the table that holds them is restored from the topic byte by byte: a
 *     record that nobody can read has to be in the table, too, without harm.
 * @param correction the correction that stands
 */
public record Feedback(Bytes received, Optional<FeedbackCorrected> correction) {

  /** Joins the two tables. */
  public static Feedback of(Bytes received, FeedbackCorrected correction) {
    return new Feedback(received, Optional.ofNullable(correction));
  }
}
