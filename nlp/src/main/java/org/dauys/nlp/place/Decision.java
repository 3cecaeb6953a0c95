package org.dauys.nlp.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The one region and district that a text is about.
 *
 * @param region ISO 3166-2:KZ code
 * @param district KATO code, or empty if only the region is known
 * @param confidence 0 to 1; less if the text names other regions as well
 */
public record Decision(String region, String district, double confidence) {

  /** Weights closer than this say nothing about which place is meant. */
  private static final double DRAW = 0.12;

  /**
   * The place that a text's mentions speak for most. Where regions draw level the one named first
   * is taken, for there the matter usually lies, with half the confidence or less.
   */
  public static Optional<Decision> of(List<PlaceMention> mentions) {
    var regions = weights(mentions, PlaceMention::region);
    return heaviest(regions).map(region -> decision(region, regions, mentions));
  }

  private static Decision decision(
      String region, Map<String, Double> regions, List<PlaceMention> mentions) {
    var there = mentions.stream().filter(m -> m.region().equals(region)).toList();
    var named = there.stream().filter(m -> !m.district().isEmpty()).toList();
    double all = regions.values().stream().mapToDouble(weight -> weight).sum();
    double best = there.stream().mapToDouble(PlaceMention::confidence).max().orElse(0);
    return new Decision(
        region,
        heaviest(weights(named, PlaceMention::district)).orElse(""),
        best * regions.get(region) / all);
  }

  private static Map<String, Double> weights(
      List<PlaceMention> mentions, Function<PlaceMention, String> key) {
    var weights = new LinkedHashMap<String, Double>();
    mentions.forEach(
        mention -> weights.merge(key.apply(mention), mention.confidence(), Double::sum));
    return weights;
  }

  /** The first of the keys that draw level with the heaviest. */
  private static Optional<String> heaviest(Map<String, Double> weights) {
    double most = weights.values().stream().mapToDouble(weight -> weight).max().orElse(0);
    return weights.entrySet().stream()
        .filter(entry -> entry.getValue() > most - DRAW)
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
