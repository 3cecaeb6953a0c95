package org.dauys.sinks.estimate;

/**
 * A share of the pieces of a selection, freed from the known leanings of the models.
 *
 * @param share what is likeliest, 0 to 1; the shares of all labels sum to 1
 * @param low where its 95 % interval begins
 * @param high where it ends
 */
public record Estimate(double share, double low, double high) {

  private static final double STEPS = 10_000;

  /** The same with as many decimals as somebody may want to read. */
  Estimate rounded() {
    return new Estimate(rounded(share), rounded(low), rounded(high));
  }

  private static double rounded(double value) {
    return Math.round(value * STEPS) / STEPS;
  }
}
