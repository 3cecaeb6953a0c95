package org.dauys.sinks.query;

import java.util.EnumMap;
import java.util.Map;
import org.dauys.contract.totals.CountedAs;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/** A sum that grows piece by piece. Not thread-safe. */
final class Tally {

  /** Tones and stances. */
  static final int LABELS = Sentiment.values().length + Stance.values().length;

  private static final int COUNTS = CountedAs.values().length + LABELS;

  /** Numbers of pieces in the order of {@link Codes}, then the sums of probabilities. */
  private final long[] sums = new long[COUNTS + LABELS];

  void add(short code) {
    sums[code]++;
  }

  void addMillionths(int label, int millionths) {
    sums[COUNTS + label] += millionths;
  }

  Figures figures() {
    int sentiments = CountedAs.values().length;
    int stances = sentiments + Sentiment.values().length;
    return new Figures(
        sums[Codes.OPINION],
        sums[Codes.OFFICIAL],
        sums[Codes.OFF_TOPIC],
        labels(Sentiment.class, sentiments),
        labels(Stance.class, stances),
        labels(Sentiment.class, sentiments + LABELS),
        labels(Stance.class, stances + LABELS));
  }

  private <L extends Enum<L>> Map<L, Long> labels(Class<L> vocabulary, int first) {
    var labels = new EnumMap<L, Long>(vocabulary);
    int next = first;
    for (L label : vocabulary.getEnumConstants()) {
      labels.put(label, sums[next++]);
    }
    return labels;
  }
}
