package org.dauys.nlp.feature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.contract.Table;
import org.dauys.contract.taxonomy.Taxonomy;

/**
 * The words that point to themes: the stems of the taxonomy's authors and, for each theme, what
 * people really say when they speak of it. Source: written for this project. Thread-safe.
 */
final class ThemeStems {

  /**
   * What a word says for a theme.
   *
   * @param feature hash of the theme's feature
   * @param value how loud, shared among the themes that the word points to
   */
  record Vote(long feature, float value) {}

  private static final float STRONG = 1;
  private static final float WEAK = 0.4f;
  private static final float STEM = 0.6f;

  static final PrefixLexicon<List<Vote>> LEXICON = load();

  private ThemeStems() {}

  private static PrefixLexicon<List<Vote>> load() {
    Map<String, Map<String, Float>> votes = new LinkedHashMap<>();
    for (var row : Table.rows(ThemeStems.class, "theme-stems.tsv")) {
      for (String theme : row.get("themes").split(",", -1)) {
        vote(votes, row.get("stem"), theme, STEM);
      }
    }
    for (var group : Taxonomy.shipped().groups()) {
      for (var row : Table.rows(ThemeStems.class, "vocabulary/" + group.id() + ".tsv")) {
        float weight = row.get("weight").equals("strong") ? STRONG : WEAK;
        for (String term : row.get("terms").split("\\|", -1)) {
          vote(votes, term.strip(), row.get("theme"), weight);
        }
      }
    }
    var lexicon = PrefixLexicon.<List<Vote>>builder();
    votes.forEach((term, themes) -> lexicon.add(term, shared(themes)));
    return lexicon.build();
  }

  private static void vote(
      Map<String, Map<String, Float>> votes, String term, String theme, float weight) {
    if (!term.isEmpty()) {
      votes.computeIfAbsent(term, key -> new LinkedHashMap<>()).merge(theme, weight, Math::max);
    }
  }

  private static List<Vote> shared(Map<String, Float> themes) {
    var votes = new ArrayList<Vote>();
    themes.forEach(
        (theme, weight) -> votes.add(new Vote(Hash.of(Kind.THEME, theme), weight / themes.size())));
    return List.copyOf(votes);
  }
}
