package org.dauys.nlp.feature;

/** What a feature is of. A feature's hash carries its kind, so that a model can leave kinds out. */
public enum Kind {
  /** The constant that every text has. */
  BIAS,
  /** A word in folded letters, or a number. */
  WORD,
  /** A stem. */
  STEM,
  /** Two neighbouring stems. */
  PAIR,
  /** Two stems with one between them. */
  SKIP,
  /** Three letters of a word. */
  SHORT_GRAM,
  /** Four or five letters of a word. */
  LONG_GRAM,
  /** The first and the last word of a statement. */
  EDGE,
  /** A stem in the reach of a negation. */
  NEGATED,
  /** A theme that a stem of the taxonomy points to. */
  THEME,
  /** Punctuation, emoji, placeholders, digits, shouting. */
  MARK,
  /** Balance of praise and blame, and the operators of the polarity list. */
  POLARITY,
  /** Letters of a word as evidence of its language. */
  LETTERS;

  private static final int BITS = 4;
  private static final Kind[] ALL = values();

  /** The kind of a feature. */
  public static Kind of(long hash) {
    return ALL[(int) (hash & ((1 << BITS) - 1))];
  }

  /** A hash with this kind in its lowest bits; never zero, which marks an empty place. */
  long mark(long hash) {
    long marked = (hash >>> BITS << BITS) | ordinal();
    return marked == 0 ? 1L << BITS : marked;
  }
}
