package org.dauys.sinks.publish;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * Publishes what has come in since the last publication, and remembers that it did. A piece stands
 * in one publication at most, with the tags that it had then; so publications are of different
 * pieces and the difference of two says nothing. Thread-safe; two at once wait for each other.
 */
public final class Publisher {

  private static final String LOCK = "lock table publication in share row exclusive mode";
  private static final String NEW_PIECES =
      """
      select id, coalesce(author, id) as person, day, themes, region, channel, language,
             sentiment, stance
        from feedback
       where consultation = ? and counted_as = 'opinion'
         and not exists (select from published_piece where feedback_id = feedback.id)
       order by id""";
  private static final String NEXT =
      "select coalesce(max(number), 0) + 1 from publication where consultation = ?";
  private static final String ADD_PUBLICATION = "insert into publication values (?, ?, ?, ?)";
  private static final String ADD_FIGURE =
      "insert into published_figure values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
  private static final String ADD_PIECES =
      "insert into published_piece select id, ?, ? from unnest(?::text[]) as id";

  private final DataSource database;
  private final Taxonomy taxonomy;
  private final Clock clock;
  private final Protection protection = new Protection(Protection.PEOPLE);

  /** Publishes from this store. */
  public Publisher(DataSource database, Taxonomy taxonomy, Clock clock) {
    this.database = database;
    this.taxonomy = taxonomy;
    this.clock = clock;
  }

  /**
   * Publishes the new pieces of a consultation, or leaves them for another time.
   *
   * @param atLeast how many there must be; the more, the smaller the groups that can be told
   * @param isLast whether to publish even if not every tone and stance can be told
   */
  public Optional<Publication> publish(String consultation, int atLeast, boolean isLast)
      throws SQLException {
    try (var connection = database.getConnection()) {
      try (var lock = connection.createStatement()) {
        lock.execute(LOCK);
      }
      var opinions = newPieces(connection, consultation);
      boolean isEnough = opinions.size() >= atLeast && protection.canTellAll(opinions);
      var figures = isEnough || isLast ? protection.protect(opinions) : List.<Figure>of();
      if (figures.isEmpty()) {
        return Optional.empty();
      }
      var publication =
          new Publication(
              consultation,
              next(connection, consultation),
              LocalDate.ofInstant(clock.instant(), DailyCell.ZONE),
              figures);
      add(connection, publication, opinions);
      connection.commit();
      return Optional.of(publication);
    }
  }

  private List<Opinion> newPieces(Connection connection, String consultation) throws SQLException {
    try (var query = connection.prepareStatement(NEW_PIECES)) {
      query.setString(1, consultation);
      try (var row = query.executeQuery()) {
        var opinions = new ArrayList<Opinion>();
        while (row.next()) {
          var themes = (String[]) row.getArray("themes").getArray();
          var theme = themes.length == 0 ? "" : themes[0];
          opinions.add(
              new Opinion(
                  row.getString("id"),
                  row.getString("person"),
                  row.getObject("day", LocalDate.class),
                  theme.isEmpty() ? Taxonomy.UNKNOWN : taxonomy.groupOf(theme),
                  theme,
                  row.getString("region"),
                  row.getString("channel"),
                  row.getString("language"),
                  Coded.parse(Sentiment.class, row.getString("sentiment")).orElseThrow(),
                  Coded.parse(Stance.class, row.getString("stance")).orElseThrow()));
        }
        return opinions;
      }
    }
  }

  private static int next(Connection connection, String consultation) throws SQLException {
    try (var query = connection.prepareStatement(NEXT)) {
      query.setString(1, consultation);
      try (var row = query.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static void add(Connection connection, Publication publication, List<Opinion> opinions)
      throws SQLException {
    try (var add = connection.prepareStatement(ADD_PUBLICATION)) {
      add.setString(1, publication.consultation());
      add.setInt(2, publication.number());
      add.setObject(3, publication.on());
      add.setInt(4, Protection.PEOPLE);
      add.executeUpdate();
    }
    try (var add = connection.prepareStatement(ADD_FIGURE)) {
      int ordinal = 0;
      for (var figure : publication.figures()) {
        add.setString(1, publication.consultation());
        add.setInt(2, publication.number());
        add.setInt(3, ordinal++);
        add.setString(4, figure.dimension());
        add.setString(5, figure.parent());
        add.setString(6, figure.value());
        add.setLong(7, figure.feedback());
        int column = 8;
        for (var measure : Measure.values()) {
          add.setObject(column++, figure.measures().get(measure), Types.BIGINT);
        }
        add.addBatch();
      }
      add.executeBatch();
    }
    try (var add = connection.prepareStatement(ADD_PIECES)) {
      add.setString(1, publication.consultation());
      add.setInt(2, publication.number());
      add.setArray(
          3, connection.createArrayOf("text", opinions.stream().map(Opinion::id).toArray()));
      add.executeUpdate();
    }
  }
}
