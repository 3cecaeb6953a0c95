package org.dauys.nlp;

import org.dauys.contract.event.Tags;

/** Reads a text and says what is in it. Not thread-safe: one for each thread. */
public interface Tagger {

  /** The tags of a text. */
  Tags tag(TagInput input);
}
