package org.dauys.ingest.http;

/**
 * The public web form, which needs no key.
 *
 * @param consultation the one that it is open for; empty if it is closed
 * @param perMinute forms a minute from all visitors together
 * @param perMinuteAndAddress forms a minute from one address
 */
public record FormSettings(String consultation, int perMinute, int perMinuteAndAddress) {

  /** No form. */
  public static final FormSettings CLOSED = new FormSettings("", 1, 1);

  boolean isOpen() {
    return !consultation.isEmpty();
  }
}
