package org.dauys.nlp.train;

/**
 * A labelled vector of features.
 *
 * @param label the outcome
 * @param language code of the language of a text of our own corpus; empty for any other text
 * @param features hashes, each once; samples of the same text share them
 * @param values one for each
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers that nobody else sees.
record Sample(String label, String language, long[] features, float[] values) {

  Sample labelled(String other) {
    return new Sample(other, language, features, values);
  }
}
