package org.dauys.contract.vocabulary;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How feedback reached the consultation. */
public enum Channel implements Coded {
  /** A speaker's turn in a meeting. */
  @JsonProperty("meeting")
  MEETING,

  /** An answer in a web form or a written appeal. */
  @JsonProperty("web-form")
  WEB_FORM,

  /** A post or comment in a social network or messenger. */
  @JsonProperty("social")
  SOCIAL;
}
