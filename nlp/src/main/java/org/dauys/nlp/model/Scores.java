package org.dauys.nlp.model;

import org.dauys.nlp.feature.FeatureExtractor;
import org.dauys.nlp.feature.Features;

/**
 * The scores of all models for a text, which may be one statement or the sum of several. Surface
 * features are divided by the root of their number, signals by the root of the number of
 * statements, as they were in training. Not thread-safe.
 */
public final class Scores {

  private final WeightTable table;
  private final double[] surface;
  private final double[] signals;
  private int count;
  private int statements;

  /** No text yet. */
  public Scores(WeightTable table) {
    this.table = table;
    this.surface = new double[table.outcomeCount()];
    this.signals = new double[table.outcomeCount()];
  }

  /** The scores of one statement. */
  public static Scores of(WeightTable table, Features features) {
    var scores = new Scores(table);
    table.sum(features, scores.surface, scores.signals);
    scores.count = features.surface();
    scores.statements = 1;
    return scores;
  }

  /** Takes in another statement of the same text. */
  public void add(Scores statement) {
    for (int i = 0; i < surface.length; i++) {
      surface[i] += statement.surface[i];
      signals[i] += statement.signals[i];
    }
    count += statement.count;
    statements += statement.statements;
  }

  /** The probability of each outcome of a model. */
  public double[] probabilities(Range model) {
    var scores = new double[model.count()];
    double rootOfCount = Math.sqrt(Math.max(1, count));
    double rootOfStatements = Math.sqrt(Math.max(1, statements));
    for (int i = 0; i < scores.length; i++) {
      int outcome = model.from() + i;
      scores[i] =
          surface[outcome] / rootOfCount
              + signals[outcome] / rootOfStatements
              + table.weight(FeatureExtractor.BIAS, outcome);
    }
    return Softmax.of(scores, model.temperature());
  }
}
