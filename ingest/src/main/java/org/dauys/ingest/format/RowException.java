package org.dauys.ingest.format;

import java.util.Map;
import org.dauys.ingest.intake.RefusalCode;

/** A row that makes no submission. */
public final class RowException extends Exception {

  private static final long serialVersionUID = 1;

  private final transient Rejection rejection;

  /**
   * Says where and what was expected, without a word of the content.
   *
   * @param field name of the field; empty if it is about the whole row
   */
  public RowException(Row row, RefusalCode code, String field, String reason) {
    // Control flow: nobody reads its stack.
    super(reason, null, false, false);
    this.rejection = new Rejection(row, code.code(), field, reason);
  }

  /** The same for a row of which nothing could be understood. */
  public RowException(int row, RefusalCode code, String field, String reason, String raw) {
    this(new Row(row, Map.of(), raw), code, field, reason);
  }

  /** What the report says. */
  public Rejection rejection() {
    return rejection;
  }
}
