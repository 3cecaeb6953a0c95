package org.dauys.ingest.mask;

import java.util.ArrayList;
import java.util.List;

/**
 * Replaces personal identifiers by placeholders. Thread-safe.
 *
 * <p>Everything that is masked contains an at-sign, a slash or a digit: the text is run through
 * once, and only there are the surroundings looked at, a bounded number of characters to each side.
 * The time is linear in the length of any input. A number counts as an identifier if its check
 * digits are right or if the words before it say so; dates, sums, articles, years and statistics
 * stay.
 */
public final class Masker {

  /** The text without its identifiers, and where they stood. */
  public Masked mask(String text) {
    var spans = new ArrayList<IdentifierSpan>();
    int from = 0;
    // Addresses first: their digits are neither phones nor cards.
    for (var address : Addresses.in(text)) {
      Numbers.collect(text.substring(from, address.start()), from, spans);
      spans.add(address);
      from = address.end();
    }
    Numbers.collect(text.substring(from), from, spans);
    return new Masked(spans.isEmpty() ? text : replaced(text, spans), spans);
  }

  private static String replaced(String text, List<IdentifierSpan> spans) {
    var masked = new StringBuilder(text.length());
    int from = 0;
    for (var span : spans) {
      masked.append(text, from, span.start()).append(span.type().placeholder());
      from = span.end();
    }
    return masked.append(text, from, text.length()).toString();
  }
}
