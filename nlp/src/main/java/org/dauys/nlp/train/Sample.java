package org.dauys.nlp.train;

/**
 * A labelled vector of features.
 *
 * @param label the outcome
 * @param features hashes, each once
 * @param values one for each
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers that nobody else sees.
record Sample(String label, long[] features, float[] values) {

  Sample labelled(String other) {
    return new Sample(other, features, values);
  }
}
