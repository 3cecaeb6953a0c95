package org.dauys.nlp.model;

/** From scores to probabilities. Stateless. */
public final class Softmax {

  private Softmax() {}

  /** Probabilities that sum to 1. */
  public static double[] of(double[] scores, double temperature) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    var p = new double[scores.length];
    double sum = 0;
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.exp((scores[i] - most) / temperature);
      sum += p[i];
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }
}
