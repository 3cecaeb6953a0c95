package org.dauys.sinks.query;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.contract.taxonomy.Taxonomy;

/** Lists the public discussions that there is feedback on. */
public final class ConsultationsQuery {

  private static final String SQL =
      """
      select consultation, kk, ru, en, min(day) as first_day, max(day) as last_day,
             sum(feedback)::bigint as feedback, sum(official)::bigint as official,
             sum(off_topic)::bigint as off_topic
        from totals_daily left join consultation as named on named.id = consultation
       where %s
       group by consultation, kk, ru, en
       order by last_day desc, consultation""";

  private static final String LABELS =
      "select kk, ru, en from (select ?::text as wanted) as one left join consultation on id = wanted";

  /** All of them, the one that was spoken in last first. */
  public List<Consultation> answer(Connection connection) throws SQLException {
    try (var query = new Conditions().and("theme = ?", Taxonomy.ALL).prepare(connection, SQL);
        var row = query.executeQuery()) {
      var consultations = new ArrayList<Consultation>();
      while (row.next()) {
        consultations.add(
            new Consultation(
                row.getString("consultation"),
                labels(row, row.getString("consultation")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getLong("feedback"),
                row.getLong("official"),
                row.getLong("off_topic")));
      }
      return consultations;
    }
  }

  /** What a consultation is called in kk, ru and en. */
  public Map<String, String> labels(Connection connection, String consultation)
      throws SQLException {
    try (var query = connection.prepareStatement(LABELS)) {
      query.setString(1, consultation);
      try (var row = query.executeQuery()) {
        row.next();
        return labels(row, consultation);
      }
    }
  }

  /** Made of the id where nobody has given any. */
  private static Map<String, String> labels(ResultSet row, String consultation)
      throws SQLException {
    if (row.getString("kk") != null) {
      return LabelColumns.read(row);
    }
    int first = consultation.offsetByCodePoints(0, 1);
    var name =
        consultation.substring(0, first).toUpperCase(Locale.ROOT)
            + consultation.substring(first).replace('-', ' ');
    return Map.of("kk", name, "ru", name, "en", name);
  }

  /**
   * A public discussion.
   *
   * @param id e.g. {@code constitution-2026}
   * @param labels in kk, ru and en
   * @param firstDay of which there is feedback
   * @param lastDay of which there is feedback
   * @param feedback pieces of public opinion
   * @param official turns of officials
   * @param offTopic pieces that are no opinion
   */
  public record Consultation(
      String id,
      Map<String, String> labels,
      LocalDate firstDay,
      LocalDate lastDay,
      long feedback,
      long official,
      long offTopic) {

    public Consultation {
      labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }
  }
}
