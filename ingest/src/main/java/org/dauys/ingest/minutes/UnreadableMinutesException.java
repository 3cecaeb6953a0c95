package org.dauys.ingest.minutes;

/** A file that cannot be read as minutes; the message says what was expected. */
final class UnreadableMinutesException extends Exception {

  private static final long serialVersionUID = 1;

  UnreadableMinutesException(String message) {
    super(message);
  }
}
