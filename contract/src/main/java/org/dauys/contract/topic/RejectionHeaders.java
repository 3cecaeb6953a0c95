package org.dauys.contract.topic;

/** Names of the headers on {@code feedback.rejected}; all values are UTF-8 text. */
public final class RejectionHeaders {

  /** Why the record was rejected, without a word of its content. */
  public static final String REASON = "dauys.reason";

  /** The topic it came from. */
  public static final String TOPIC = "dauys.origin.topic";

  /** The partition it came from. */
  public static final String PARTITION = "dauys.origin.partition";

  /** Its offset there. */
  public static final String OFFSET = "dauys.origin.offset";

  private RejectionHeaders() {}
}
