package org.dauys.sinks.publish;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A value over several publications: what they tell of it, added up, and nothing that they do not.
 *
 * @param sum the sums; its measures are sums over the publications that tell them
 * @param measured pieces of the publications that tell the measures
 * @param publications how many of them tell the value
 */
public record Total(Figure sum, long measured, int publications) {

  private static final Total NONE = new Total(new Figure("", "", "", 0, Map.of()), 0, 0);

  /** The totals, in the order of dimensions, parents and values. */
  public static List<Total> of(Collection<Publication> publications) {
    var totals = new TreeMap<String, Total>();
    for (var publication : publications) {
      for (var figure : publication.figures()) {
        totals.merge(key(figure), NONE.plus(figure), (sum, one) -> sum.plus(figure));
      }
    }
    return new ArrayList<>(totals.values());
  }

  private Total plus(Figure figure) {
    var measures = new EnumMap<Measure, Long>(Measure.class);
    measures.putAll(sum.measures());
    figure.measures().forEach((measure, count) -> measures.merge(measure, count, Long::sum));
    return new Total(
        new Figure(
            figure.dimension(),
            figure.parent(),
            figure.value(),
            sum.feedback() + figure.feedback(),
            measures),
        measured + (figure.measures().isEmpty() ? 0 : figure.feedback()),
        publications + 1);
  }

  private static String key(Figure figure) {
    return String.join("\n", figure.dimension(), figure.parent(), figure.value());
  }
}
