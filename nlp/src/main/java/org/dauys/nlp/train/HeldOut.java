package org.dauys.nlp.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dauys.nlp.feature.Kind;
import org.dauys.nlp.model.Network;
import org.dauys.nlp.model.Softmax;
import org.dauys.nlp.model.WeightTable;

/**
 * A sample as a model reads it that was trained without it.
 *
 * @param sample the text with its labels
 * @param scores one for each label of the model, before any temperature
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that nobody else sees.
record HeldOut(Sample sample, double[] scores) {

  private static final int PARTS = 5;
  private static final int FEWEST = 80;

  /** Learns from samples how to score others. */
  interface Learner {
    Function<Sample, double[]> learn(List<Sample> samples) throws IOException;
  }

  /** As {@link #of(Learner, List, int)}, by a linear model. */
  static List<HeldOut> of(Trainer trainer, List<String> labels, List<Sample> samples, int rounds)
      throws IOException {
    return of(
        trained -> {
          var table = WeightTable.join(List.of(trainer.train(labels, trained, Map.of())));
          return sample -> scores(table, sample);
        },
        samples,
        rounds);
  }

  /**
   * Holds out a fifth of the samples, or one fifth after the other; copies of a sample together.
   * The fifths are the same for every learner.
   *
   * @param rounds how many of the five fifths: as many trainings
   */
  static List<HeldOut> of(Learner learner, List<Sample> samples, int rounds) throws IOException {
    var partOf = new IdentityHashMap<Sample, Integer>();
    var random = new Random(1);
    samples.forEach(sample -> partOf.computeIfAbsent(sample, one -> random.nextInt(PARTS)));
    var heldOut = new ArrayList<HeldOut>();
    for (int round = 0; round < rounds; round++) {
      var trained = new ArrayList<Sample>();
      var left = new ArrayList<Sample>();
      for (Sample sample : samples) {
        (partOf.get(sample) == round ? left : trained).add(sample);
      }
      var scores = learner.learn(trained);
      left.forEach(sample -> heldOut.add(new HeldOut(sample, scores.apply(sample))));
    }
    return heldOut;
  }

  /** Those of each language of which there are enough texts of our own corpus. */
  static Map<String, List<HeldOut>> byLanguage(Collection<HeldOut> heldOut) {
    var languages =
        heldOut.stream()
            .filter(read -> !read.sample().language().isEmpty())
            .collect(
                Collectors.groupingBy(
                    read -> read.sample().language(), TreeMap::new, Collectors.toList()));
    languages.values().removeIf(texts -> texts.size() < FEWEST);
    return languages;
  }

  /**
   * What two models say together of the same samples in the same order; the scores need no
   * temperature.
   */
  static List<HeldOut> agreed(
      List<HeldOut> one, double temperature, List<HeldOut> other, double otherTemperature) {
    var agreed = new ArrayList<HeldOut>();
    for (int i = 0; i < one.size(); i++) {
      var p =
          Softmax.agreed(one.get(i).scores(), temperature, other.get(i).scores(), otherTemperature);
      agreed.add(new HeldOut(one.get(i).sample(), Arrays.stream(p).map(Math::log).toArray()));
    }
    return agreed;
  }

  /** The scores of a sample before any temperature. */
  static double[] scores(WeightTable table, Sample sample) {
    var scores = new double[table.outcomeCount()];
    for (int i = 0; i < sample.features().length; i++) {
      table.add(sample.features()[i], sample.values()[i], scores);
    }
    return scores;
  }

  /** The scores of a sample by a network, of whose hidden layer the table is. */
  static double[] scores(Network network, WeightTable table, Sample sample) {
    var surface = new double[table.outcomeCount()];
    var signals = new double[table.outcomeCount()];
    float root = (float) Math.sqrt(sample.surface());
    for (int i = 0; i < sample.features().length; i++) {
      long feature = sample.features()[i];
      if (Kind.of(feature).isSurface()) {
        table.add(feature, sample.values()[i] * root, surface);
      } else {
        table.add(feature, sample.values()[i], signals);
      }
    }
    return network.scores(surface, signals);
  }
}
