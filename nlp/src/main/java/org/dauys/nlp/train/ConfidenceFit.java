package org.dauys.nlp.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.dauys.nlp.model.Confidence;
import org.dauys.nlp.model.Softmax;

/**
 * Fits how sure a model of several labels for one text may be of those that it would tell, on texts
 * that it did not see: a logistic regression of being right on the log-odds.
 */
final class ConfidenceFit {

  private static final int NEWTON_STEPS = 20;

  /** What a second or third label must have to be asked about. */
  private static final double LEAST = 0.15;

  private record Told(double logOdds, boolean right) {}

  private ConfidenceFit() {}

  /** How sure a label is in any text, of scores that have this temperature. */
  static Confidence fit(List<String> labels, double temperature, Collection<HeldOut> heldOut) {
    var told = new ArrayList<Told>();
    for (HeldOut read : heldOut) {
      var p = Softmax.of(read.scores(), temperature);
      double most = Arrays.stream(p).max().orElseThrow();
      for (int i = 0; i < p.length; i++) {
        if (p[i] == most || p[i] >= LEAST) {
          boolean right = read.sample().labels().contains(labels.get(i));
          told.add(new Told(Confidence.logOdds(p[i]), right));
        }
      }
    }
    return regression(told);
  }

  /** Newton's method on the log-likelihood. */
  private static Confidence regression(List<Told> told) {
    double slope = 1;
    double intercept = 0;
    for (int step = 0; step < NEWTON_STEPS; step++) {
      double gradientSlope = 0;
      double gradientIntercept = 0;
      double slopes = 1e-6;
      double both = 0;
      double intercepts = 1e-6;
      for (Told label : told) {
        double p = 1 / (1 + Math.exp(-slope * label.logOdds() - intercept));
        double error = (label.right() ? 1 : 0) - p;
        double weight = p * (1 - p);
        gradientSlope += error * label.logOdds();
        gradientIntercept += error;
        slopes += weight * label.logOdds() * label.logOdds();
        both += weight * label.logOdds();
        intercepts += weight;
      }
      double determinant = slopes * intercepts - both * both;
      slope += (gradientSlope * intercepts - gradientIntercept * both) / determinant;
      intercept += (gradientIntercept * slopes - gradientSlope * both) / determinant;
    }
    return new Confidence(slope, intercept);
  }
}
