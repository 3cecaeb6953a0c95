package org.dauys.ingest.format;

/**
 * A row that was not taken, and why.
 *
 * @param row as far as it was understood
 * @param code for programs
 * @param field name of the field; empty if it is about the whole row
 * @param reason for people: what was expected
 */
public record Rejection(Row row, String code, String field, String reason) {

  /** The same of a row that is better known by now. */
  public Rejection of(Row known) {
    return new Rejection(known, code, field, reason);
  }
}
