package org.dauys.sinks.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Estimates how many pieces truly have each label from the sums of the probabilities that a model
 * gave them. A model that takes some opposition for complaints does so in every cell; how often, is
 * known from texts whose labels are known (held out). Immutable; thread-safe.
 *
 * <p>Let M hold the mean probabilities that the held-out texts of each true label got. A cell with
 * true shares s is then expected to show the mean probabilities q = M<sup>T</sup> s, which is
 * solved for s: <em>probabilistic adjusted classify and count</em> (Bella et al., Quantification
 * via Probability Estimators, 2010; for counts Forman, Quantifying Counts and Costs via
 * Classification, 2008; for more than two labels Hopkins and King, A Method of Automated
 * Nonparametric Content Analysis, 2010). Where chance drives the solution out of the simplex, it is
 * the shares whose expected q is nearest in Kullback-Leibler divergence, found by expectation
 * maximisation (Vardi and Lee, From Image Deblurring to Optimal Investments, 1993).
 *
 * <p>The solution is linear in the cell's probabilities: each piece has a score for each label,
 * with mean 1 over pieces of this label and 0 over others. So its variance follows from the spread
 * of the score among held-out texts of each label, S: a label with share s adds s S / pieces for
 * the chance of the cell and s² S / texts for the chance of the held-out texts (the delta method;
 * compare Tasche, Fisher Consistency for Prior Probability Shift, 2017). The interval holds the
 * shares that a test at 5 % would not reject, with the variance that there would be if they were
 * true (Wilson 1927, Fieller 1954): unlike the estimate plus or minus its error it stays true near
 * 0 and 1.
 *
 * <p>What this cannot know: it takes the held-out texts of a label to be like the cell's texts of
 * that label (prior probability shift), and pieces to be independent.
 */
final class Quantifier {

  /** Of the normal distribution: 95 % lie nearer to the middle. */
  private static final double Z = 1.959964;

  private static final int MOST_ITERATIONS = 2_000;
  private static final double STILL = 1e-7;

  /** A share that counts as none; keeps the mix of other labels known where one has them all. */
  private static final double HARDLY_ANY = 1e-6;

  /** Number of held-out texts by true label. */
  private final int[] texts;

  /** Mean probability by true label and label that was read. */
  private final double[][] means;

  /** By label: what a piece's probabilities are multiplied with to give its score. */
  private final double[][] scores;

  /** Variance of the score of a label, by that label and the true one. */
  private final double[][] spread;

  private Quantifier(int[] texts, double[][] means, double[][] scores, double[][] spread) {
    this.texts = texts;
    this.means = means;
    this.scores = scores;
    this.spread = spread;
  }

  /**
   * Learns how a model errs.
   *
   * @param heldOut for each true label the probabilities read in its texts, at least two texts each
   */
  static Quantifier of(List<List<double[]>> heldOut) {
    int labels = heldOut.size();
    var texts = heldOut.stream().mapToInt(List::size).toArray();
    var means = heldOut.stream().map(Quantifier::mean).toArray(double[][]::new);
    var scores = transposed(SquareMatrix.inverse(means));
    var spread = new double[labels][labels];
    for (int label = 0; label < labels; label++) {
      for (int truth = 0; truth < labels; truth++) {
        spread[label][truth] = variance(scores[label], heldOut.get(truth));
      }
    }
    return new Quantifier(texts, means, scores, spread);
  }

  /**
   * The estimate for each label. Empty if the interval of one ends before 0 or begins after 1: then
   * no shares explain what was read, so the pieces are not like the held-out texts.
   *
   * @param pieces number of pieces of the cell
   * @param q mean probability of each label over the pieces; sums to 1
   */
  List<Estimate> estimate(long pieces, double[] q) {
    var free = new double[q.length];
    Arrays.setAll(free, label -> dot(scores[label], q));
    var shares = Arrays.stream(free).anyMatch(share -> share < 0) ? withinSimplex(q) : free;
    var estimates = new ArrayList<Estimate>();
    for (int label = 0; label < q.length; label++) {
      var interval = interval(label, free[label], shares, pieces);
      if (interval.high() < 0 || interval.low() > 1) {
        return List.of();
      }
      estimates.add(interval.around(shares[label]));
    }
    return estimates;
  }

  /**
   * Solves (free - t)² = z² variance(t) for t, where the variance is a t² + b t + c and the other
   * labels keep their proportions.
   */
  private Interval interval(int label, double free, double[] shares, long pieces) {
    double others = -(shares[label] + HARDLY_ANY);
    for (double share : shares) {
      others += share + HARDLY_ANY;
    }
    double linear = 0;
    double square = 0;
    for (int other = 0; other < shares.length; other++) {
      if (other != label) {
        double part = (shares[other] + HARDLY_ANY) / others;
        linear += part * spread[label][other];
        square += part * part * spread[label][other] / texts[other];
      }
    }
    double own = spread[label][label];
    double a = own / texts[label] + square;
    double b = (own - linear) / pieces - 2 * square;
    double c = linear / pieces + square;
    double zz = Z * Z;
    double leading = 1 - zz * a;
    double half = free + zz * b / 2;
    double root = half * half - leading * (free * free - zz * c);
    if (leading <= 0 || root < 0) {
      return new Interval(0, 1);
    }
    return new Interval((half - Math.sqrt(root)) / leading, (half + Math.sqrt(root)) / leading);
  }

  private record Interval(double low, double high) {

    Estimate around(double share) {
      return new Estimate(
          share, Math.min(share, Math.max(0, low)), Math.max(share, Math.min(1, high)));
    }
  }

  private double[] withinSimplex(double[] q) {
    var shares = new double[q.length];
    Arrays.fill(shares, 1.0 / q.length);
    double moved = 1;
    for (int i = 0; i < MOST_ITERATIONS && moved > STILL; i++) {
      var next = new double[q.length];
      for (int read = 0; read < q.length; read++) {
        double expected = 0;
        for (int label = 0; label < q.length; label++) {
          expected += shares[label] * means[label][read];
        }
        for (int label = 0; label < q.length; label++) {
          next[label] +=
              expected == 0 ? 0 : q[read] * shares[label] * means[label][read] / expected;
        }
      }
      moved = 0;
      for (int label = 0; label < q.length; label++) {
        moved = Math.max(moved, Math.abs(next[label] - shares[label]));
      }
      shares = next;
    }
    return shares;
  }

  private static double[] mean(List<double[]> texts) {
    var mean = new double[texts.get(0).length];
    for (double[] p : texts) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += p[i] / texts.size();
      }
    }
    return mean;
  }

  private static double variance(double[] score, List<double[]> texts) {
    double mean = texts.stream().mapToDouble(p -> dot(score, p)).average().orElseThrow();
    double squares = texts.stream().mapToDouble(p -> Math.pow(dot(score, p) - mean, 2)).sum();
    return squares / (texts.size() - 1);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static double[][] transposed(double[][] matrix) {
    var transposed = new double[matrix.length][matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < matrix.length; column++) {
        transposed[column][row] = matrix[row][column];
      }
    }
    return transposed;
  }
}
