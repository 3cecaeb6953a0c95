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

  /**
   * Growth is what came in the last week of the consultation, not of the calendar. Members are
   * looked at only for the families that are told.
   */
  private static final String SQL =
      """
      with grown as (
             select family, sum(feedback) as growth
               from family_day
              where consultation = ?
                and day > (select max(day) - 7 from feedback where consultation = ?)
              group by family),
           told as (
             select family, size, coalesce(growth, 0) as growth, first_day, last_day
               from family left join grown using (family)
              where consultation = ? and size > 1
              order by %s desc, family
              limit ?)
      select told.*, people, varied, coalesce(first.text, '') as text,
             coalesce(first.language, 'unknown') as language
        from told
       cross join lateral (
             select count(distinct coalesce(author, feedback.id)) as people,
                    count(*) filter (where similarity < 1) as varied
               from family_member join feedback on feedback.id = feedback_id
              where family_member.family = told.family) as members
        left join feedback first on first.id = told.family
       order by %s desc, family""";

  /** The largest families of a consultation, or those that grew most. */
  public Families answer(Connection connection, String consultation, Order order, int limit)
      throws SQLException {
    var sql = SQL.formatted(order.column, order.column);
    try (var query = connection.prepareStatement(sql)) {
      query.setString(1, consultation);
      query.setString(2, consultation);
      query.setString(3, consultation);
      query.setInt(4, limit);
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
