package org.dauys.ingest.minutes;

/**
 * A line of a page.
 *
 * @param text without blanks at its ends
 * @param page counted from 1
 * @param indent from the left edge of the page, in characters
 * @param afterGap whether more room than between two lines is above it
 */
record Line(String text, int page, int indent, boolean afterGap) {

  /** The same line with another text. */
  Line with(String other) {
    return new Line(other, page, indent, afterGap);
  }
}
