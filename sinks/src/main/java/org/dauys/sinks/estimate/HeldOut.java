package org.dauys.sinks.estimate;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dauys.contract.model.HeldOutText;

/** Held-out texts as the mathematics wants them: numbers in the order of the labels. */
final class HeldOut {

  private HeldOut() {}

  /** For each true label what was read in its texts. */
  static <L extends Enum<L>> List<List<double[]>> byLabel(
      Class<L> labels,
      List<HeldOutText> texts,
      Function<HeldOutText, L> truth,
      Function<HeldOutText, Map<L, Double>> read) {
    return Stream.of(labels.getEnumConstants())
        .map(
            label ->
                texts.stream()
                    .filter(text -> truth.apply(text) == label)
                    .map(text -> summingToOne(labels, read.apply(text)))
                    .toList())
        .toList();
  }

  /** Probabilities were rounded before they were written, so their sum is only nearly one. */
  static <L extends Enum<L>> double[] summingToOne(
      Class<L> labels, Map<L, ? extends Number> values) {
    double sum = values.values().stream().mapToDouble(Number::doubleValue).sum();
    return Stream.of(labels.getEnumConstants())
        .mapToDouble(label -> values.get(label).doubleValue() / sum)
        .toArray();
  }
}
