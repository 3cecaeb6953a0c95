package org.dauys.ingest.intake;

/** Leaves the checks of one submission at the first that fails. */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1;

  private final RefusalCode code;
  private final String field;
  private final int line;

  /**
   * Says why.
   *
   * @param line counted from 1 within the submission
   */
  RefusedException(RefusalCode code, String field, String reason, int line) {
    // Control flow: nobody reads its stack.
    super(reason, null, false, false);
    this.code = code;
    this.field = field;
    this.line = line;
  }

  RefusedException(RefusalCode code, String field, String reason) {
    this(code, field, reason, 1);
  }

  /** The refusal of a submission that starts at that line. */
  Refusal startingAt(int first) {
    return new Refusal(code, field, getMessage(), first + line - 1);
  }
}
