package org.dauys.ingest.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.dauys.contract.vocabulary.Coded;

/** What a key may be used for. */
public enum Permission implements Coded {
  /** Hand in feedback, one or many at a time. */
  @JsonProperty("submit")
  SUBMIT,
  /** Hand in feedback many at a time, from files. */
  @JsonProperty("import")
  IMPORT,
  /** Set themes, region, sentiment and stance in place of the models' reading, and undo it. */
  @JsonProperty("correct")
  CORRECT,
  /** Take feedback back for good. */
  @JsonProperty("withdraw")
  WITHDRAW
}
