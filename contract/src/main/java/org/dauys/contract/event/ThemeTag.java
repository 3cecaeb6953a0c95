package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.present;
import static org.dauys.contract.event.Checks.probability;
import static org.dauys.contract.event.Checks.required;

/**
 * A theme that was read in a text.
 *
 * @param id theme of the taxonomy, e.g. {@code pensions}
 * @param confidence probability that the theme is right, 0 to 1
 * @param span the words that carried the decision
 */
public record ThemeTag(String id, double confidence, Span span) {

  public ThemeTag {
    id = required(id, "theme id");
    confidence = probability(confidence, "theme confidence");
    span = present(span, "theme span");
  }
}
