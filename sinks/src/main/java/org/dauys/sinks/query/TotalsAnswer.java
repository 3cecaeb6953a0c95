package org.dauys.sinks.query;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.contract.totals.Figures;

/**
 * Figures of a selection.
 *
 * @param total the figures of the whole selection
 * @param rows its parts, if any were asked for. Parts by theme or group do not sum to the total,
 *     for one feedback may have three themes
 */
public record TotalsAnswer(Figures total, @JsonInclude(ALWAYS) List<Row> rows) {

  public TotalsAnswer {
    rows = List.copyOf(rows);
  }

  /** One part of a selection. */
  public sealed interface Row {}

  /**
   * A part with all its figures.
   *
   * @param key id, code or day
   * @param labels of a theme, group or region in kk, ru and en; empty for other parts
   * @param group of a theme; empty for other parts
   * @param figures of the part
   */
  public record Part(String key, Map<String, String> labels, String group, Figures figures)
      implements Row {

    public Part {
      // In one order in every process, so that equal answers are equal byte for byte.
      labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }
  }

  /**
   * A tone or a stance, of which only the number is known.
   *
   * @param key code
   * @param feedback pieces of public opinion
   * @param millionths sum of their probabilities, in millionths
   */
  public record Share(String key, long feedback, long millionths) implements Row {}
}
