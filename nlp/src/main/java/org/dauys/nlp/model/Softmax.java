package org.dauys.nlp.model;

/** From scores to probabilities, and from the probabilities of two models to one. Stateless. */
public final class Softmax {

  /**
   * What each of two opinions weighs: half would leave them as sure as each is alone, but together
   * they know more. Chosen on training authors left out.
   */
  private static final double WEIGHT_OF_OPINION = 0.65;

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

  /**
   * As {@link #agreed(double[], double[])}, from scores and temperatures: without logarithms of
   * what was an exponential a moment before.
   */
  public static double[] agreed(
      double[] one, double temperature, double[] other, double otherTemperature) {
    var scores = new double[one.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = one[i] / temperature + other[i] / otherTemperature;
    }
    return of(scores, 1 / WEIGHT_OF_OPINION);
  }

  /** The probabilities of two models that read the same labels, as one. */
  public static double[] agreed(double[] one, double[] other) {
    var scores = new double[one.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] =
          Math.log(Math.max(Double.MIN_NORMAL, one[i]))
              + Math.log(Math.max(Double.MIN_NORMAL, other[i]));
    }
    return of(scores, 1 / WEIGHT_OF_OPINION);
  }
}
