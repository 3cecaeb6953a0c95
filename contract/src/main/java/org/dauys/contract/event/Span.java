package org.dauys.contract.event;

/**
 * A stretch of a text in UTF-16 units, as {@link String#substring(int, int)} takes it.
 *
 * @param start first unit
 * @param end one past the last unit
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end + " is not a span");
    }
  }
}
