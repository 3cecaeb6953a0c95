package org.dauys.nlp.train;

/** How far the confidence of answers lies from the share that is right. Not thread-safe. */
final class Reliability {

  private static final int BINS = 10;

  private final double[] confidence = new double[BINS];
  private final long[] right = new long[BINS];
  private long total;

  void add(double p, boolean isRight) {
    int bin = Math.min(BINS - 1, (int) (p * BINS));
    confidence[bin] += p;
    right[bin] += isRight ? 1 : 0;
    total++;
  }

  long total() {
    return total;
  }

  /** Expected calibration error over ten bins of confidence. */
  double calibrationError() {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidence[bin] - right[bin]);
    }
    return error / total;
  }
}
