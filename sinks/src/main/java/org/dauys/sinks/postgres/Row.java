package org.dauys.sinks.postgres;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
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

  Row day(LocalDate value) throws SQLException {
    insert.setObject(next++, value, Types.DATE);
    return this;
  }

  void add() throws SQLException {
    insert.addBatch();
    next = 1;
  }
}
