package org.dauys.streams.trial;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.contract.event.AlertRaised;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.totals.AlertCell;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.vocabulary.Role;
import org.dauys.nlp.TagInput;
import org.dauys.nlp.Tagger;
import org.dauys.streams.surge.Series;

/**
 * Computes all alerts from the last state of the inputs in one pass. It shares the tagger and the
 * rule with the topology, and nothing of how their figures come about.
 */
public final class AlertOracle {

  private record Row(String consultation, String theme, String region) {}

  private final Map<Row, Series> series = new HashMap<>();

  private AlertOracle() {}

  /** The alerts that have to stand. */
  public static Map<AlertCell, AlertRaised> alerts(Inputs inputs, Tagger tagger) {
    var oracle = new AlertOracle();
    inputs.received().values().forEach(feedback -> oracle.count(feedback, inputs, tagger));
    var alerts = new HashMap<AlertCell, AlertRaised>();
    oracle.series.forEach(
        (row, one) -> {
          var whole = oracle.series.get(new Row(row.consultation(), "all", "all"));
          List<LocalDate> days = new ArrayList<>(one.days().keySet());
          one.judged(days, whole)
              .alerts()
              .forEach(
                  (day, alert) ->
                      alerts.put(
                          new AlertCell(row.consultation(), day, row.theme(), row.region()),
                          alert));
        });
    return alerts;
  }

  private void count(FeedbackReceived feedback, Inputs inputs, Tagger tagger) {
    var tags =
        tagger.tag(
            new TagInput(
                feedback.text(), feedback.region(), feedback.district(), feedback.place()));
    List<String> themes = tags.themes().stream().map(ThemeTag::id).toList();
    var region = tags.region().code();
    var correction = inputs.corrected().get(feedback.id());
    if (correction != null) {
      themes = correction.themes().orElse(themes);
      region = correction.region().orElse(region);
    }
    if (feedback.role() != Role.RESIDENT
        || (!themes.isEmpty() && themes.get(0).equals("off-topic"))) {
      return;
    }
    Set<String> rows = new HashSet<>(themes.isEmpty() ? List.of("unknown") : themes);
    themes.forEach(theme -> rows.add(Taxonomy.shipped().groupOf(theme)));
    rows.add("all");
    var grouped = inputs.grouped().get(feedback.id());
    var family = grouped == null ? "" : grouped.family();
    var day = DailyCell.dayOf(feedback.occurredAt());
    for (var theme : rows) {
      add(new Row(feedback.consultation(), theme, "all"), day, family);
    }
    add(new Row(feedback.consultation(), "all", region), day, family);
  }

  private void add(Row row, LocalDate day, String family) {
    series.merge(
        row, Series.NONE.plus(day, family, 1), (before, one) -> before.plus(day, family, 1));
  }
}
