package org.dauys.sinks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.event.RegionTag;
import org.dauys.contract.event.Scored;
import org.dauys.contract.event.Span;
import org.dauys.contract.event.Statement;
import org.dauys.contract.event.Tags;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.model.HeldOutText;
import org.dauys.contract.place.Places;
import org.dauys.contract.place.Region;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.taxonomy.Theme;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Language;
import org.dauys.contract.vocabulary.RegionBasis;
import org.dauys.contract.vocabulary.Role;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/** Makes up feedback: random tags over few words, reproducible from the seed. */
public final class SyntheticFeedback {

  /** The report estimates only what it takes to be read by the shipped models. */
  private static final String MODEL = HeldOutText.shipped().get(0).model();

  private static final Instant FIRST = Instant.parse("2026-01-12T19:30:00Z");
  private static final int PEOPLE = 100_000;
  private static final long SECONDS = 60L * 24 * 3600;
  private static final List<String> TEXTS =
      List.of(
          "Жобаны қолдаймын. Зейнетақы аз, бала ақшасы кешігеді.",
          "Поддерживаю статью о языке. Пенсии маленькие, дорога разбита.",
          "I support the draft, but the road to our village is broken.",
          "Судьи зависимы; сот әділ болсын! Рахмет 🙏 за внимание.");

  private final RandomGenerator random;
  private final List<String> themes;
  private final List<String> regions;
  private final List<Channel> channels;
  private final List<Language> languages;

  /** Makes up feedback from this source of chance, every place and channel as likely as another. */
  public SyntheticFeedback(RandomGenerator random) {
    this(
        random,
        Places.shipped().regions().stream().map(Region::iso).toList(),
        List.of(Channel.values()),
        List.of(Language.values()));
  }

  private SyntheticFeedback(
      RandomGenerator random,
      List<String> regions,
      List<Channel> channels,
      List<Language> languages) {
    this.random = random;
    this.themes = Taxonomy.shipped().themes().stream().map(Theme::id).toList();
    this.regions = regions;
    this.channels = channels;
    this.languages = languages;
  }

  /** The same, with places by their population and channels and languages as uneven as in life. */
  public static SyntheticFeedback uneven(RandomGenerator random) {
    var regions =
        Places.shipped().regions().stream()
            .flatMap(
                region -> Collections.nCopies(region.population() / PEOPLE, region.iso()).stream())
            .toList();
    return new SyntheticFeedback(
        random,
        regions,
        List.of(
            Channel.WEB_FORM,
            Channel.WEB_FORM,
            Channel.WEB_FORM,
            Channel.SOCIAL,
            Channel.SOCIAL,
            Channel.MEETING),
        List.of(
            Language.KK,
            Language.KK,
            Language.KK,
            Language.RU,
            Language.RU,
            Language.RU,
            Language.MIXED));
  }

  /** So many pieces of two consultations. */
  public List<FeedbackTagged> pieces(int count) {
    var pieces = new ArrayList<FeedbackTagged>();
    for (int i = 0; i < count; i++) {
      pieces.add(piece("id-" + i));
    }
    return pieces;
  }

  /** One piece with this id. */
  public FeedbackTagged piece(String id) {
    var at = FIRST.plusSeconds(random.nextLong(SECONDS));
    return tagged(
        new FeedbackReceived(
            FeedbackReceived.VERSION,
            id,
            "form-test",
            id,
            random.nextInt(10) == 0 ? "roads-2026" : "constitution-2026",
            pick(channels),
            random.nextInt(12) == 0 ? Role.OFFICIAL : Role.RESIDENT,
            "",
            at,
            at.plusSeconds(60),
            "",
            "",
            "",
            pick(TEXTS)));
  }

  /** This feedback with made-up tags. */
  public FeedbackTagged tagged(FeedbackReceived received) {
    var text = received.text();
    var themes = themes(text);
    var sentiment = scored(Sentiment.class);
    var stance = scored(Stance.class);
    var statement =
        new Statement(new Span(0, text.length()), Language.MIXED, themes, sentiment, stance);
    return new FeedbackTagged(
        FeedbackTagged.VERSION,
        received,
        new Tags(
            pick(languages),
            themes,
            region(received.region()),
            "",
            sentiment,
            stance,
            List.of(statement),
            MODEL,
            Taxonomy.VERSION),
        Optional.empty());
  }

  private List<ThemeTag> themes(String text) {
    var ids = new LinkedHashSet<String>();
    for (int count = random.nextInt(4); count > 0; count--) {
      // Squared, so that some themes are frequent and some rare.
      double skewed = random.nextDouble() * random.nextDouble();
      ids.add(themes.get((int) (skewed * themes.size())));
    }
    if (random.nextInt(25) == 0) {
      return List.of(new ThemeTag(Taxonomy.OFF_TOPIC, 0.9, word(text)));
    }
    return ids.stream().map(id -> new ThemeTag(id, random.nextDouble(), word(text))).toList();
  }

  private Span word(String text) {
    int at = random.nextInt(text.length());
    int start = text.lastIndexOf(' ', at) + 1;
    int end = text.indexOf(' ', at);
    return new Span(start, Math.max(start, end < 0 ? text.length() : end));
  }

  private RegionTag region(String declared) {
    if (!declared.isEmpty()) {
      return new RegionTag(declared, RegionBasis.DECLARED, 1);
    }
    return random.nextInt(5) == 0
        ? RegionTag.unknown()
        : new RegionTag(pick(regions), RegionBasis.TEXT, 0.8);
  }

  private <L extends Enum<L>> Scored<L> scored(Class<L> labels) {
    var label = pick(List.of(labels.getEnumConstants()));
    Map<L, Double> p = new EnumMap<>(labels);
    for (L other : labels.getEnumConstants()) {
      p.put(other, other == label ? 0.7 : 0.3 / (labels.getEnumConstants().length - 1));
    }
    return new Scored<>(label, p);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
