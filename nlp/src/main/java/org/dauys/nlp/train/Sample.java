package org.dauys.nlp.train;

import java.util.List;

/**
 * A labelled vector of features.
 *
 * @param labels the outcomes: several if a text is of several themes, the most important first
 * @param language code of the language of a text of our own corpus; empty for any other text
 * @param surface how many surface features it has, each counted as often as it occurs
 * @param features hashes, each once
 * @param values one for each
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers that nobody else sees.
record Sample(List<String> labels, String language, int surface, long[] features, float[] values) {

  Sample {
    labels = List.copyOf(labels);
  }

  /** The most important outcome. */
  String label() {
    return labels.get(0);
  }
}
