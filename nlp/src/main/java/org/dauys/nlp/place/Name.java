package org.dauys.nlp.place;

/**
 * One way to name a place.
 *
 * @param place what it names
 * @param form which part of speech it is
 * @param condition when it counts by itself
 */
record Name(Place place, Form form, Condition condition) implements Entry {

  /** Part of speech of a name. */
  enum Form {
    NOUN,
    ADJECTIVE,
    /** Those who live there. */
    PEOPLE
  }
}
