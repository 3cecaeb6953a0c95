package org.dauys.ingest.receipt;

import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Coded;

/**
 * What became of a feedback, without a word of it.
 *
 * @param status accepted or withdrawn
 * @param consultation the public discussion that it belongs to
 * @param channel how it arrived
 */
public record Receipt(Status status, String consultation, Channel channel) {

  /** What became of it. */
  public enum Status implements Coded {
    /** It stands in {@code feedback.received}. */
    ACCEPTED,
    /** It was taken back; its words are erased. */
    WITHDRAWN
  }
}
