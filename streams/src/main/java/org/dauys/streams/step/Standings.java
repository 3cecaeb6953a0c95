package org.dauys.streams.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.contract.totals.OverallCell;

/**
 * How many feedback of one person, or copies of one text, stand in each overall cell.
 *
 * @param standings cells with at least one
 */
record Standings(List<Standing> standings) {

  static final Standings NONE = new Standings(List.of());

  /**
   * One cell.
   *
   * @param cell which
   * @param count at least one
   */
  record Standing(OverallCell cell, long count) {}

  Standings {
    standings = standings == null ? List.of() : List.copyOf(standings);
  }

  Standings after(Relocation relocation) {
    var counts = counts();
    relocation
        .from()
        .ifPresent(from -> from.cells().forEach(cell -> counts.merge(cell, -1L, Long::sum)));
    relocation.to().ifPresent(to -> to.cells().forEach(cell -> counts.merge(cell, 1L, Long::sum)));
    counts.values().removeIf(count -> count == 0);
    return new Standings(
        counts.entrySet().stream()
            .map(entry -> new Standing(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** By how much the feedback in excess of the first has grown in each cell that it moved in. */
  Map<OverallCell, Long> excessGrownTo(Standings now) {
    var grown = new HashMap<OverallCell, Long>();
    counts().forEach((cell, count) -> grown.merge(cell, -excess(count), Long::sum));
    now.counts().forEach((cell, count) -> grown.merge(cell, excess(count), Long::sum));
    grown.values().removeIf(growth -> growth == 0);
    return grown;
  }

  boolean isNobody() {
    return standings.isEmpty();
  }

  private static long excess(long count) {
    return count - 1;
  }

  private Map<OverallCell, Long> counts() {
    return standings.stream()
        .collect(Collectors.toMap(Standing::cell, Standing::count, Long::sum, HashMap::new));
  }
}
