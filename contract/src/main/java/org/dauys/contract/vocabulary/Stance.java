package org.dauys.contract.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the author wants of the measure or the authority. */
public enum Stance implements Coded {
  /** In favour of it. */
  @JsonProperty("support")
  SUPPORT,

  /** Against it. */
  @JsonProperty("oppose")
  OPPOSE,

  /** Asks for a change or an action. */
  @JsonProperty("propose")
  PROPOSE,

  /** Wants to know. */
  @JsonProperty("question")
  QUESTION,

  /** Reports something bad without a concrete request. */
  @JsonProperty("complain")
  COMPLAIN,

  /** None of these. */
  @JsonProperty("none")
  NONE;
}
