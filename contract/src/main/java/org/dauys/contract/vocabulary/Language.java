package org.dauys.contract.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The language of a text. */
public enum Language implements Coded {
  /** Kazakh, in any script. */
  @JsonProperty("kk")
  KK,

  /** Russian. */
  @JsonProperty("ru")
  RU,

  /** English. */
  @JsonProperty("en")
  EN,

  /** Kazakh and Russian (or English) in one text. */
  @JsonProperty("mixed")
  MIXED,

  /** Too short or too strange to say. */
  @JsonProperty("unknown")
  UNKNOWN;
}
