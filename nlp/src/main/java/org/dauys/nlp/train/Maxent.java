package org.dauys.nlp.train;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
 * @param rare whether surface features weigh by their inverse document frequency
 */
record Maxent(int iterations, double l2, int cutoff, float least, Set<Kind> without, boolean rare)
    implements Trainer {

  private static final int RADIX = 36;

  @Override
  public LinearModel train(
      List<String> labels, Collection<Sample> samples, Map<String, String> facts)
      throws IOException {
    var factors = new FeatureFactors(samples, cutoff, without, rare);
    var events = samples.stream().flatMap(sample -> events(sample, factors)).toList();
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

  /** A text of several labels is an event of each. */
  private static Stream<Event> events(Sample sample, FeatureFactors factors) {
    var context = new String[sample.features().length];
    var values = new float[context.length];
    int kept = 0;
    for (int i = 0; i < context.length; i++) {
      var factor = factors.of(sample.features()[i]);
      if (factor != null) {
        context[kept] = Long.toString(sample.features()[i], RADIX);
        values[kept++] = sample.values()[i] * factor;
      }
    }
    var ownContext = Arrays.copyOf(context, kept);
    var ownValues = Arrays.copyOf(values, kept);
    return sample.labels().stream().map(label -> new Event(label, ownContext, ownValues));
  }

  @SuppressWarnings("unchecked")
  private static Map<Long, float[]> rows(
      AbstractModel model, List<String> labels, FeatureFactors factors) {
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
            row[label] = (float) context.getParameters()[i] * factors.of(hash);
          }
          rows.put(hash, row);
        });
    return rows;
  }
}
