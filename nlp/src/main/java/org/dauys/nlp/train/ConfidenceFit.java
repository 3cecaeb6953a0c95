package org.dauys.nlp.train;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.dauys.nlp.model.Confidence;
import org.dauys.nlp.model.LinearModel;
import org.dauys.nlp.model.Softmax;
import org.dauys.nlp.model.WeightTable;

/**
 * Fits how sure a model of several labels for one text may be of the first, on texts that it did
 * not see: a logistic regression of being right on the log-odds.
 */
final class ConfidenceFit {

  private static final int NEWTON_STEPS = 20;

  private record Told(double logOdds, boolean right) {}

  private ConfidenceFit() {}

  static Confidence fit(LinearModel model, Collection<Sample> heldOut) {
    var table = WeightTable.join(List.of(model));
    var labels = new IdentityHashMap<long[], Set<String>>();
    for (Sample sample : heldOut) {
      labels.computeIfAbsent(sample.features(), text -> new HashSet<>()).add(sample.label());
    }
    var told = new ArrayList<Told>();
    for (Sample sample : heldOut) {
      var right = labels.remove(sample.features());
      if (right != null) {
        var p = Softmax.of(Temperature.scores(table, sample), model.temperature());
        told.add(first(p, model, right));
      }
    }
    return regression(told);
  }

  private static Told first(double[] p, LinearModel model, Set<String> right) {
    int best = 0;
    for (int i = 1; i < p.length; i++) {
      best = p[i] > p[best] ? i : best;
    }
    return new Told(Confidence.logOdds(p[best]), right.contains(model.labels().get(best)));
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
