package org.dauys.streams.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dauys.contract.event.Span;
import org.dauys.contract.totals.OverallCell;

/**
 * A feedback by the tags that stand and by those of other models.
 *
 * @param standing nothing if it is not tagged yet, or is erased
 * @param candidate the same for the other models
 */
record Comparison(Optional<Reading> standing, Optional<Reading> candidate) {

  static final Comparison NONE = new Comparison(Optional.empty(), Optional.empty());

  /** What it adds to each cell. */
  Map<OverallCell, FiguresMoved> figures() {
    var figures = new HashMap<OverallCell, FiguresMoved>();
    standing.ifPresent(
        reading ->
            reading
                .cells()
                .forEach(
                    cell ->
                        figures.merge(
                            cell,
                            FiguresMoved.before(reading.contribution().figures()),
                            FiguresMoved::plus)));
    candidate.ifPresent(
        reading ->
            reading
                .cells()
                .forEach(
                    cell ->
                        figures.merge(
                            cell,
                            FiguresMoved.after(reading.contribution().figures()),
                            FiguresMoved::plus)));
    return figures;
  }

  /** In which ways the two differ; in none until both have read it. */
  Map<TagChange, TagsMoved.Example> changes(String id) {
    var changes = new HashMap<TagChange, TagsMoved.Example>();
    if (standing.isEmpty() || candidate.isEmpty()) {
      return changes;
    }
    for (var what : TagChange.What.values()) {
      changes(id, what, changes);
    }
    if (!changes.isEmpty()) {
      changes.put(
          change(TagChange.What.ANY, "", ""),
          new TagsMoved.Example(id, Optional.empty(), Optional.empty()));
    }
    return changes;
  }

  private void changes(String id, TagChange.What what, Map<TagChange, TagsMoved.Example> changes) {
    var before = standing.orElseThrow().signs(what);
    var after = candidate.orElseThrow().signs(what);
    var lost = new ArrayList<>(before.keySet());
    lost.removeAll(after.keySet());
    var gained = new ArrayList<>(after.keySet());
    gained.removeAll(before.keySet());
    for (int i = 0; i < Math.max(lost.size(), gained.size()); i++) {
      var from = i < lost.size() ? lost.get(i) : "";
      var to = i < gained.size() ? gained.get(i) : "";
      changes.put(
          change(what, from, to), new TagsMoved.Example(id, span(before, from), span(after, to)));
    }
  }

  private TagChange change(TagChange.What what, String from, String to) {
    var consultation = candidate.orElseThrow().contribution().consultation();
    return new TagChange(consultation, what, from, to);
  }

  private static Optional<Span> span(Map<String, Reading.Sign> signs, String label) {
    return Optional.ofNullable(signs.get(label)).flatMap(Reading.Sign::span);
  }

  boolean isNothing() {
    return standing.isEmpty() && candidate.isEmpty();
  }
}
