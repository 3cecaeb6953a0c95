package org.dauys.ingest.intake;

import org.dauys.contract.vocabulary.Coded;

/** Why a submission was refused; clients may rely on the codes. */
public enum RefusalCode implements Coded {
  /** The bytes are not UTF-8. */
  NOT_UTF8,
  /** Not one well-formed JSON object. */
  NOT_JSON,
  /** A row of a table that cannot be read. */
  NOT_CSV,
  /** A required field is absent, null or blank. */
  MISSING,
  /** A field is not a string. */
  WRONG_TYPE,
  /** A field that nobody knows: a spelling mistake would otherwise be lost silently. */
  UNKNOWN_FIELD,
  /** The same field twice. */
  REPEATED_FIELD,
  /** Not a word of the field's closed vocabulary. */
  UNKNOWN_VALUE,
  /** Not written as the field is written. */
  WRONG_FORMAT,
  /** Longer than the field may be. */
  TOO_LONG,
  /** Said later than now. */
  FUTURE_DATE,
  /** Said before there was anything to say it about. */
  EARLY_DATE,
  /** Two fields exclude each other. */
  CONTRADICTION,
  /** A character that no text has. */
  FORBIDDEN_CHARACTER,
  /** The client's key does not cover it. */
  NOT_ALLOWED,
  /** It was accepted once and withdrawn for good. */
  WITHDRAWN
}
