package org.dauys.sinks.publish;

import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.dauys.contract.vocabulary.Coded;

/**
 * A way to split public opinion, at most two levels deep: every piece stands in exactly one value
 * of each level. No published figure ever crosses two dimensions; the proof of decision 0025 rests
 * on that.
 */
public enum Dimension implements Coded {
  /** The country's regions. */
  REGION(opinion -> List.of(opinion.region())),

  /** Groups, and in them the surest theme of each piece. */
  THEME(
      opinion ->
          opinion.theme().isEmpty()
              ? List.of(opinion.group())
              : List.of(opinion.group(), opinion.theme())),

  /** ISO weeks, and in them days. */
  DAY(opinion -> List.of(week(opinion), opinion.day().toString())),

  /** Ways in which feedback arrives. */
  CHANNEL(opinion -> List.of(opinion.channel())),

  /** Languages. */
  LANGUAGE(opinion -> List.of(opinion.language()));

  private final Function<Opinion, List<String>> path;

  Dimension(Function<Opinion, List<String>> path) {
    this.path = path;
  }

  /** The values in which the piece stands, the widest first. */
  public List<String> path(Opinion opinion) {
    return path.apply(opinion);
  }

  private static String week(Opinion opinion) {
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        opinion.day().get(IsoFields.WEEK_BASED_YEAR),
        opinion.day().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
