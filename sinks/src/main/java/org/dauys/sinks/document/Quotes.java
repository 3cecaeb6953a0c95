package org.dauys.sinks.document;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dauys.sinks.publish.Protection;

/**
 * Words that may be quoted: so many people sent the very same ones that nobody is known by them.
 */
final class Quotes {

  private static final int MOST = 6;
  private static final String SQL =
      """
      select text
        from feedback join published_piece on feedback_id = id
       where feedback.consultation = ?
       group by text
      having count(distinct coalesce(author, id)) >= ?
       order by count(distinct coalesce(author, id)) desc, text
       limit ?""";

  private Quotes() {}

  /** The most frequent of a consultation, of pieces that are published. */
  static List<String> of(Connection connection, String consultation) throws SQLException {
    try (var query = connection.prepareStatement(SQL)) {
      query.setString(1, consultation);
      query.setInt(2, Protection.PEOPLE);
      query.setInt(3, MOST);
      try (var row = query.executeQuery()) {
        var quotes = new ArrayList<String>();
        while (row.next()) {
          quotes.add(row.getString("text"));
        }
        return quotes;
      }
    }
  }
}
