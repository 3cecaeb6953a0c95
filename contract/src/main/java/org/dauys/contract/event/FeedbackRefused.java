package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.absentAsEmpty;
import static org.dauys.contract.event.Checks.required;

/**
 * Why the door did not accept a record of {@code feedback.submitted}, without a character of it.
 * Value of {@code feedback.refused}, under the key that the submission had.
 *
 * @param v version of the event, 1
 * @param partition partition of {@code feedback.submitted}
 * @param offset where in it the submission stands
 * @param code kind of problem, e.g. {@code unknown-value}
 * @param field the field that is wrong; empty if it is the whole record
 * @param reason what was expected
 */
public record FeedbackRefused(
    int v, int partition, long offset, String code, String field, String reason) {

  /** The version of the event that this class writes. */
  public static final int VERSION = 1;

  public FeedbackRefused {
    code = required(code, "code");
    field = absentAsEmpty(field);
    reason = required(reason, "reason");
  }
}
