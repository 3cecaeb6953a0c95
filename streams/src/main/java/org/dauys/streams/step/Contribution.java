package org.dauys.streams.step;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.event.Scored;
import org.dauys.contract.event.Tags;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.totals.CountedAs;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Language;

/**
 * What one feedback adds to the totals now: the same figures to one cell for each of its themes,
 * for each group that they touch, and for all themes together.
 *
 * @param consultation part of every cell
 * @param day part of every cell
 * @param themes themes, groups and {@code all}: one cell each
 * @param region part of every cell
 * @param channel part of every cell
 * @param language part of every cell
 * @param figures what each of the cells gets
 */
record Contribution(
    String consultation,
    LocalDate day,
    List<String> themes,
    String region,
    Channel channel,
    Language language,
    Figures figures) {

  private static final long MILLIONTHS = 1_000_000;

  Contribution {
    themes = List.copyOf(themes);
  }

  /** What a feedback contributes with these tags. */
  static Contribution of(FeedbackTagged tagged) {
    var received = tagged.received();
    var tags = tagged.tags();
    return new Contribution(
        received.consultation(),
        DailyCell.dayOf(received.occurredAt()),
        List.copyOf(themesOf(tags.themes())),
        tags.region().code(),
        received.channel(),
        tags.language(),
        figuresOf(tagged));
  }

  /** What has to be added to the totals so that the new contribution stands in for the old one. */
  static Map<DailyCell, Figures> difference(Contribution before, Contribution after) {
    var difference = new HashMap<DailyCell, Figures>();
    if (before != null) {
      before.into(difference, Figures::minus);
    }
    if (after != null) {
      after.into(difference, Figures::plus);
    }
    difference.values().removeIf(Figures.ZERO::equals);
    return difference;
  }

  private void into(Map<DailyCell, Figures> sums, BinaryOperator<Figures> operation) {
    for (String theme : themes) {
      var cell = new DailyCell(consultation, day, theme, region, channel, language);
      sums.put(cell, operation.apply(sums.getOrDefault(cell, Figures.ZERO), figures));
    }
  }

  private static Set<String> themesOf(List<ThemeTag> tags) {
    var taxonomy = Taxonomy.shipped();
    var themes = new LinkedHashSet<String>();
    themes.add(Taxonomy.ALL);
    if (tags.isEmpty()) {
      themes.add(Taxonomy.UNKNOWN);
    }
    for (ThemeTag tag : tags) {
      themes.add(taxonomy.groupOf(tag.id()));
      themes.add(tag.id());
    }
    return themes;
  }

  private static Figures figuresOf(FeedbackTagged tagged) {
    var tags = tagged.tags();
    return switch (CountedAs.of(tagged)) {
      case OFFICIAL -> Figures.ofOfficial();
      case OFF_TOPIC -> Figures.ofOffTopic();
      case OPINION -> opinion(tags);
    };
  }

  private static Figures opinion(Tags tags) {
    return new Figures(
        1,
        0,
        0,
        Map.of(tags.sentiment().label(), 1L),
        Map.of(tags.stance().label(), 1L),
        millionths(tags.sentiment()),
        millionths(tags.stance()));
  }

  private static <L extends Enum<L>> Map<L, Long> millionths(Scored<L> scored) {
    var millionths = new HashMap<L, Long>();
    scored.p().forEach((label, p) -> millionths.put(label, Math.round(p * MILLIONTHS)));
    return millionths;
  }
}
