package org.dauys.nlp.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.nlp.Models;
import org.dauys.nlp.TagInput;

/**
 * Groups of themes of real appeals to the government of Kursk, of which nothing is trained on. A
 * category of theirs may be one of several groups of ours; no theme is a miss. Argument: the file.
 */
final class KurskEval {

  private static final Map<String, Set<String>> GROUPS =
      Map.ofEntries(
          Map.entry("housing_utilities_landscaping", Set.of("housing-utilities")),
          Map.entry("roads", Set.of("transport")),
          Map.entry("ecology_waste", Set.of("ecology", "housing-utilities")),
          Map.entry("public_transport", Set.of("transport")),
          Map.entry("healthcare", Set.of("health")),
          Map.entry("social_benefits", Set.of("social")),
          Map.entry("education", Set.of("education-science")),
          Map.entry("stray_animals", Set.of("ecology", "housing-utilities")),
          Map.entry("construction", Set.of("housing-utilities")),
          Map.entry("culture", Set.of("culture-youth-sport")),
          Map.entry("trade_consumer", Set.of("economy")),
          Map.entry("support_measures", Set.of("economy", "social")),
          Map.entry("sport", Set.of("culture-youth-sport")),
          Map.entry("telecom_post", Set.of("digital")),
          Map.entry("labour", Set.of("labour")),
          Map.entry("public_services", Set.of("digital", "public-service")));

  private KurskEval() {}

  public static void main(String[] args) throws IOException {
    var tagger = Models.shipped().tagger();
    var texts = new TreeMap<String, Integer>();
    var hits = new TreeMap<String, Integer>();
    for (var appeal : PublicSet.rows(Path.of(args[0]))) {
      var category = appeal.get("category_name");
      if (GROUPS.containsKey(category)) {
        var themes = tagger.tag(TagInput.of(appeal.get("text"))).themes();
        boolean hit =
            !themes.isEmpty()
                && GROUPS.get(category).contains(Taxonomy.shipped().groupOf(themes.get(0).id()));
        texts.merge(category, 1, Integer::sum);
        hits.merge(category, hit ? 1 : 0, Integer::sum);
      }
    }
    int all = texts.values().stream().mapToInt(n -> n).sum();
    int right = hits.values().stream().mapToInt(n -> n).sum();
    System.out.printf(Locale.ROOT, "%d appeals: accuracy %.3f%n", all, (double) right / all);
    texts.forEach((name, n) -> System.out.printf("  %s: %d of %d%n", name, hits.get(name), n));
  }
}
