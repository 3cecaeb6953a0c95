package org.dauys.sinks.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pieces of one value of a dimension.
 *
 * @param value the value
 * @param opinions its pieces
 * @param people how many different people stand behind them
 */
record Pieces(String value, List<Opinion> opinions, int people) {

  static Pieces of(String value, List<Opinion> opinions) {
    int people = (int) opinions.stream().map(Opinion::person).distinct().count();
    return new Pieces(value, opinions, people);
  }

  /** All that is not told by name. */
  static Pieces together(Collection<Pieces> many) {
    return of(Figure.WITHHELD, many.stream().flatMap(one -> one.opinions().stream()).toList());
  }

  /** Whether at least so many different people stand behind the pieces that the measure counts. */
  boolean hold(Measure measure, int enough) {
    var seen = new HashSet<String>();
    for (var opinion : opinions) {
      if (measure.counts(opinion) && seen.add(opinion.person()) && seen.size() >= enough) {
        return true;
      }
    }
    return false;
  }

  Map<Measure, Long> measures() {
    var counts = new EnumMap<Measure, Long>(Measure.class);
    for (var measure : Measure.values()) {
      counts.put(measure, opinions.stream().filter(measure::counts).count());
    }
    return counts;
  }

  /** Them, split by the values of a level; those that have no value there are left out. */
  List<Pieces> parts(Dimension dimension, int level) {
    var parts = new TreeMap<String, List<Opinion>>();
    for (var opinion : opinions) {
      var path = dimension.path(opinion);
      if (level < path.size()) {
        parts.computeIfAbsent(path.get(level), any -> new ArrayList<>()).add(opinion);
      }
    }
    return parts.entrySet().stream().map(part -> of(part.getKey(), part.getValue())).toList();
  }
}
