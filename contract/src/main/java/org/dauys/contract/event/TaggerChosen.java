package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.present;
import static org.dauys.contract.event.Checks.required;

import java.time.Instant;

/**
 * That all feedback, past and future, is to be read by this version of the models. Value of {@code
 * tagger.chosen}, which holds the same choice in each of its partitions, because each partition of
 * feedback is read by a task of its own. The key is the partition's number.
 *
 * @param v version of the event, 1
 * @param version which models
 * @param by who chose
 * @param at when; tells a choice from an earlier one of the same version
 */
public record TaggerChosen(int v, String version, String by, Instant at) {

  /** The version of the event that this class writes. */
  public static final int VERSION = 1;

  public TaggerChosen {
    version = required(version, "version");
    by = required(by, "by");
    at = present(at, "at");
  }
}
