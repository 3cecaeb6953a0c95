package org.dauys.bench.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.event.Scored;
import org.dauys.contract.event.Tags;
import org.dauys.contract.place.Places;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.totals.CountedAs;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Role;
import org.dauys.nlp.Models;
import org.dauys.nlp.TagInput;
import org.dauys.nlp.Tagger;
import org.dauys.nlp.train.Corpus;
import org.dauys.nlp.train.LabelledText;

/**
 * Feedback of 60 days with the tags that the shipped models give it, and the day cells that it adds
 * up to. A text is one to four statements of the corpus, so the number of statements, themes and
 * lexemes is that of real texts.
 */
final class Pieces {

  private static final Instant FIRST = Instant.parse("2026-01-12T19:30:00Z");
  private static final int SECONDS = 60 * 24 * 3600;
  private static final int MOST_STATEMENTS = 4;
  private static final double MILLIONTHS = 1e6;

  /** By how much they are used. */
  private static final List<Channel> CHANNELS =
      List.of(
          Channel.WEB_FORM, Channel.WEB_FORM, Channel.WEB_FORM, Channel.SOCIAL, Channel.MEETING);

  private final Random random = new Random(7);
  private final Tagger tagger = Models.shipped().tagger();
  private final List<LabelledText> statements;
  private final List<String> regions;

  private Pieces(List<LabelledText> statements) {
    this.statements = statements;
    this.regions = Places.shipped().regions().stream().map(region -> region.iso()).toList();
  }

  /** So many pieces; needs the project's folder as the working directory. */
  static List<FeedbackTagged> make(int count) throws IOException {
    var pieces = new Pieces(Corpus.read(Path.of("nlp", "corpus", "train")));
    return IntStream.range(0, count).mapToObj(pieces::piece).toList();
  }

  /** The first so many cells of what the pieces add up to. */
  static Map<DailyCell, Figures> cells(List<FeedbackTagged> pieces, int most) {
    var cells = new LinkedHashMap<DailyCell, Figures>();
    for (var piece : pieces) {
      var figures = figures(piece);
      for (var theme : themes(piece)) {
        cells.merge(cell(piece, theme), figures, Figures::plus);
      }
    }
    cells.keySet().retainAll(cells.keySet().stream().limit(most).collect(Collectors.toSet()));
    return cells;
  }

  private FeedbackTagged piece(int number) {
    var at = FIRST.plusSeconds(random.nextInt(SECONDS));
    var id = "%08x-%08x".formatted(random.nextInt(), number);
    var region = random.nextInt(5) == 0 ? "" : regions.get(random.nextInt(regions.size()));
    var received =
        new FeedbackReceived(
            FeedbackReceived.VERSION,
            id,
            "form-bench",
            "record-" + number,
            "constitution-2026",
            CHANNELS.get(random.nextInt(CHANNELS.size())),
            random.nextInt(12) == 0 ? Role.OFFICIAL : Role.RESIDENT,
            "author-" + random.nextInt(10_000),
            at,
            at.plusSeconds(60),
            region,
            "",
            "",
            text());
    return new FeedbackTagged(FeedbackTagged.VERSION, received, tags(received), Optional.empty());
  }

  private Tags tags(FeedbackReceived received) {
    return tagger.tag(new TagInput(received.text(), received.region(), "", ""));
  }

  private String text() {
    return IntStream.range(0, 1 + random.nextInt(MOST_STATEMENTS))
        .mapToObj(i -> statements.get(random.nextInt(statements.size())).text())
        .map(statement -> statement.matches("(?s).*[.!?]") ? statement : statement + '.')
        .collect(Collectors.joining(" "));
  }

  private static DailyCell cell(FeedbackTagged piece, String theme) {
    return new DailyCell(
        piece.received().consultation(),
        DailyCell.dayOf(piece.received().occurredAt()),
        theme,
        piece.tags().region().code(),
        piece.received().channel(),
        piece.tags().language());
  }

  private static Set<String> themes(FeedbackTagged piece) {
    var themes = new LinkedHashSet<>(List.of(Taxonomy.ALL));
    for (var theme : piece.tags().themes()) {
      themes.add(Taxonomy.shipped().groupOf(theme.id()));
      themes.add(theme.id());
    }
    if (piece.tags().themes().isEmpty()) {
      themes.add(Taxonomy.UNKNOWN);
    }
    return themes;
  }

  private static Figures figures(FeedbackTagged piece) {
    var tags = piece.tags();
    return switch (CountedAs.of(piece)) {
      case OFFICIAL -> Figures.ofOfficial();
      case OFF_TOPIC -> Figures.ofOffTopic();
      case OPINION ->
          new Figures(
              1,
              0,
              0,
              Map.of(tags.sentiment().label(), 1L),
              Map.of(tags.stance().label(), 1L),
              millionths(tags.sentiment()),
              millionths(tags.stance()));
    };
  }

  private static <L extends Enum<L>> Map<L, Long> millionths(Scored<L> scored) {
    var millionths = new EnumMap<L, Long>(scored.label().getDeclaringClass());
    scored.p().forEach((label, p) -> millionths.put(label, Math.round(p * MILLIONTHS)));
    return millionths;
  }
}
