package org.dauys.contract.topic;

/** What a tombstone of {@code feedback.received} says of itself. */
public final class TombstoneHeaders {

  /**
   * There, without a value, if the feedback may come back under its id: it was dropped from a
   * document that was told anew. Tombstones without it are for good.
   */
  public static final String MAY_RETURN = "dauys.may-return";

  private TombstoneHeaders() {}
}
