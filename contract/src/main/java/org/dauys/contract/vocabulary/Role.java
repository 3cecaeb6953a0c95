package org.dauys.contract.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In what capacity the author spoke; only residents' words are public opinion. */
public enum Role implements Coded {
  /** A member of the public. */
  @JsonProperty("resident")
  RESIDENT,

  /** Somebody who speaks for an authority. */
  @JsonProperty("official")
  OFFICIAL,

  /** Somebody invited for their knowledge. */
  @JsonProperty("expert")
  EXPERT,

  /** A member of a maslikhat or of parliament. */
  @JsonProperty("deputy")
  DEPUTY,

  /** Who leads the meeting. */
  @JsonProperty("chair")
  CHAIR;
}
