package org.dauys.nlp.train;

import java.util.List;
import java.util.Locale;

/** Counts of true label against predicted label, and the usual figures of it. Not thread-safe. */
final class Confusion {

  private final List<String> labels;
  private final long[][] counts;
  private final Reliability reliability = new Reliability();

  Confusion(List<String> labels) {
    this.labels = labels;
    this.counts = new long[labels.size()][labels.size()];
  }

  void add(String gold, String predicted, double p) {
    counts[labels.indexOf(gold)][labels.indexOf(predicted)]++;
    reliability.add(p, gold.equals(predicted));
  }

  long total() {
    return reliability.total();
  }

  double accuracy() {
    long hits = 0;
    for (int i = 0; i < counts.length; i++) {
      hits += counts[i][i];
    }
    return (double) hits / total();
  }

  /** Share of the most frequent true label: what somebody gets who always guesses it. */
  double majority() {
    long most = 0;
    for (int i = 0; i < counts.length; i++) {
      most = Math.max(most, trueOf(i));
    }
    return (double) most / total();
  }

  /** Mean F1 of the labels that occur. */
  double macroF1() {
    double sum = 0;
    int occurring = 0;
    for (int i = 0; i < counts.length; i++) {
      if (trueOf(i) > 0) {
        sum += f1(i);
        occurring++;
      }
    }
    return sum / occurring;
  }

  /** Expected calibration error over ten bins of confidence. */
  double calibrationError() {
    return reliability.calibrationError();
  }

  /** Per label: how many, precision, recall, F1. */
  String perLabel() {
    var table = new StringBuilder("| label | texts | precision | recall | F1 |\n");
    table.append("| --- | ---: | ---: | ---: | ---: |\n");
    for (int i = 0; i < counts.length; i++) {
      if (trueOf(i) > 0) {
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | %.3f | %.3f | %.3f |%n",
                labels.get(i),
                trueOf(i),
                ratio(counts[i][i], predictedOf(i)),
                ratio(counts[i][i], trueOf(i)),
                f1(i)));
      }
    }
    return table.toString();
  }

  /** True labels down, predicted labels across. */
  String matrix() {
    var table = new StringBuilder("| true \\ predicted | " + String.join(" | ", labels) + " |\n");
    table.append("| --- |").append(" ---: |".repeat(labels.size())).append('\n');
    for (int i = 0; i < counts.length; i++) {
      table.append("| ").append(labels.get(i));
      for (long n : counts[i]) {
        table.append(" | ").append(n);
      }
      table.append(" |\n");
    }
    return table.toString();
  }

  private double f1(int label) {
    return ratio(2 * counts[label][label], trueOf(label) + predictedOf(label));
  }

  private long trueOf(int label) {
    long sum = 0;
    for (long n : counts[label]) {
      sum += n;
    }
    return sum;
  }

  private long predictedOf(int label) {
    long sum = 0;
    for (long[] row : counts) {
      sum += row[label];
    }
    return sum;
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
