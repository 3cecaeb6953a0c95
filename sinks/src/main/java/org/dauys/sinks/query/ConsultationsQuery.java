package org.dauys.sinks.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dauys.contract.taxonomy.Taxonomy;

/** Lists the public discussions that there is feedback on. */
public final class ConsultationsQuery {

  private static final String SQL =
      """
      select consultation, min(day) as first_day, max(day) as last_day,
             sum(feedback)::bigint as feedback, sum(official)::bigint as official,
             sum(off_topic)::bigint as off_topic
        from totals_by_day
       where %s
       group by consultation
       order by last_day desc, consultation""";

  /** All of them, the one that was spoken in last first. */
  public List<Consultation> answer(Connection connection) throws SQLException {
    try (var query = new Conditions().and("theme = ?", Taxonomy.ALL).prepare(connection, SQL);
        var row = query.executeQuery()) {
      var consultations = new ArrayList<Consultation>();
      while (row.next()) {
        consultations.add(
            new Consultation(
                row.getString("consultation"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getLong("feedback"),
                row.getLong("official"),
                row.getLong("off_topic")));
      }
      return consultations;
    }
  }

  /**
   * A public discussion.
   *
   * @param id e.g. {@code constitution-2026}
   * @param firstDay of which there is feedback
   * @param lastDay of which there is feedback
   * @param feedback pieces of public opinion
   * @param official turns of officials
   * @param offTopic pieces that are no opinion
   */
  public record Consultation(
      String id,
      LocalDate firstDay,
      LocalDate lastDay,
      long feedback,
      long official,
      long offTopic) {}
}
