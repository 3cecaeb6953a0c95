package org.dauys.streams.surge;

import java.util.Arrays;
import org.dauys.contract.event.AlertRaised.Level;

/**
 * What is usual by earlier days, and what an ordinary day seldom exceeds.
 *
 * <p>The rule of C. P. Farrington et al., <i>A statistical algorithm for the early detection of
 * outbreaks of infectious disease</i>, J. R. Statist. Soc. A 159 (1996) 547-563, without its trend
 * and seasons: a quasi-Poisson mean of the earlier days, whose dispersion is estimated, days that
 * stood out themselves counting less, and an upper limit by a power of the count that is nearly
 * normal. The residual from which on a day counts less is that of A. Noufaily et al., Statistics in
 * Medicine 32 (2013) 1206-1222.
 *
 * <p>Their power of 2/3 is a Poisson count's. Opinion comes in bursts and is more skewed, so the
 * limit is that of the cube root (E. B. Wilson, M. M. Hilferty, PNAS 17 (1931) 684-688) where it is
 * higher.
 */
final class Baseline {

  /** The normal quantile of one ordinary day in a thousand. */
  private static final double Z = 3.09;

  /** From here on an earlier day counts less. */
  private static final double UNUSUAL = 2.58;

  /** How often the earlier days are weighed: a large surge hides itself in the first dispersion. */
  private static final int ROUNDS = 3;

  private final double mean;
  private final double dispersion;
  private final int days;

  private Baseline(double mean, double dispersion, int days) {
    this.mean = mean;
    this.dispersion = dispersion;
    this.days = days;
  }

  /** What is usual by these counts; at least two. */
  static Baseline of(long[] counts) {
    var weights = new double[counts.length];
    Arrays.fill(weights, 1);
    var baseline = weighted(counts, weights);
    for (int round = 0; round < ROUNDS; round++) {
      double ordinary = baseline.ordinary();
      for (int i = 0; i < counts.length; i++) {
        weights[i] = counts[i] > ordinary ? Math.pow(baseline.residual(counts[i]), -2) : 1;
      }
      baseline = weighted(counts, weights);
    }
    return baseline;
  }

  /** A count beside what is usual. */
  Level level(long observed) {
    double variation = dispersion * (1 + 1.0 / days) / mean;
    double deviations = quantile() * Math.sqrt(variation);
    double poisson = Math.pow(1 + deviations * 2 / 3, 1.5);
    double gamma = Math.pow(1 - variation / 9 + deviations / 3, 3);
    return new Level(observed, rounded(mean), rounded(mean * Math.max(poisson, gamma)));
  }

  /** Student's, nearly: the dispersion is an estimate from few days. */
  private double quantile() {
    return Z * (1 + (Z * Z + 1) / (4 * (days - 1)));
  }

  private static Baseline weighted(long[] counts, double[] weights) {
    int days = counts.length;
    double total = Arrays.stream(weights).sum();
    double sum = 0;
    for (int i = 0; i < days; i++) {
      sum += weights[i] * counts[i];
    }
    // Nothing at all on so many days still leaves room for half a piece.
    double mean = Math.max(sum / total, 0.5 / days);
    double squares = 0;
    for (int i = 0; i < days; i++) {
      squares += weights[i] * (counts[i] - mean) * (counts[i] - mean);
    }
    double dispersion = squares / total * days / (days - 1) / mean;
    return new Baseline(mean, Math.max(1, dispersion), days);
  }

  /** The count from which on a day counts less: its residual is {@value #UNUSUAL}. */
  private double ordinary() {
    return Math.pow(Math.pow(mean, 2.0 / 3) + UNUSUAL * unit(), 1.5);
  }

  /** Anscombe's, of a Poisson count with more than its own spread. */
  private double residual(long count) {
    return (Math.pow((double) count, 2.0 / 3) - Math.pow(mean, 2.0 / 3)) / unit();
  }

  private double unit() {
    return Math.pow(mean, 1.0 / 6) * Math.sqrt(dispersion * (1 - 1.0 / days)) / 1.5;
  }

  private static double rounded(double figure) {
    return Math.round(figure * 100) / 100.0;
  }
}
