package org.dauys.ingest.mask;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts what several patterns found into one order. */
final class Spans {

  private Spans() {}

  /** By place; of two that overlap the one that starts first, or the longer. */
  static List<IdentifierSpan> inOrder(List<IdentifierSpan> found) {
    var sorted = new ArrayList<>(found);
    sorted.sort(
        Comparator.comparingInt(IdentifierSpan::start)
            .thenComparing(Comparator.comparingInt(IdentifierSpan::end).reversed()));
    var ordered = new ArrayList<IdentifierSpan>();
    int free = 0;
    for (var span : sorted) {
      if (span.start() >= free) {
        ordered.add(span);
        free = span.end();
      }
    }
    return ordered;
  }
}
