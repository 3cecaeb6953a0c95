package org.dauys.nlp.model;

/**
 * From the probability that a model gives to a label among many to the probability that the label
 * is right. They differ where a text may have several labels, and where scores are flat because
 * labels are many.
 *
 * <p>Source: Platt, Probabilistic Outputs for Support Vector Machines, 1999.
 *
 * @param slope of the log-odds
 * @param intercept of the log-odds
 */
public record Confidence(double slope, double intercept) {

  /** As the model says. */
  public static final Confidence AS_IS = new Confidence(1, 0);

  private static final double NEARLY_ZERO = 1e-9;

  /** The probability that a label is right to which the model gives another probability. */
  public double of(double p) {
    return 1 / (1 + Math.exp(-slope * logOdds(p) - intercept));
  }

  /** Log-odds of a probability. */
  public static double logOdds(double p) {
    double inside = Math.max(NEARLY_ZERO, Math.min(1 - NEARLY_ZERO, p));
    return Math.log(inside / (1 - inside));
  }
}
