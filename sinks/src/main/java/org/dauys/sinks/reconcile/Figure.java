package org.dauys.sinks.reconcile;

/** What is counted of each consultation and channel, and where. */
enum Figure {
  /** Feedback that the door accepted and that stands, or was withdrawn. */
  RECEIVED,
  /** Feedback that was withdrawn for good. */
  WITHDRAWN,
  /** Feedback in {@code feedback.tagged}. */
  TAGGED,
  /** Feedback that could not be read or tagged and is not tagged in an earlier version either. */
  REJECTED,
  /** Feedback that the topology has not read yet. */
  IN_FLIGHT,
  /** Sum of {@code totals.daily}: opinion, officials' turns and off-topic together. */
  COUNTED,
  /** Rows of the table {@code feedback}. */
  STORED,
  /** Sum of the table {@code totals_daily}. */
  COUNTED_IN_STORE
}
