package org.dauys.sinks.publish;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * Somebody who has every published file, knows every value that there is and what it lies in, and
 * wants a figure that was not told. He writes all that he reads as equations over whole numbers
 * from zero up, solves them exactly, and narrows bounds until nothing moves.
 */
final class Attacker {

  /** A figure that no file tells, and what he found. */
  record Break(String cell, long value) {}

  private static final List<String> TONES = List.of("negative", "neutral", "positive");
  private static final List<String> STANCES = List.of("support", "oppose", "propose", "other");

  /** Every value that there is, as a path from the widest on. */
  private final Map<String, Set<List<String>>> leaves;

  /** Whether each file tells all up to its day instead of what is new. */
  private final boolean isCumulative;

  Attacker(Collection<Opinion> known, boolean isCumulative) {
    this.leaves =
        Arrays.stream(Dimension.values())
            .collect(
                Collectors.toMap(
                    Dimension::code,
                    dimension ->
                        known.stream()
                            .map(dimension::path)
                            .collect(Collectors.toCollection(LinkedHashSet::new))));
    this.isCumulative = isCumulative;
  }

  /** The figures of single publications that he derives though they are not told. */
  List<Break> attack(List<CSVRecord> rows) {
    var breaks = new ArrayList<Break>();
    for (var dimension : leaves.keySet()) {
      breaks.addAll(attack(dimension, rows));
    }
    return breaks;
  }

  private List<Break> attack(String dimension, List<CSVRecord> rows) {
    var publications = new TreeMap<Integer, List<CSVRecord>>();
    for (var row : rows) {
      if (row.get("dimension").equals(dimension) || row.get("dimension").equals(Figure.ALL)) {
        publications
            .computeIfAbsent(Integer.valueOf(row.get("publication")), any -> new ArrayList<>())
            .add(row);
      }
    }
    var breaks = new ArrayList<Break>();
    Map<String, Long> before = Map.of();
    for (var publication : publications.values()) {
      var told = told(publication);
      breaks.addAll(attack(dimension, isCumulative ? difference(told, before) : told, told));
      before = told;
    }
    return breaks;
  }

  /** What a publication tells, by {@code parent/value/measure}. */
  private static Map<String, Long> told(List<CSVRecord> publication) {
    var told = new LinkedHashMap<String, Long>();
    for (var row : publication) {
      var node = row.get("parent") + "/" + row.get("value") + "/";
      told.put(node + "feedback", Long.valueOf(row.get("feedback")));
      for (var measure : Measure.values()) {
        if (!row.get(measure.code()).isEmpty()) {
          told.put(node + measure.code(), Long.valueOf(row.get(measure.code())));
        }
      }
    }
    return told;
  }

  /** What is new in a file that tells all up to its day: where both days tell it. */
  private static Map<String, Long> difference(Map<String, Long> now, Map<String, Long> before) {
    var difference = new LinkedHashMap<String, Long>();
    now.forEach(
        (cell, value) -> {
          if (before.containsKey(cell) && !cell.contains(Figure.WITHHELD)) {
            difference.put(cell, value - before.get(cell));
          }
        });
    return difference;
  }

  /** The equations of one publication; {@code printed} is what nobody has to derive. */
  private List<Break> attack(String dimension, Map<String, Long> told, Map<String, Long> printed) {
    var system = new Equations();
    told.forEach((cell, value) -> state(system, dimension, told.keySet(), cell, value));
    for (var leaf : leaves.get(dimension)) {
      var balance = new HashMap<String, Integer>();
      TONES.forEach(tone -> balance.merge(variable(leaf, tone), 1, Integer::sum));
      STANCES.forEach(stance -> balance.merge(variable(leaf, stance), -1, Integer::sum));
      system.state(balance, 0);
    }
    system.solve();

    var breaks = new ArrayList<Break>();
    for (var cell : cells(dimension)) {
      if (isCumulative || !printed.containsKey(cell)) {
        system
            .derive(sum(under(dimension, cell, Set.of()), measureOf(cell)))
            .filter(value -> value > 0)
            .ifPresent(value -> breaks.add(new Break(dimension + ":" + cell, value)));
      }
    }
    return breaks;
  }

  private void state(
      Equations system, String dimension, Set<String> told, String cell, long value) {
    var measure = measureOf(cell);
    var under = under(dimension, cell, told);
    system.state(sum(under, measure), value);
    if (measure.equals("feedback")) {
      var byStance = new HashMap<String, Integer>();
      under.forEach(leaf -> STANCES.forEach(stance -> byStance.put(variable(leaf, stance), 1)));
      system.state(byStance, value);
    }
  }

  private static Map<String, Integer> sum(List<List<String>> under, String measure) {
    var measures = measure.equals("feedback") ? TONES : List.of(measure);
    var sum = new HashMap<String, Integer>();
    under.forEach(leaf -> measures.forEach(one -> sum.put(variable(leaf, one), 1)));
    return sum;
  }

  /** The leaves that a cell sums up; for {@code withheld} those whose own value is not told. */
  private List<List<String>> under(String dimension, String cell, Set<String> told) {
    var parts = cell.split("/", -1);
    return leaves.get(dimension).stream()
        .filter(leaf -> parts[1].equals(Figure.ALL) || isUnder(leaf, parts[0], parts[1], told))
        .toList();
  }

  private static boolean isUnder(List<String> leaf, String parent, String value, Set<String> told) {
    int level = parent.equals(Figure.ALL) ? 0 : leaf.indexOf(parent) + 1;
    if ((level == 0 && !parent.equals(Figure.ALL)) || level >= leaf.size()) {
      return false;
    }
    return value.equals(Figure.WITHHELD)
        ? !told.contains(parent + "/" + leaf.get(level) + "/feedback")
        : leaf.get(level).equals(value);
  }

  private Set<String> cells(String dimension) {
    var cells = new LinkedHashSet<String>();
    for (var leaf : leaves.get(dimension)) {
      for (int level = 0; level < leaf.size(); level++) {
        var node = (level == 0 ? Figure.ALL : leaf.get(level - 1)) + "/" + leaf.get(level) + "/";
        cells.add(node + "feedback");
        TONES.forEach(tone -> cells.add(node + tone));
        STANCES.forEach(stance -> cells.add(node + stance));
      }
    }
    return cells;
  }

  private static String measureOf(String cell) {
    return cell.substring(cell.lastIndexOf('/') + 1);
  }

  private static String variable(List<String> leaf, String measure) {
    return leaf.get(leaf.size() - 1) + "/" + measure;
  }
}
