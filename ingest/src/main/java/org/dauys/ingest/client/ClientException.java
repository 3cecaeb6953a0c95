package org.dauys.ingest.client;

/** The gateway did not answer for a batch; the message says why, without a word of the batch. */
public final class ClientException extends RuntimeException {

  private static final long serialVersionUID = 1;

  ClientException(String message) {
    super(message);
  }
}
