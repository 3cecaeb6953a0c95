package org.dauys.sinks.query;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A WHERE clause with its arguments. Values travel as parameters only. */
final class Conditions {

  private final List<String> conditions = new ArrayList<>();
  private final List<Object> arguments = new ArrayList<>();

  /** A condition with as many question marks as arguments. */
  Conditions and(String condition, Object... values) {
    conditions.add(condition);
    arguments.addAll(List.of(values));
    return this;
  }

  /** The column equals the value, unless the value is empty. */
  Conditions andIfGiven(String column, String value) {
    return value.isEmpty() ? this : and(column + " = ?", value);
  }

  /** The statement with {@code %s} replaced by the conditions, and all parameters set. */
  PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    var where = conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    var statement = connection.prepareStatement(sql.formatted(where));
    for (int i = 0; i < arguments.size(); i++) {
      statement.setObject(i + 1, arguments.get(i));
    }
    return statement;
  }
}
