package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.present;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.dauys.contract.vocabulary.Coded;

/**
 * How far the feedback of one partition has been read again by the models that were chosen. Value
 * of {@code tagger.applied}, keyed by the partition's number.
 *
 * @param v version of the event, 1
 * @param chosen the choice that is carried out
 * @param state how far
 * @param read how many feedback have been read again
 */
public record TaggerApplied(int v, TaggerChosen chosen, State state, long read) {

  /** The version of the event that this class writes. */
  public static final int VERSION = 1;

  /** How far. */
  public enum State implements Coded {
    /** What comes is read by the new models; the past is under way. */
    @JsonProperty("reading")
    READING,

    /** Everything stands as the new models read it. */
    @JsonProperty("done")
    DONE,

    /** The instance has no such models, so it goes on with those that it had. */
    @JsonProperty("missing")
    MISSING
  }

  public TaggerApplied {
    chosen = present(chosen, "chosen");
    state = present(state, "state");
  }
}
