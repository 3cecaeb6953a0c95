package org.dauys.streams.step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.event.Scored;
import org.dauys.contract.event.Tags;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.totals.CountedAs;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.HourlyCell;
import org.dauys.contract.totals.OverallCell;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Language;

/**
 * What one feedback adds to the totals: the same figures to one cell for each of its themes, for
 * each group that they touch, and for all themes together.
 *
 * @param consultation part of every cell
 * @param day part of every daily cell
 * @param themes themes, groups and {@code all}: one cell each
 * @param region part of every cell
 * @param channel part of every daily and hourly cell
 * @param language part of every daily cell
 * @param figures what each of the cells gets
 * @param hour part of the hourly cell; absent in contributions that were stored before there were
 *     hourly and overall cells, which stand in daily cells only
 * @param author who counts as one of the people; empty if unknown
 */
record Contribution(
    String consultation,
    LocalDate day,
    List<String> themes,
    String region,
    Channel channel,
    Language language,
    Figures figures,
    Optional<Instant> hour,
    String author) {

  private static final long MILLIONTHS = 1_000_000;

  Contribution {
    themes = List.copyOf(themes);
    author = author == null ? "" : author;
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
        figuresOf(tagged),
        Optional.of(HourlyCell.hourOf(received.occurredAt())),
        received.author());
  }

  /** The same of nobody. */
  Contribution anonymous() {
    return new Contribution(
        consultation, day, themes, region, channel, language, figures, hour, "");
  }

  List<DailyCell> dailyCells() {
    return themes.stream()
        .map(theme -> new DailyCell(consultation, day, theme, region, channel, language))
        .toList();
  }

  List<HourlyCell> hourlyCells() {
    return hour.map(start -> new HourlyCell(consultation, start, region, channel)).stream()
        .toList();
  }

  /** Where it stands among the days: of its themes in all regions, and of its region. */
  Stream<SeriesDay> series(String family) {
    return Stream.concat(
        themes.stream()
            .map(theme -> new SeriesDay(consultation, theme, OverallCell.ALL_REGIONS, day, family)),
        Stream.of(new SeriesDay(consultation, Taxonomy.ALL, region, day, family)));
  }

  /** Where it stands among the overall cells. */
  Optional<Place> place() {
    return hour.map(known -> new Place(consultation, themes, region));
  }

  /** Whether it is public opinion, which alone is counted by people and by texts. */
  boolean isOpinion() {
    return figures.feedback() > 0;
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
