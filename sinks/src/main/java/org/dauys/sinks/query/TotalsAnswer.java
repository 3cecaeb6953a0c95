package org.dauys.sinks.query;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.sinks.estimate.Estimate;
import org.dauys.sinks.estimate.Estimates;

/**
 * Figures of a selection.
 *
 * @param total the figures of the whole selection
 * @param estimates of its shares, if they can be made
 * @param rows its parts, if any were asked for. Parts by theme or group do not sum to the total,
 *     for one feedback may have three themes
 */
public record TotalsAnswer(
    Figures total, Optional<Estimates> estimates, @JsonInclude(ALWAYS) List<Row> rows) {

  public TotalsAnswer {
    rows = List.copyOf(rows);
  }

  /** Figures as they were counted. */
  TotalsAnswer(Figures total, List<Row> rows) {
    this(total, Optional.empty(), rows);
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
   * @param estimates of its shares, if they can be made
   */
  public record Part(
      String key,
      Map<String, String> labels,
      String group,
      Figures figures,
      Optional<Estimates> estimates)
      implements Row {

    public Part {
      // In one order in every process, so that equal answers are equal byte for byte.
      labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    /** Figures as they were counted. */
    Part(String key, Map<String, String> labels, String group, Figures figures) {
      this(key, labels, group, figures, Optional.empty());
    }

    Part with(Optional<Estimates> other) {
      return new Part(key, labels, group, figures, other);
    }
  }

  /**
   * A tone or a stance, of which only the number is known.
   *
   * @param key code
   * @param feedback pieces of public opinion
   * @param millionths sum of their probabilities, in millionths
   * @param estimate of the share, if it can be made
   */
  public record Share(String key, long feedback, long millionths, Optional<Estimate> estimate)
      implements Row {

    /** A number as it was counted. */
    Share(String key, long feedback, long millionths) {
      this(key, feedback, millionths, Optional.empty());
    }

    /** One row for each label. */
    static <L extends Enum<L> & Coded> List<Row> of(
        Map<L, Long> feedback, Map<L, Long> millionths) {
      return feedback.keySet().stream()
          .<Row>map(label -> new Share(label.code(), feedback.get(label), millionths.get(label)))
          .toList();
    }

    Share with(Optional<Estimate> other) {
      return new Share(key, feedback, millionths, other);
    }
  }
}
