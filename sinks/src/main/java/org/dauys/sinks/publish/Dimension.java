package org.dauys.sinks.publish;

import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.dauys.contract.vocabulary.Coded;

/**
 * A way to split public opinion, at most two levels deep: every piece stands in exactly one value
 * of each level. No published figure ever crosses two dimensions; the proof of decision 0025 rests
 * on that.
 */
public enum Dimension implements Coded {
  /** The country's regions. */
  REGION,

  /** Groups, and in them the surest theme of each piece. */
  THEME,

  /** ISO weeks, and in them days. */
  DAY,

  /** Ways in which feedback arrives. */
  CHANNEL,

  /** Languages. */
  LANGUAGE;

  /** The values in which the piece stands, the widest first. */
  public List<String> path(Opinion opinion) {
    return switch (this) {
      case REGION -> List.of(opinion.region());
      case THEME ->
          opinion.theme().isEmpty()
              ? List.of(opinion.group())
              : List.of(opinion.group(), opinion.theme());
      case DAY -> List.of(week(opinion), opinion.day().toString());
      case CHANNEL -> List.of(opinion.channel());
      case LANGUAGE -> List.of(opinion.language());
    };
  }

  private static String week(Opinion opinion) {
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        opinion.day().get(IsoFields.WEEK_BASED_YEAR),
        opinion.day().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
