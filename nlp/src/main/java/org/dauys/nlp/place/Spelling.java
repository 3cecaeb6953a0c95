package org.dauys.nlp.place;

/**
 * A word as the gazetteer reads it.
 *
 * @param letters its letters
 * @param mayBegin whether any name or cue may begin with it
 */
record Spelling(String letters, boolean mayBegin) {

  static Spelling of(String folded, Gazetteer gazetteer) {
    var letters = Gazetteer.letters(folded);
    return new Spelling(letters, gazetteer.mayBegin(letters));
  }
}
