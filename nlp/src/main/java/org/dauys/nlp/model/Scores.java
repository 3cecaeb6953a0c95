package org.dauys.nlp.model;

import org.dauys.contract.vocabulary.Language;
import org.dauys.nlp.feature.Features;

/**
 * The scores of all models for a text, which may be one statement or the sum of several. Surface
 * features are divided by the root of their number, signals by the root of the number of
 * statements, as they were in training. Not thread-safe.
 */
public final class Scores {

  private final WeightTable table;
  private final int[] surface;
  private final double[] signals;
  private int[] rows = {};
  private int count;
  private int statements;

  /** No text yet. */
  public Scores(WeightTable table) {
    this.table = table;
    this.surface = new int[table.outcomeCount()];
    this.signals = new double[table.outcomeCount()];
  }

  /** The scores of one statement, of whose words the sums of their own features are known. */
  public static Scores of(WeightTable table, Features<int[]> features) {
    var scores = new Scores(table);
    scores.rows = table.rows(features);
    for (int[] word : features.own()) {
      if (word != null) {
        scores.addSurface(word);
      }
    }
    for (int i = 0; i < scores.rows.length; i++) {
      float value = features.value(i);
      if (value == 0) {
        table.addSteps(scores.rows[i], scores.surface);
      } else {
        table.addRow(scores.rows[i], value, scores.signals);
      }
    }
    scores.count = features.surface();
    scores.statements = 1;
    return scores;
  }

  /** Takes in another statement of the same text. */
  public void add(Scores statement) {
    addSurface(statement.surface);
    for (int i = 0; i < signals.length; i++) {
      signals[i] += statement.signals[i];
    }
    count += statement.count;
    statements += statement.statements;
  }

  private void addSurface(int[] steps) {
    for (int i = 0; i < surface.length; i++) {
      surface[i] += steps[i];
    }
  }

  /**
   * How loud each word of a statement spoke for an outcome.
   *
   * @param features those that the scores are of
   */
  public double[] votes(Features<int[]> features, int outcome) {
    var votes = new double[features.own().size()];
    for (int word = 0; word < votes.length; word++) {
      var own = features.own().get(word);
      votes[word] = own == null ? 0 : own[outcome] / WeightTable.STEPS;
    }
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] != WeightTable.NO_ROW && features.word(i) >= 0) {
        float value = features.value(i) == 0 ? 1 : features.value(i) * votes.length;
        votes[features.word(i)] += table.weightOf(rows[i], outcome) * value;
      }
    }
    return votes;
  }

  /**
   * The probability of each label that a linear model and a network agree on.
   *
   * @param units the range of the network's hidden units
   */
  public double[] agreed(Range model, Language language, Range units, Network network) {
    return Softmax.agreed(
        scores(model),
        model.temperatures().get(language),
        scores(units, network),
        network.temperature());
  }

  /** The scores of the labels of a network, before any temperature. */
  public double[] scores(Range units, Network network) {
    var surfaceSums = new double[units.count()];
    var signalSums = new double[units.count()];
    double rootOfStatements = Math.sqrt(Math.max(1, statements));
    for (int i = 0; i < units.count(); i++) {
      int outcome = units.from() + i;
      surfaceSums[i] = WeightTable.weight(surface[outcome]);
      signalSums[i] = signals[outcome] / rootOfStatements + table.bias(outcome);
    }
    return network.scores(surfaceSums, signalSums);
  }

  /** The probability of each outcome of a model, for a text of some language. */
  public double[] probabilities(Range model, Language language) {
    return Softmax.of(scores(model), model.temperatures().get(language));
  }

  private double[] scores(Range model) {
    var scores = new double[model.count()];
    double rootOfCount = Math.sqrt(Math.max(1, count)) * WeightTable.STEPS;
    double rootOfStatements = Math.sqrt(Math.max(1, statements));
    for (int i = 0; i < scores.length; i++) {
      int outcome = model.from() + i;
      scores[i] =
          surface[outcome] / rootOfCount
              + signals[outcome] / rootOfStatements
              + table.bias(outcome);
    }
    return scores;
  }
}
