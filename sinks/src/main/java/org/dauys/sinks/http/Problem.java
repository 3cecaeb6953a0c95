package org.dauys.sinks.http;

/**
 * An error as RFC 9457 describes it.
 *
 * @param type always {@code about:blank}: the status says what kind it is
 * @param title the status in words
 * @param status HTTP status
 * @param detail what, where and what was expected
 * @param parameter the parameter it is about; empty if it is about none
 */
record Problem(String type, String title, int status, String detail, String parameter) {

  Problem(String title, int status, String detail, String parameter) {
    this("about:blank", title, status, detail, parameter);
  }
}
