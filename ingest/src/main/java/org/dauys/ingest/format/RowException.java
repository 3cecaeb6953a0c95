package org.dauys.ingest.format;

import org.dauys.ingest.intake.RefusalCode;

/** A row that makes no submission. */
public final class RowException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Rejection rejection;

  /**
   * Says where and what was expected, without a word of the content.
   *
   * @param row its number
   * @param field name of the field; empty if it is about the whole row
   * @param record the row as it came
   */
  public RowException(int row, RefusalCode code, String field, String reason, Object record) {
    // Control flow: nobody reads its stack.
    super(reason, null, false, false);
    this.rejection = new Rejection(row, code.code(), field, reason, record);
  }

  /** The same as a line of the report. */
  public Rejection rejection() {
    return rejection;
  }
}
