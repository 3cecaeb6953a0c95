package org.dauys.ingest.files;

/** The import cannot go on; the message is for the person at the terminal. */
final class ImportException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ImportException(String message) {
    super(message);
  }
}
