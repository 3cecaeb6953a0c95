package org.dauys.ingest.mask;

import java.util.List;

/**
 * A text without personal identifiers.
 *
 * @param text with a placeholder for each identifier
 * @param spans where they stood in the input, in order, not overlapping
 */
public record Masked(String text, List<IdentifierSpan> spans) {

  public Masked {
    spans = List.copyOf(spans);
  }
}
