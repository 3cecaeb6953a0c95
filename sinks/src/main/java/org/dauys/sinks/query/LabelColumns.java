package org.dauys.sinks.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** How labels lie in the columns of themes, regions and districts. */
final class LabelColumns {

  private LabelColumns() {}

  static Map<String, String> read(ResultSet row) throws SQLException {
    return Map.of("kk", row.getString("kk"), "ru", row.getString("ru"), "en", row.getString("en"));
  }
}
