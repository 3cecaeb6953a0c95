package org.dauys.sinks.files;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column of a query.
 *
 * @param name its name
 * @param type what it holds
 */
record Column(String name, Type type) {

  /** What a column holds. */
  enum Type {
    TEXT,
    COUNT,
    REAL,
    DAY,
    INSTANT,
    TEXTS,
    REALS,
    COUNTS
  }

  static List<Column> of(ResultSetMetaData row) throws SQLException {
    var columns = new ArrayList<Column>();
    for (int i = 1; i <= row.getColumnCount(); i++) {
      columns.add(new Column(row.getColumnName(i), type(row.getColumnTypeName(i))));
    }
    return columns;
  }

  /** The value: a String, Long, Double, LocalDate, Instant or a list; empty for null. */
  Optional<Object> value(ResultSet row) throws SQLException {
    return Optional.ofNullable(
        switch (type) {
          case TEXT -> row.getString(name);
          case COUNT -> row.getObject(name) instanceof Number count ? count.longValue() : null;
          case REAL -> row.getObject(name, Double.class);
          case DAY -> row.getObject(name, LocalDate.class);
          case INSTANT ->
              Optional.ofNullable(row.getObject(name, OffsetDateTime.class))
                  .map(OffsetDateTime::toInstant)
                  .orElse(null);
          case TEXTS, REALS, COUNTS -> List.of((Object[]) row.getArray(name).getArray());
        });
  }

  private static Type type(String postgres) {
    return switch (postgres) {
      case "text" -> Type.TEXT;
      case "int4", "int8" -> Type.COUNT;
      case "float8" -> Type.REAL;
      case "date" -> Type.DAY;
      case "timestamptz" -> Type.INSTANT;
      case "_text" -> Type.TEXTS;
      case "_float8" -> Type.REALS;
      case "_int4" -> Type.COUNTS;
      default -> throw new IllegalArgumentException("no file type for " + postgres);
    };
  }
}
