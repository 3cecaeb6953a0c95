package org.dauys.nlp.train;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.nlp.model.Softmax;

/**
 * Temperature scaling: one number that scores are divided by, so that of the answers given with a
 * confidence of .8 eight in ten are right. Fitted on samples that the model did not see.
 *
 * <p>Source: Guo et al., On Calibration of Modern Neural Networks, 2017.
 */
final class Temperature {

  private static final double COLDEST = 0.05;
  private static final double HOTTEST = 5;
  private static final int STEPS = 40;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Temperature() {}

  /** The temperature with the least mean negative log-likelihood, by golden-section search. */
  static double fit(List<String> labels, Collection<HeldOut> heldOut) {
    var scores = heldOut.stream().map(HeldOut::scores).toList();
    var gold = heldOut.stream().map(read -> labels.indexOf(read.sample().label())).toList();
    double low = COLDEST;
    double high = HOTTEST;
    for (int i = 0; i < STEPS; i++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (loss(scores, gold, left) < loss(scores, gold, right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return (low + high) / 2;
  }

  /** A temperature for each language of which enough texts of our own corpus were held out. */
  static Map<String, Double> fitByLanguage(List<String> labels, Collection<HeldOut> heldOut) {
    var temperatures = new TreeMap<String, Double>();
    HeldOut.byLanguage(heldOut)
        .forEach((language, read) -> temperatures.put(language, fit(labels, read)));
    return temperatures;
  }

  private static double loss(List<double[]> scores, List<Integer> gold, double temperature) {
    double loss = 0;
    for (int i = 0; i < scores.size(); i++) {
      double p = Softmax.of(scores.get(i), temperature)[gold.get(i)];
      loss -= Math.log(Math.max(p, 1e-12));
    }
    return loss;
  }
}
