package org.dauys.nlp.place;

/** What kind of place a name stands for; the words beside a name tell which one is meant. */
enum Level {
  REGION,
  CITY,
  DISTRICT,
  VILLAGE,
  /** A place that is no unit of its own: a deposit, a resort, a border crossing. */
  LANDMARK
}
