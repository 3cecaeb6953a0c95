package org.dauys.nlp.feature;

/** What a feature is of. A feature's hash carries its kind, so that a model can leave kinds out. */
public enum Kind {
  /** The constant that every text has. */
  BIAS(0),
  /** A word in folded letters, or a number. */
  WORD(1),
  /** A stem. */
  STEM(2),
  /** Two neighbouring stems. */
  PAIR(3),
  /** Two stems with one between them. */
  SKIP(4),
  /** Three letters of a word. */
  SHORT_GRAM(5),
  /** Four or five letters of a word. */
  LONG_GRAM(6),
  /** The first and the last word of a statement. */
  EDGE(7),
  /** A stem in the reach of a negation. */
  NEGATED(8),
  /** A theme that a stem of the taxonomy points to. */
  THEME(9),
  /** Punctuation, emoji, placeholders, digits, shouting. */
  MARK(10),
  /** Balance of praise and blame, and the operators of the polarity list. */
  POLARITY(11),
  /** Letters of a word as evidence of its language. */
  LETTERS(12),
  /** A unit of the hidden layer of a network. */
  UNIT(13);

  private static final int BITS = 4;
  private static final Kind[] BY_CODE = new Kind[1 << BITS];

  static {
    for (Kind kind : values()) {
      BY_CODE[kind.code] = kind;
    }
  }

  private final int code;

  Kind(int code) {
    this.code = code;
  }

  /** The kind of a feature. */
  public static Kind of(long hash) {
    return BY_CODE[(int) (hash & ((1 << BITS) - 1))];
  }

  /**
   * Whether features of this kind are counted in a text; all others, the signals, have values of
   * their own.
   */
  public boolean isSurface() {
    return switch (this) {
      case BIAS, THEME, MARK, POLARITY, UNIT -> false;
      default -> true;
    };
  }

  /** The feature of this kind with a number instead of letters. */
  public long of(int number) {
    return mark((number + 1L) << BITS);
  }

  /** A number that stays, for it is part of the hashes in the models. */
  int code() {
    return code;
  }

  /** A hash with this kind in its lowest bits; never zero, which marks an empty place. */
  long mark(long hash) {
    long marked = (hash >>> BITS << BITS) | code;
    return marked == 0 ? 1L << BITS : marked;
  }
}
