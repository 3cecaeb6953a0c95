package org.dauys.sinks.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/** How figures lie in the columns of the tables of totals. Immutable. */
public final class FigureColumns {

  private static final List<String> NAMES = names();

  private FigureColumns() {}

  /** The columns' sums, for the SELECT list of a query; {@link #read} reads them. */
  public static String sums() {
    return NAMES.stream()
        .map(column -> "coalesce(sum(" + column + "), 0)::bigint as " + column)
        .collect(Collectors.joining(", "));
  }

  /** The figures of a row that has all the columns. */
  public static Figures read(ResultSet row) throws SQLException {
    return new Figures(
        row.getLong("feedback"),
        row.getLong("official"),
        row.getLong("off_topic"),
        read(row, Sentiment.class, "sentiment_", ""),
        read(row, Stance.class, "stance_", ""),
        read(row, Sentiment.class, "sentiment_", "_millionths"),
        read(row, Stance.class, "stance_", "_millionths"));
  }

  /** Their names, in the order of {@link CopyRows#figures}. */
  static List<String> list() {
    return NAMES;
  }

  private static List<String> names() {
    var names = new ArrayList<>(List.of("feedback", "official", "off_topic"));
    for (var suffix : List.of("", "_millionths")) {
      for (var label : Sentiment.values()) {
        names.add("sentiment_" + label.code() + suffix);
      }
      for (var label : Stance.values()) {
        names.add("stance_" + label.code() + suffix);
      }
    }
    return List.copyOf(names);
  }

  private static <L extends Enum<L> & Coded> Map<L, Long> read(
      ResultSet row, Class<L> labels, String prefix, String suffix) throws SQLException {
    var counts = new EnumMap<L, Long>(labels);
    for (L label : labels.getEnumConstants()) {
      counts.put(label, row.getLong(prefix + label.code() + suffix));
    }
    return counts;
  }
}
