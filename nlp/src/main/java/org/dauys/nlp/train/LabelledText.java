package org.dauys.nlp.train;

import java.util.List;

/**
 * A labelled text.
 *
 * @param writing {@code kk}, {@code kk-rus}, {@code kk-latn}, {@code ru}, {@code en} or {@code
 *     mixed}
 * @param themes theme ids, the most important first; empty if the set has no themes
 * @param sentiment label, or empty
 * @param stance label, or empty
 * @param region ISO code; {@code -} for none; empty if the set has no regions
 * @param hard what makes it hard, or {@code -}
 * @param text the words
 * @param source name of the file or set
 */
public record LabelledText(
    String writing,
    List<String> themes,
    String sentiment,
    String stance,
    String region,
    String hard,
    String text,
    String source) {

  public LabelledText {
    themes = List.copyOf(themes);
  }

  /** Code of its language. */
  public String language() {
    return isKazakh() ? "kk" : writing;
  }

  /** Whether it is Kazakh, in any writing. */
  public boolean isKazakh() {
    return writing.startsWith("kk");
  }
}
