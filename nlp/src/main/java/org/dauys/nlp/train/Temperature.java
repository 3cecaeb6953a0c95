package org.dauys.nlp.train;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dauys.nlp.model.LinearModel;
import org.dauys.nlp.model.Softmax;
import org.dauys.nlp.model.WeightTable;

/**
 * Temperature scaling: one number that scores are divided by, so that of the answers given with a
 * confidence of .8 eight in ten are right. Fitted on samples that the model did not see.
 *
 * <p>Source: Guo et al., On Calibration of Modern Neural Networks, 2017.
 */
final class Temperature {

  private static final double COLDEST = 0.3;
  private static final double HOTTEST = 5;
  private static final int STEPS = 40;
  private static final int FEWEST = 80;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Temperature() {}

  /** The temperature with the least mean negative log-likelihood, by golden-section search. */
  static double fit(LinearModel model, Collection<Sample> heldOut) {
    var table = WeightTable.join(List.of(model));
    var scores = heldOut.stream().map(sample -> scores(table, sample)).toList();
    var gold = heldOut.stream().map(sample -> model.labels().indexOf(sample.label())).toList();
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
  static Map<String, Double> fitByLanguage(LinearModel model, Collection<Sample> heldOut) {
    var languages =
        heldOut.stream()
            .filter(sample -> !sample.language().isEmpty())
            .collect(Collectors.groupingBy(Sample::language, TreeMap::new, Collectors.toList()));
    languages.values().removeIf(samples -> samples.size() < FEWEST);
    var temperatures = new TreeMap<String, Double>();
    languages.forEach((language, samples) -> temperatures.put(language, fit(model, samples)));
    return temperatures;
  }

  /** The scores of a sample before any temperature. */
  static double[] scores(WeightTable table, Sample sample) {
    var scores = new double[table.outcomeCount()];
    for (int i = 0; i < sample.features().length; i++) {
      table.add(sample.features()[i], sample.values()[i], scores);
    }
    return scores;
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
