package org.dauys.sinks.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dauys.contract.event.Scored;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.vocabulary.Coded;

/** Sets the parameters of an INSERT from left to right, one row after another. */
final class Row {

  private final PreparedStatement insert;
  private int next = 1;

  Row(PreparedStatement insert) {
    this.insert = insert;
  }

  Row text(String value) throws SQLException {
    insert.setString(next++, Storable.text(value));
    return this;
  }

  Row textOrNull(String value) throws SQLException {
    insert.setString(next++, value.isEmpty() ? null : Storable.text(value));
    return this;
  }

  Row code(Coded value) throws SQLException {
    insert.setString(next++, value.code());
    return this;
  }

  Row number(int value) throws SQLException {
    insert.setInt(next++, value);
    return this;
  }

  Row probability(double value) throws SQLException {
    insert.setDouble(next++, value);
    return this;
  }

  Row count(long value) throws SQLException {
    insert.setLong(next++, value);
    return this;
  }

  /** In the order of {@link FigureColumns}. */
  Row figures(Figures figures) throws SQLException {
    count(figures.feedback()).count(figures.official()).count(figures.offTopic());
    for (var counts :
        List.of(
            figures.sentiment().values(),
            figures.stance().values(),
            figures.sentimentMillionths().values(),
            figures.stanceMillionths().values())) {
      for (long count : counts) {
        count(count);
      }
    }
    return this;
  }

  Row instantOrNull(Optional<Instant> value) throws SQLException {
    var instant = value.map(given -> given.atOffset(ZoneOffset.UTC)).orElse(null);
    insert.setObject(next++, instant, Types.TIMESTAMP_WITH_TIMEZONE);
    return this;
  }

  Row instant(Instant value) throws SQLException {
    insert.setObject(next++, value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    return this;
  }

  Row day(LocalDate value) throws SQLException {
    insert.setObject(next++, value, Types.DATE);
    return this;
  }

  Row texts(Collection<String> values) throws SQLException {
    return array("text", values.stream().map(Storable::text).toArray());
  }

  /** The label, then the probability of each label of its vocabulary. */
  <L extends Enum<L> & Coded> Row scored(Scored<L> value) throws SQLException {
    code(value.label());
    for (L label : value.label().getDeclaringClass().getEnumConstants()) {
      probability(value.p().getOrDefault(label, 0.0));
    }
    return this;
  }

  /** Ids, confidences, starts and ends: four columns in one order. */
  Row themes(List<ThemeTag> tags) throws SQLException {
    return texts(tags.stream().map(ThemeTag::id).toList())
        .array("float8", tags.stream().map(ThemeTag::confidence).toArray())
        .array("int4", tags.stream().map(tag -> tag.span().start()).toArray())
        .array("int4", tags.stream().map(tag -> tag.span().end()).toArray());
  }

  void add() throws SQLException {
    insert.addBatch();
    next = 1;
  }

  private Row array(String type, Object[] values) throws SQLException {
    insert.setArray(next++, insert.getConnection().createArrayOf(type, values));
    return this;
  }
}
