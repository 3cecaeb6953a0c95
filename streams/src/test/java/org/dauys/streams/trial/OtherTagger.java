package org.dauys.streams.trial;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.dauys.contract.event.RegionTag;
import org.dauys.contract.event.Scored;
import org.dauys.contract.event.Span;
import org.dauys.contract.event.Tags;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.vocabulary.RegionBasis;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.nlp.TagInput;
import org.dauys.nlp.Tagger;
import org.dauys.nlp.Taggers;

/**
 * Reads as {@link FirstWordTagger} does, but has a mind of its own on about half of the texts:
 * other themes, the opposite tone, another region.
 */
public final class OtherTagger implements Tagger {

  /** What its version is called. */
  public static final String VERSION = "2";

  private final Tagger first = new FirstWordTagger();

  /** The first tagger as the shipped one, and this. */
  public static Taggers both() {
    return version ->
        switch (version) {
          case Taggers.SHIPPED -> Optional.of(new FirstWordTagger());
          case VERSION -> Optional.of(new OtherTagger());
          default -> Optional.empty();
        };
  }

  @Override
  public Tags tag(TagInput input) {
    var read = first.tag(input);
    int mind = input.text().hashCode() & 7;
    return new Tags(
        read.language(),
        mind == 0 ? List.of(new ThemeTag("roads", 0.7, new Span(0, 3))) : read.themes(),
        mind == 1 ? new RegionTag("KZ-27", RegionBasis.TEXT, 0.6) : read.region(),
        "",
        mind == 2 || mind == 3 ? opposite(read.sentiment()) : read.sentiment(),
        read.stance(),
        read.statements(),
        "other",
        read.taxonomy());
  }

  private static Scored<Sentiment> opposite(Scored<Sentiment> tone) {
    var p = new EnumMap<>(tone.p());
    p.put(Sentiment.NEGATIVE, tone.p().get(Sentiment.POSITIVE));
    p.put(Sentiment.POSITIVE, tone.p().get(Sentiment.NEGATIVE));
    return new Scored<>(
        tone.label() == Sentiment.POSITIVE ? Sentiment.NEGATIVE : Sentiment.POSITIVE, p);
  }
}
