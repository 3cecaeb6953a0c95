package org.dauys.streams.trial;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dauys.contract.event.RegionTag;
import org.dauys.contract.event.Scored;
import org.dauys.contract.event.Span;
import org.dauys.contract.event.Tags;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Language;
import org.dauys.contract.vocabulary.RegionBasis;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.nlp.TagInput;
import org.dauys.nlp.Tagger;

/**
 * Reads its tags from the text itself: {@code themes tone stance}, e.g. {@code pensions,roads good
 * support}; {@code -} for no theme; fails on {@code fail}. The region is the declared one.
 */
public final class FirstWordTagger implements Tagger {

  @Override
  public Tags tag(TagInput input) {
    var words = input.text().split(" ", -1);
    if (words[0].equals("fail")) {
      throw new IllegalStateException(input.text());
    }
    return new Tags(
        Language.EN,
        themes(words[0]),
        region(input.region()),
        "",
        scored(Sentiment.class, words[1].equals("good") ? Sentiment.POSITIVE : Sentiment.NEGATIVE),
        scored(Stance.class, Coded.parse(Stance.class, words[2]).orElseThrow()),
        List.of(),
        "test",
        "test");
  }

  private static RegionTag region(String declared) {
    return declared.isEmpty()
        ? RegionTag.unknown()
        : new RegionTag(declared, RegionBasis.DECLARED, 1);
  }

  private static List<ThemeTag> themes(String word) {
    var themes = new ArrayList<ThemeTag>();
    if (!word.equals("-")) {
      for (String id : word.split(",", -1)) {
        themes.add(new ThemeTag(id, 0.9, new Span(0, id.length())));
      }
    }
    return themes;
  }

  private static <L extends Enum<L>> Scored<L> scored(Class<L> vocabulary, L label) {
    Map<L, Double> p = new EnumMap<>(vocabulary);
    for (L other : vocabulary.getEnumConstants()) {
      p.put(other, other == label ? 0.8 : 0.2 / (vocabulary.getEnumConstants().length - 1));
    }
    return new Scored<>(label, p);
  }
}
