package org.dauys.nlp.train;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dauys.nlp.feature.Kind;

/** Which features a model is trained on, and what the value of each is multiplied by. */
final class FeatureFactors {

  private final Map<Long, Float> factors = new HashMap<>();

  /**
   * Counts the features of samples.
   *
   * @param cutoff features of fewer samples than this are left out
   * @param without kinds of features that are left out
   * @param rare whether surface features weigh by their inverse document frequency, as is usual for
   *     topics; the factor becomes part of the weight, so that tagging need not know of it
   */
  FeatureFactors(Collection<Sample> samples, int cutoff, Set<Kind> without, boolean rare) {
    var counts = new HashMap<Long, Integer>();
    for (Sample sample : samples) {
      for (long feature : sample.features()) {
        if (!without.contains(Kind.of(feature))) {
          counts.merge(feature, 1, Integer::sum);
        }
      }
    }
    counts.forEach(
        (feature, count) -> {
          if (count >= cutoff) {
            factors.put(feature, rare ? factor(feature, (double) samples.size() / count) : 1);
          }
        });
  }

  private static float factor(long feature, double rarity) {
    return Kind.of(feature).isSurface() ? (float) Math.log(rarity) : 1;
  }

  /** What a feature is multiplied by; null if it is left out. */
  Float of(long feature) {
    return factors.get(feature);
  }

  /** What each is multiplied by. */
  Map<Long, Float> all() {
    return Map.copyOf(factors);
  }

  /** The features that are kept. */
  Set<Long> features() {
    return factors.keySet();
  }
}
