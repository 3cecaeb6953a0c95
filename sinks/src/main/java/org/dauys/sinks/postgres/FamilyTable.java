package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.stream.Stream;
import org.dauys.contract.event.FamilyCounted;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.Topics;

/** Mirrors {@code families.counted} in {@code family} and {@code family_day}. */
final class FamilyTable implements TopicTable<String, FamilyCounted> {

  private static final String DELETE =
      """
      with gone as (delete from family where family = any(?) returning family)
      delete from family_day using gone where family_day.family = gone.family\
      """;
  private static final String INSERT =
      "insert into family (family, consultation, size, first_day, last_day) values (?, ?, ?, ?, ?)";
  private static final String INSERT_DAY =
      "insert into family_day (family, day, consultation, feedback) values (?, ?, ?, ?)";

  @Override
  public Topic<String, FamilyCounted> topic() {
    return Topics.FAMILIES;
  }

  @Override
  public boolean canHold(String family, FamilyCounted counted) {
    return !counted.byDay().isEmpty()
        && counted.byDay().keySet().stream().allMatch(Storable::canHold);
  }

  @Override
  public Write prepare(Changes<String, FamilyCounted> changes) {
    return connection -> {
      delete(connection, changes);
      insert(connection, changes.present().values());
    };
  }

  private static void delete(Connection connection, Changes<String, FamilyCounted> changes)
      throws SQLException {
    try (var delete = connection.prepareStatement(DELETE)) {
      var families =
          Stream.concat(changes.erased().stream(), changes.present().keySet().stream())
              .map(Storable::text)
              .toArray();
      delete.setArray(1, connection.createArrayOf("text", families));
      delete.executeUpdate();
    }
  }

  private static void insert(Connection connection, Collection<FamilyCounted> families)
      throws SQLException {
    try (var insert = connection.prepareStatement(INSERT);
        var insertDay = connection.prepareStatement(INSERT_DAY)) {
      var row = new Row(insert);
      var rowOfDay = new Row(insertDay);
      for (var counted : families) {
        var byDay = counted.byDay();
        row.text(counted.family())
            .text(counted.consultation())
            .count(counted.size())
            .day(Collections.min(byDay.keySet()))
            .day(Collections.max(byDay.keySet()))
            .add();
        for (var day : byDay.entrySet()) {
          rowOfDay
              .text(counted.family())
              .day(day.getKey())
              .text(counted.consultation())
              .count(day.getValue())
              .add();
        }
      }
      insert.executeBatch();
      insertDay.executeBatch();
    }
  }
}
