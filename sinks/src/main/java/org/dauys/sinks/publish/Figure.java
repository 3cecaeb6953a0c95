package org.dauys.sinks.publish;

import java.util.Map;

/**
 * One published row.
 *
 * @param dimension code of the dimension; {@link #ALL} for the row of everything
 * @param parent the wider value that it lies in; {@link #ALL} on the first level
 * @param value the value; {@link #WITHHELD} for all values of this parent together that are too
 *     small to be named
 * @param feedback its pieces of public opinion
 * @param measures the pieces by tone and by stance; empty if they are withheld
 */
public record Figure(
    String dimension, String parent, String value, long feedback, Map<Measure, Long> measures) {

  /** Everything. */
  public static final String ALL = "all";

  /** What is left of a value when the published parts are taken away. */
  public static final String WITHHELD = "withheld";

  public Figure {
    measures = Map.copyOf(measures);
  }
}
