package org.dauys.contract.totals;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Role;

/** In which of the three counts of {@link Figures} a feedback stands. */
public enum CountedAs implements Coded {
  /** Public opinion. */
  @JsonProperty("opinion")
  OPINION,

  /** The turn of an official, a deputy, an expert or a chair. */
  @JsonProperty("official")
  OFFICIAL,

  /** Advertising, spam and chat noise. */
  @JsonProperty("off-topic")
  OFF_TOPIC;

  /** The count of a feedback with its tags. */
  public static CountedAs of(FeedbackTagged tagged) {
    if (tagged.received().role() != Role.RESIDENT) {
      return OFFICIAL;
    }
    var themes = tagged.tags().themes();
    return !themes.isEmpty() && themes.get(0).id().equals(Taxonomy.OFF_TOPIC) ? OFF_TOPIC : OPINION;
  }
}
