package org.dauys.sinks.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Simulated consultations of which the truth is known: what people said is drawn from texts that
 * the shipped models read without having been trained on them, and so is what the models are
 * believed to err, from other texts.
 */
final class Consultations {

  private static final double FEWEST = ShareEstimator.FEWEST_PIECES;

  private final List<List<double[]>> texts;
  private final Random random;

  /**
   * Simulates with some texts.
   *
   * @param texts for each true label the probabilities that were read
   */
  Consultations(List<List<double[]>> texts, Random random) {
    this.texts = texts;
    this.random = random;
  }

  /**
   * One label in a consultation.
   *
   * @param truth true share among the pieces
   * @param raw share of the pieces for which it was the most probable label
   * @param estimate of the share
   */
  record Share(double truth, double raw, Estimate estimate) {

    /** Whether the interval holds the truth, up to the last digit of a double. */
    boolean isCovered() {
      return estimate.low() <= truth + 1e-12 && truth <= estimate.high() + 1e-12;
    }
  }

  /**
   * One half of the texts teaches how the models err, pieces are drawn from the other, none twice,
   * so that both halves tell of the same kind of texts.
   */
  List<Share> ofDisjointHalves() {
    var known = new ArrayList<List<double[]>>();
    var said = new ArrayList<List<double[]>>();
    for (var ofLabel : texts) {
      var shuffled = new ArrayList<>(ofLabel);
      Collections.shuffle(shuffled, random);
      known.add(shuffled.subList(0, shuffled.size() / 2));
      said.add(shuffled.subList(shuffled.size() / 2, shuffled.size()));
    }
    int most = said.stream().mapToInt(List::size).sum();
    while (true) {
      var labels = labels(most);
      var pieces = new ArrayList<double[]>();
      for (int label = 0; label < labels.length; label++) {
        if (labels[label] <= said.get(label).size()) {
          pieces.addAll(said.get(label).subList(0, labels[label]));
        }
      }
      if (pieces.size() == IntStream.of(labels).sum()) {
        return shares(known, labels, pieces);
      }
    }
  }

  /**
   * Of any size: the texts stand for all that could be said, known texts and pieces are drawn from
   * them over and over.
   */
  List<Share> ofAnySize(int most) {
    var known = new ArrayList<List<double[]>>();
    for (var ofLabel : texts) {
      known.add(drawn(ofLabel, ofLabel.size()));
    }
    var labels = labels(most);
    var pieces = new ArrayList<double[]>();
    for (int label = 0; label < labels.length; label++) {
      pieces.addAll(drawn(texts.get(label), labels[label]));
    }
    return shares(known, labels, pieces);
  }

  private List<double[]> drawn(List<double[]> from, int count) {
    return random.ints(count, 0, from.size()).mapToObj(from::get).toList();
  }

  private static List<Share> shares(
      List<List<double[]>> known, int[] labels, List<double[]> pieces) {
    var raw = new double[labels.length];
    var q = new double[labels.length];
    for (double[] p : pieces) {
      int best = 0;
      for (int label = 0; label < p.length; label++) {
        q[label] += p[label] / pieces.size();
        best = p[label] > p[best] ? label : best;
      }
      raw[best] += 1.0 / pieces.size();
    }
    var estimates = Quantifier.of(known).estimate(pieces.size(), q);
    return IntStream.range(0, estimates.size())
        .mapToObj(
            label ->
                new Share((double) labels[label] / pieces.size(), raw[label], estimates.get(label)))
        .toList();
  }

  /** How many pieces have each label: any size, any balance, often far from even. */
  private int[] labels(int most) {
    double evenness = Math.pow(10, random.nextDouble() - 0.7);
    var weights =
        IntStream.range(0, texts.size())
            .mapToDouble(label -> Math.pow(random.nextDouble(), 1 / evenness))
            .toArray();
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double size = FEWEST * Math.pow(most / FEWEST, random.nextDouble());
    var labels = new int[weights.length];
    for (int i = 0; i < size; i++) {
      double at = random.nextDouble() * sum;
      int label = 0;
      while (label < weights.length - 1 && at >= weights[label]) {
        at -= weights[label++];
      }
      labels[label]++;
    }
    return labels;
  }
}
