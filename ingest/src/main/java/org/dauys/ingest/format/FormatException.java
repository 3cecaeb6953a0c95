package org.dauys.ingest.format;

/** A file cannot be read at all; the message is for the person at the terminal. */
public final class FormatException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** Says what was expected, without a word of the content. */
  public FormatException(String message) {
    super(message);
  }
}
