package org.dauys.ingest.mask;

import org.dauys.contract.vocabulary.Coded;

/** The kinds of personal identifiers that are masked. */
public enum Identifier implements Coded {
  /** An e-mail address. */
  EMAIL,
  /** An account in a social network: a mention or the address of a profile. */
  HANDLE,
  /** A Kazakhstani bank account. */
  IBAN,
  /** A bank card. */
  CARD,
  /** The individual or business identification number, which look the same. */
  IIN,
  /** A telephone number. */
  PHONE,
  /** A car's number plate. */
  PLATE,
  /** An identity card, passport or driving licence. */
  DOCUMENT;

  /** What stands in the text instead, e.g. {@code [phone]}. */
  public String placeholder() {
    return '[' + code() + ']';
  }
}
