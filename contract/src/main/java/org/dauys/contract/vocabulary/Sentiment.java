package org.dauys.contract.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The tone of the words, which is not the author's stance. */
public enum Sentiment implements Coded {
  /** Anger, worry, disappointment, a bad condition named as bad. */
  @JsonProperty("negative")
  NEGATIVE,

  /** No evaluation in the words. */
  @JsonProperty("neutral")
  NEUTRAL,

  /** Thanks, praise, hope, trust. */
  @JsonProperty("positive")
  POSITIVE;
}
