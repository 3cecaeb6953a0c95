package org.dauys.ingest.mask;

import com.fasterxml.jackson.annotation.JsonValue;
import org.dauys.contract.vocabulary.Coded;

/** The kinds of personal identifiers that are masked. */
public enum Identifier implements Coded {
  /** An e-mail address, also one spelled to escape machines. */
  EMAIL,
  /** An account in a social network: a mention or the address of a profile. */
  HANDLE,
  /** A bank account, of any country. */
  IBAN,
  /** A bank card. */
  CARD,
  /** The individual or business identification number, which look the same. */
  IIN,
  /** A telephone number; numbers of services that anybody may call stay. */
  PHONE,
  /** A vehicle's number plate. */
  PLATE,
  /** The number of an identity card, a passport, a licence, a certificate, an appeal, a plot. */
  DOCUMENT,
  /** Where somebody lives, down to the dwelling. */
  ADDRESS,
  /** The name under a letter. */
  SIGNATURE,
  /** The name by which authors introduce themselves. */
  NAME;

  @Override
  @JsonValue
  public String code() {
    return Coded.super.code();
  }

  /** What stands in the text instead, e.g. {@code [phone]}. */
  public String placeholder() {
    return '[' + code() + ']';
  }
}
