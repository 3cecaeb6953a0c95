package org.dauys.streams.step;

/**
 * What is counted once, however much feedback stands behind it.
 *
 * @param kind of what
 * @param id pseudonym of a person, or family id of near-identical texts
 */
public record Counted(Kind kind, String id) {

  /** Persons and texts. */
  enum Kind {
    PERSON,
    TEXT
  }

  static Counted person(String author) {
    return new Counted(Kind.PERSON, author);
  }

  static Counted text(String family) {
    return new Counted(Kind.TEXT, family);
  }
}
