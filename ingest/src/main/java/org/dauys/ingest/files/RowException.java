package org.dauys.ingest.files;

import org.dauys.ingest.intake.RefusalCode;

/** A row that makes no submission. */
final class RowException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Rejection rejection;

  RowException(int row, RefusalCode code, String field, String reason, Object content) {
    // Control flow: nobody reads its stack.
    super(reason, null, false, false);
    this.rejection = new Rejection(row, code.code(), field, reason, content);
  }

  Rejection rejection() {
    return rejection;
  }
}
