package org.dauys.streams.trial;

import java.util.Map;
import java.util.TreeMap;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.HourlyCell;
import org.dauys.contract.totals.OverallCell;

/**
 * Totals of all cells, without their revisions, which depend on the order. Cells are named by their
 * text, so that a difference prints well.
 *
 * @param daily by {@link DailyCell}
 * @param hourly by {@link HourlyCell}
 * @param overall by {@link OverallCell}
 */
public record Sums(
    Map<String, Figures> daily, Map<String, Figures> hourly, Map<String, Distinct> overall) {

  /**
   * The three counts of an overall cell.
   *
   * @param figures by feedback
   * @param people distinct ones
   * @param texts distinct ones
   */
  public record Distinct(Figures figures, long people, long texts) {}

  /** No cells at all. */
  public Sums() {
    this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
  }

  /** The first cells that differ from what was expected; empty if none does. */
  public String differenceTo(Sums expected) {
    return difference("daily", daily, expected.daily)
        + difference("hourly", hourly, expected.hourly)
        + difference("overall", overall, expected.overall);
  }

  private static <F> String difference(String kind, Map<String, F> found, Map<String, F> expected) {
    var cells = new TreeMap<String, F>(expected);
    cells.putAll(found);
    var difference = new StringBuilder();
    cells.keySet().stream()
        .filter(cell -> found.get(cell) == null || !found.get(cell).equals(expected.get(cell)))
        .limit(5)
        .forEach(
            cell ->
                difference.append(
                    "%s %s%n  found    %s%n  expected %s%n"
                        .formatted(kind, cell, found.get(cell), expected.get(cell))));
    return difference.toString();
  }
}
