package org.dauys.streams.step;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.dauys.contract.totals.OverallCell;

/**
 * How the comparison of one feedback has moved.
 *
 * @param before what stood
 * @param after what stands now
 */
public record Compared(Comparison before, Comparison after) {

  /** What the cells get. */
  public List<KeyValue<OverallCell, FiguresMoved>> figures() {
    var differences = new HashMap<OverallCell, FiguresMoved>(after.figures());
    before
        .figures()
        .forEach(
            (cell, figures) ->
                differences.merge(cell, FiguresMoved.NONE.minus(figures), FiguresMoved::plus));
    differences.values().removeIf(FiguresMoved::isNothing);
    return differences.entrySet().stream()
        .map(entry -> KeyValue.pair(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** In which ways it is read differently now, and is no longer. */
  public List<KeyValue<TagChange, TagsMoved.Step>> changes(String id) {
    var steps = new ArrayList<KeyValue<TagChange, TagsMoved.Step>>();
    var were = before.changes(id);
    var are = after.changes(id);
    were.forEach(
        (change, example) -> {
          if (!example.equals(are.get(change))) {
            steps.add(KeyValue.pair(change, new TagsMoved.Step(false, example)));
          }
        });
    are.forEach(
        (change, example) -> {
          if (!example.equals(were.get(change))) {
            steps.add(KeyValue.pair(change, new TagsMoved.Step(true, example)));
          }
        });
    return steps;
  }
}
