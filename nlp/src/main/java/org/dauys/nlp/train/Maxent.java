package org.dauys.nlp.train;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import opennlp.tools.ml.EventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.dauys.nlp.feature.Kind;
import org.dauys.nlp.model.LinearModel;

/**
 * Trains a maximum-entropy model with OpenNLP's quasi-Newton trainer (L-BFGS) and takes its weights
 * over into the form that ships.
 *
 * @param iterations of L-BFGS
 * @param l2 cost of the squared weights
 * @param cutoff features of fewer samples than this are left out
 * @param least weights smaller than this are left out
 * @param without kinds of features that are left out
 * @param rare whether surface features weigh by their inverse document frequency, as is usual for
 *     topics; the factor becomes part of the weight, so that tagging need not know of it
 */
record Maxent(int iterations, double l2, int cutoff, float least, Set<Kind> without, boolean rare) {

  private static final int RADIX = 36;

  LinearModel train(List<String> labels, Collection<Sample> samples, Map<String, String> facts)
      throws IOException {
    var counts = new HashMap<Long, Integer>();
    for (Sample sample : samples) {
      for (long feature : sample.features()) {
        if (!without.contains(Kind.of(feature))) {
          counts.merge(feature, 1, Integer::sum);
        }
      }
    }
    var factors = factors(counts, samples.size());
    var events = samples.stream().map(sample -> event(sample, factors)).toList();
    EventTrainer trainer = TrainerFactory.getEventTrainer(parameters(), new HashMap<>());
    var model = (AbstractModel) trainer.train(ObjectStreamUtils.createObjectStream(events));
    return LinearModel.of(labels, rows(model, labels, factors), least, facts);
  }

  private TrainingParameters parameters() {
    var parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, iterations);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 0);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, l2);
    parameters.put(QNTrainer.THREADS_PARAM, 2);
    parameters.put(QNTrainer.M_PARAM, 7);
    parameters.put("DataIndexer", "OnePassRealValue");
    parameters.put("PrintMessages", false);
    return parameters;
  }

  /** What each feature's value is multiplied by; features that are left out are not in it. */
  private Map<Long, Float> factors(Map<Long, Integer> counts, int samples) {
    var factors = new HashMap<Long, Float>();
    counts.forEach(
        (feature, count) -> {
          if (count >= cutoff) {
            factors.put(feature, rare ? factor(feature, (double) samples / count) : 1);
          }
        });
    return factors;
  }

  private static float factor(long feature, double rarity) {
    return switch (Kind.of(feature)) {
      case BIAS, THEME, MARK, POLARITY -> 1;
      default -> (float) Math.log(rarity);
    };
  }

  private static Event event(Sample sample, Map<Long, Float> factors) {
    int kept = 0;
    for (long feature : sample.features()) {
      kept += factors.containsKey(feature) ? 1 : 0;
    }
    var context = new String[kept];
    var values = new float[kept];
    int k = 0;
    for (int i = 0; i < sample.features().length; i++) {
      var factor = factors.get(sample.features()[i]);
      if (factor != null) {
        context[k] = Long.toString(sample.features()[i], RADIX);
        values[k++] = sample.values()[i] * factor;
      }
    }
    return new Event(sample.label(), context, values);
  }

  @SuppressWarnings("unchecked")
  private static Map<Long, float[]> rows(
      AbstractModel model, List<String> labels, Map<Long, Float> factors) {
    var data = model.getDataStructures();
    var contexts = (Map<String, Context>) data[1];
    var outcomes = (String[]) data[2];
    var rows = new HashMap<Long, float[]>();
    contexts.forEach(
        (feature, context) -> {
          long hash = Long.parseLong(feature, RADIX);
          var row = new float[labels.size()];
          for (int i = 0; i < context.getOutcomes().length; i++) {
            int label = labels.indexOf(outcomes[context.getOutcomes()[i]]);
            row[label] = (float) context.getParameters()[i] * factors.get(hash);
          }
          rows.put(hash, row);
        });
    return rows;
  }
}
