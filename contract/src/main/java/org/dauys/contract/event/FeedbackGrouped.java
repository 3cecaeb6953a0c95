package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.probability;
import static org.dauys.contract.event.Checks.required;

/**
 * That a text is one of several near-identical ones, such as the copies of a form letter. Value of
 * {@code feedback.grouped}, keyed by the feedback id; a tombstone takes the feedback out again.
 *
 * @param v version of the event, 1
 * @param id feedback id
 * @param family id of the family's first member; the first member itself is grouped as soon as
 *     there is a second
 * @param similarity share of character n-grams in common with the member that it was recognised by,
 *     0 to 1
 */
public record FeedbackGrouped(int v, String id, String family, double similarity) {

  /** The version of the event that this class writes. */
  public static final int VERSION = 1;

  public FeedbackGrouped {
    id = required(id, "id");
    family = required(family, "family");
    similarity = probability(similarity, "similarity");
  }
}
