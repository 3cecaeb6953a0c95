package org.dauys.nlp.place;

/** When a name counts that no word beside it calls a region, a city, a district or a village. */
enum Condition {
  /** Wherever it stands. */
  ALWAYS,
  /** With a capital, in an oblique case or behind a preposition of place. */
  TITLE,
  /** With a capital only: its oblique cases are common words too. */
  CAPITAL,
  /** With a capital that does not begin a sentence. */
  INSIDE,
  /** In capitals only: an abbreviation that has other meanings. */
  UPPER,
  /** An oblique case, or in Kazakh, or behind a preposition of place: a Russian word otherwise. */
  KAZAKH,
  /** In Russian, or with a capital that does not begin a sentence: a Kazakh word otherwise. */
  RUSSIAN,
  /** In Kazakh, or behind a word that a place follows: a person or a street otherwise. */
  SURNAME,
  /** An adjective that counts before an institution or its people only. */
  OFFICE,
  /** Never: it needs a word such as <i>district</i>. */
  TYPED,
  /** As {@link #TYPED}; of several places that share name and level it is the usual one. */
  FIRST,
  /** Beside another place of the same region; a name that many villages share. */
  CONTEXT
}
