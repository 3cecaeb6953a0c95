package org.dauys.nlp.place;

/**
 * A word that says something about the name beside it.
 *
 * @param kind what it says
 * @param side where the name stands
 */
record Cue(Kind kind, Side side) implements Entry {

  /** What a cue says. */
  enum Kind {
    REGION,
    CITY,
    DISTRICT,
    VILLAGE,
    /** A street, square or housing estate is named after the place. */
    STREET,
    /** A shop, newspaper, club or film bears the name. */
    TITLE,
    /** A club or a person bears the name, in whatever case it stands. */
    NAMED,
    /** A person, whose surname an adjective may be. */
    PERSON,
    /** A river, lake or mountain. */
    NATURE,
    /** What a government does: the capital stands for it. */
    POLITICS,
    /** A public institution, or its people. */
    OFFICE,
    /** A word that a place follows: a preposition, or <i>жители</i>. */
    LOCATIVE,
    /** A word that only Kazakh has. */
    KAZAKH,
    /** The whole phrase is no place, whatever part of it looks like one. */
    TRAP
  }

  /** Where the name stands that a cue speaks of. */
  enum Side {
    /** The cue comes right before the name. */
    BEFORE,
    /** The cue comes right before an adjective. */
    BEFORE_ADJECTIVE,
    /** The cue comes right after the name. */
    AFTER,
    /** The cue comes right after an adjective. */
    AFTER_ADJECTIVE,
    /** Anywhere in the text. */
    ANY
  }
}
