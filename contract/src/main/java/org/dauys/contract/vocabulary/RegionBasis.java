package org.dauys.contract.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a region tag rests on, in order of trust. */
public enum RegionBasis implements Coded {
  /** An analyst set it. */
  @JsonProperty("corrected")
  CORRECTED,

  /** The author or the form named it. */
  @JsonProperty("declared")
  DECLARED,

  /** The place of the meeting. */
  @JsonProperty("meeting")
  MEETING,

  /** A place named in the text. */
  @JsonProperty("text")
  TEXT,

  /** Nothing: the region is unknown. */
  @JsonProperty("none")
  NONE;
}
