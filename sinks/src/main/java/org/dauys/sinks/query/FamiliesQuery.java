package org.dauys.sinks.query;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dauys.contract.vocabulary.Coded;

/** Lists families of near-identical texts, such as the copies of a form letter. */
public final class FamiliesQuery {

  /** Growth is what came in the last week of the consultation, not of the calendar. */
  private static final String SQL =
      """
      with last as (select max(day) as day from feedback where consultation = ?),
           grown as (
             select family, count(*) as size, count(distinct coalesce(author, feedback.id)) as people,
                    count(*) filter (where feedback.day > last.day - 7) as growth,
                    count(*) filter (where similarity < 1) as varied,
                    min(feedback.day) as first_day, max(feedback.day) as last_day
               from family_member join feedback on feedback.id = feedback_id cross join last
              where consultation = ?
              group by family
             having count(*) > 1
              order by %s desc, family
              limit ?)
      select grown.*, coalesce(first.text, '') as text, coalesce(first.language, 'unknown') as language
        from grown left join feedback first on first.id = grown.family
       order by %s desc, family""";

  /** The largest families of a consultation, or those that grew most. */
  public Families answer(Connection connection, String consultation, Order order, int limit)
      throws SQLException {
    var sql = SQL.formatted(order.column, order.column);
    try (var query = connection.prepareStatement(sql)) {
      query.setString(1, consultation);
      query.setString(2, consultation);
      query.setInt(3, limit);
      var families = new ArrayList<Family>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          families.add(
              new Family(
                  row.getString("family"),
                  row.getLong("size"),
                  row.getLong("people"),
                  row.getLong("growth"),
                  row.getLong("varied"),
                  row.getObject("first_day", LocalDate.class),
                  row.getObject("last_day", LocalDate.class),
                  row.getString("language"),
                  row.getString("text")));
        }
      }
      return new Families(families);
    }
  }

  /** What the list begins with. */
  public enum Order implements Coded {
    /** The largest. */
    SIZE("size"),
    /** Those that grew most in the last week. */
    GROWTH("growth");

    private final String column;

    Order(String column) {
      this.column = column;
    }
  }

  /**
   * Some families.
   *
   * @param families in the order that was asked for
   */
  public record Families(@JsonInclude(ALWAYS) List<Family> families) {

    public Families {
      families = List.copyOf(families);
    }
  }

  /**
   * A family.
   *
   * @param id feedback id of its first member
   * @param size pieces in it
   * @param people distinct people behind them
   * @param growth pieces of the consultation's last seven days
   * @param varied pieces that are not word for word the first one
   * @param firstDay of its pieces
   * @param lastDay of its pieces
   * @param language of the first member
   * @param text the first member's words; empty if it was withdrawn
   */
  public record Family(
      String id,
      long size,
      long people,
      long growth,
      long varied,
      LocalDate firstDay,
      LocalDate lastDay,
      String language,
      String text) {}
}
