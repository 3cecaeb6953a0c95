package org.dauys.nlp.text;

/**
 * A token of a text.
 *
 * @param kind what it is
 * @param start first UTF-16 unit in the original text
 * @param end one past the last unit
 * @param plain lower case, look-alikes mended, letter runs squeezed; a sign for other kinds
 * @param folded the same with Kazakh letters as their Russian substitutes
 * @param shape how its letters were cased
 */
public record Word(Kind kind, int start, int end, String plain, String folded, Shape shape) {

  /** What a token is. */
  public enum Kind {
    /** Letters, with inner hyphens and apostrophes. */
    WORD,
    /** Digits. */
    NUMBER,
    /** A link, a mention, a masked datum: one placeholder. */
    PLACEHOLDER,
    /** An emoji or a text smiley. */
    EMOJI,
    /** Anything else that is not white space. */
    MARK
  }

  /** How the letters of a word were cased. */
  public enum Shape {
    /** No capital. */
    LOWER,
    /** A capital first. */
    TITLE,
    /** Two or more letters, all capital. */
    UPPER
  }

  /** Whether this is a word of letters. */
  public boolean isWord() {
    return kind == Kind.WORD;
  }
}
