package org.dauys.nlp.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

  /**
   * Holds out a fifth of the samples, or one fifth after the other; copies of a sample together.
   *
   * @param rounds how many of the five fifths: as many trainings
   */
  static List<HeldOut> of(Trainer trainer, List<String> labels, List<Sample> samples, int rounds)
      throws IOException {
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
      var table = WeightTable.join(List.of(trainer.train(labels, trained, Map.of())));
      left.forEach(sample -> heldOut.add(new HeldOut(sample, scores(table, sample))));
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

  /** The scores of a sample before any temperature. */
  static double[] scores(WeightTable table, Sample sample) {
    var scores = new double[table.outcomeCount()];
    for (int i = 0; i < sample.features().length; i++) {
      table.add(sample.features()[i], sample.values()[i], scores);
    }
    return scores;
  }
}
