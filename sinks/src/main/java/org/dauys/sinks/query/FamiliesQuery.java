package org.dauys.sinks.query;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dauys.contract.vocabulary.Coded;

/** Lists families of near-identical texts, such as the copies of a form letter. */
public final class FamiliesQuery {

  private static final String LARGEST =
      """
      select family, size, first_day, last_day
        from family
       where consultation = ? and size > 1
       order by size desc, family
       limit ?""";

  private static final String GROWN =
      """
      select family, size, first_day, last_day
        from family left join (
             select family, sum(feedback) as growth
               from family_day, week
              where consultation = ? and day > before
              group by family) as grown using (family)
       where consultation = ? and size > 1
       order by coalesce(growth, 0) desc, family
       limit ?""";

  /**
   * Growth is what came in the last week of the consultation, not of the calendar. Which families
   * are told is settled first, so that days and members are looked at for these only.
   */
  private static final String SQL =
      """
      with week as (select (select day from feedback where consultation = ?
                             order by said_at desc limit 1) - 7 as before),
           told as (%s)
      select told.*, before + 1 as since, growth, people, varied, coalesce(first.text, '') as text,
             coalesce(first.language, 'unknown') as language
        from told
       cross join lateral (
             select coalesce(sum(feedback), 0) as growth
               from family_day, week
              where family_day.family = told.family and day > before) as days
       cross join lateral (
             select count(distinct coalesce(author, feedback.id)) as people,
                    count(*) filter (where similarity < 1) as varied
               from family_member join feedback on feedback.id = feedback_id
              where family_member.family = told.family) as members
       cross join week
        left join feedback first on first.id = told.family
       order by %s desc, told.family""";

  /** The largest families of a consultation, or those that grew most. */
  public Families answer(Connection connection, String consultation, Order order, int limit)
      throws SQLException {
    try (var query = connection.prepareStatement(SQL.formatted(order.told, order.column))) {
      int argument = 1;
      for (; argument <= order.consultations; argument++) {
        query.setString(argument, consultation);
      }
      query.setInt(argument, limit);
      var since = Optional.<LocalDate>empty();
      var families = new ArrayList<Family>();
      try (var row = query.executeQuery()) {
        while (row.next()) {
          since = Optional.ofNullable(row.getObject("since", LocalDate.class));
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
      return new Families(since, families);
    }
  }

  /** What the list begins with. */
  public enum Order implements Coded {
    /** The largest. */
    SIZE("size", LARGEST, 2),
    /** Those that grew most in the last week. */
    GROWTH("growth", GROWN, 3);

    private final String column;

    /** What selects those that are told. */
    private final String told;

    /** How often the question names the consultation. */
    private final int consultations;

    Order(String column, String told, int consultations) {
      this.column = column;
      this.told = told;
      this.consultations = consultations;
    }
  }

  /**
   * Some families.
   *
   * @param since first of the consultation's last seven days, if there are any families
   * @param families in the order that was asked for
   */
  public record Families(Optional<LocalDate> since, @JsonInclude(ALWAYS) List<Family> families) {

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
