package org.dauys.streams.trial;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.HourlyCell;
import org.dauys.contract.totals.OverallCell;
import org.dauys.contract.vocabulary.Role;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.nlp.TagInput;
import org.dauys.nlp.Tagger;

/**
 * Computes all totals from the last state of the inputs, in one pass over a list, without a
 * difference, a ledger or an order. It shares nothing with the topology but the tagger.
 */
public final class Oracle {

  private final Inputs inputs;
  private final Tagger tagger;
  private final Sums sums = new Sums();
  private final Map<OverallCell, Figures> overall = new HashMap<>();
  private final Map<OverallCell, Set<String>> people = new HashMap<>();
  private final Map<OverallCell, Set<String>> texts = new HashMap<>();

  private Oracle(Inputs inputs, Tagger tagger) {
    this.inputs = inputs;
    this.tagger = tagger;
  }

  /** What the topology has to arrive at. */
  public static Sums totals(Inputs inputs, Tagger tagger) {
    var oracle = new Oracle(inputs, tagger);
    inputs.received().values().forEach(oracle::count);
    oracle.overall.forEach(
        (cell, figures) ->
            oracle
                .sums
                .overall()
                .put(
                    cell.toString(),
                    new Sums.Distinct(
                        figures,
                        oracle.people.getOrDefault(cell, Set.of()).size(),
                        oracle.texts.getOrDefault(cell, Set.of()).size())));
    return oracle.sums;
  }

  private void count(FeedbackReceived feedback) {
    var tags =
        tagger.tag(
            new TagInput(
                feedback.text(), feedback.region(), feedback.district(), feedback.place()));
    List<String> themes = tags.themes().stream().map(ThemeTag::id).toList();
    var region = tags.region().code();
    var tone = tags.sentiment().p();
    var stance = tags.stance().p();
    var correction = inputs.corrected().get(feedback.id());
    if (correction != null) {
      themes = correction.themes().orElse(themes);
      region = correction.region().orElse(region);
      tone = correction.sentiment().map(label -> Map.of(label, 1.0)).orElse(tone);
      stance = correction.stance().map(label -> Map.of(label, 1.0)).orElse(stance);
    }
    Figures figures;
    if (feedback.role() != Role.RESIDENT) {
      figures = Figures.ofOfficial();
    } else if (!themes.isEmpty() && themes.get(0).equals("off-topic")) {
      figures = Figures.ofOffTopic();
    } else {
      figures = opinion(tone, stance);
    }

    var said = feedback.occurredAt();
    var consultation = feedback.consultation();
    var hour = new HourlyCell(consultation, HourlyCell.hourOf(said), region, feedback.channel());
    sums.hourly().merge(hour.toString(), figures, Figures::plus);
    for (String theme : withGroups(themes)) {
      var day =
          new DailyCell(
              consultation,
              DailyCell.dayOf(said),
              theme,
              region,
              feedback.channel(),
              tags.language());
      sums.daily().merge(day.toString(), figures, Figures::plus);
      for (String where : List.of(region, "all")) {
        count(feedback, new OverallCell(consultation, theme, where), figures);
      }
    }
  }

  private void count(FeedbackReceived feedback, OverallCell cell, Figures figures) {
    overall.merge(cell, figures, Figures::plus);
    if (figures.feedback() == 1) {
      var grouped = inputs.grouped().get(feedback.id());
      people
          .computeIfAbsent(cell, key -> new HashSet<>())
          .add(feedback.author().isEmpty() ? "feedback " + feedback.id() : feedback.author());
      texts
          .computeIfAbsent(cell, key -> new HashSet<>())
          .add(grouped == null ? "feedback " + feedback.id() : "family " + grouped.family());
    }
  }

  private static Set<String> withGroups(List<String> themes) {
    var all = new HashSet<>(themes.isEmpty() ? List.of("unknown") : themes);
    themes.forEach(theme -> all.add(Taxonomy.shipped().groupOf(theme)));
    all.add("all");
    return all;
  }

  private static Figures opinion(Map<Sentiment, Double> tone, Map<Stance, Double> stance) {
    return new Figures(
        1,
        0,
        0,
        Map.of(likeliest(tone), 1L),
        Map.of(likeliest(stance), 1L),
        millionths(tone),
        millionths(stance));
  }

  private static <L> L likeliest(Map<L, Double> p) {
    return p.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  private static <L> Map<L, Long> millionths(Map<L, Double> p) {
    var millionths = new TreeMap<L, Long>();
    p.forEach((label, share) -> millionths.put(label, Math.round(share * 1_000_000)));
    return millionths;
  }
}
