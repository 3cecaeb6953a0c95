package org.dauys.sinks.publish;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;

/** Reads what was published. */
public final class Publications {

  private static final String LIST =
      """
      select consultation, number, published_on, feedback
        from publication join published_figure using (consultation, number)
       where ordinal = 0
       order by consultation, number""";
  private static final String FIGURES =
      """
      select published_on, published_figure.*
        from published_figure join publication using (consultation, number)
       where consultation = ?
       order by number, ordinal""";

  /** All publications of all consultations, without their figures. */
  public List<Listed> list(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement(LIST);
        var row = query.executeQuery()) {
      var list = new ArrayList<Listed>();
      while (row.next()) {
        list.add(
            new Listed(
                row.getString("consultation"),
                row.getInt("number"),
                row.getObject("published_on", LocalDate.class),
                row.getLong("feedback")));
      }
      return list;
    }
  }

  /** All publications of a consultation, the first first; call it on one snapshot. */
  public List<Publication> of(Connection connection, String consultation) throws SQLException {
    var days = new LinkedHashMap<Integer, LocalDate>();
    var figures = new LinkedHashMap<Integer, List<Figure>>();
    try (var query = connection.prepareStatement(FIGURES)) {
      query.setString(1, consultation);
      try (var row = query.executeQuery()) {
        while (row.next()) {
          int number = row.getInt("number");
          days.put(number, row.getObject("published_on", LocalDate.class));
          figures.computeIfAbsent(number, any -> new ArrayList<>()).add(figure(row));
        }
      }
    }
    return days.entrySet().stream()
        .map(
            day ->
                new Publication(
                    consultation, day.getKey(), day.getValue(), figures.get(day.getKey())))
        .toList();
  }

  /**
   * A publication in the list of all.
   *
   * @param consultation the public discussion
   * @param number 1 for the first of the consultation
   * @param on the day
   * @param feedback pieces that it tells of
   */
  public record Listed(String consultation, int number, LocalDate on, long feedback) {

    /** That of a publication. */
    public static Listed of(Publication publication) {
      return new Listed(
          publication.consultation(),
          publication.number(),
          publication.on(),
          publication.figures().get(0).feedback());
    }
  }

  private static Figure figure(ResultSet row) throws SQLException {
    var measures = new EnumMap<Measure, Long>(Measure.class);
    for (var measure : Measure.values()) {
      long count = row.getLong(measure.code());
      if (!row.wasNull()) {
        measures.put(measure, count);
      }
    }
    return new Figure(
        row.getString("dimension"),
        row.getString("parent"),
        row.getString("value"),
        row.getLong("feedback"),
        measures);
  }
}
