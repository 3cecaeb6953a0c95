package org.dauys.sinks.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.Connection;
import java.sql.SQLException;
import org.dauys.contract.event.AlertRaised;
import org.dauys.contract.json.Json;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.AlertCell;

/** Mirrors {@code alerts.raised} in {@code alert}. */
final class AlertTable implements TopicTable<AlertCell, AlertRaised> {

  private static final String DELETE =
      "delete from alert where consultation = ? and day = ? and theme = ? and region = ?";
  private static final String INSERT =
      """
      insert into alert (consultation, day, theme, region, kind, observed, expected, upper_limit,
                         own_observed, own_expected, own_limit, families, baseline_days, method)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)\
      """;

  @Override
  public Topic<AlertCell, AlertRaised> topic() {
    return Topics.ALERTS;
  }

  @Override
  public boolean canHold(AlertCell cell, AlertRaised alert) {
    return Storable.canHold(cell.day());
  }

  @Override
  public Write prepare(Changes<AlertCell, AlertRaised> changes) {
    return connection -> {
      delete(connection, changes);
      insert(connection, changes);
    };
  }

  private static void delete(Connection connection, Changes<AlertCell, AlertRaised> changes)
      throws SQLException {
    try (var delete = connection.prepareStatement(DELETE)) {
      var row = new Row(delete);
      for (var cell : changes.erased()) {
        key(row, cell).add();
      }
      for (var cell : changes.present().keySet()) {
        key(row, cell).add();
      }
      delete.executeBatch();
    }
  }

  private static void insert(Connection connection, Changes<AlertCell, AlertRaised> changes)
      throws SQLException {
    try (var insert = connection.prepareStatement(INSERT)) {
      var row = new Row(insert);
      for (var change : changes.present().entrySet()) {
        var alert = change.getValue();
        level(level(key(row, change.getKey()).code(alert.kind()), alert.all()), alert.own())
            .text(families(alert))
            .number(alert.baselineDays())
            .text(alert.method())
            .add();
      }
      insert.executeBatch();
    }
  }

  private static Row key(Row row, AlertCell cell) throws SQLException {
    return row.text(cell.consultation()).day(cell.day()).text(cell.theme()).text(cell.region());
  }

  private static Row level(Row row, AlertRaised.Level level) throws SQLException {
    return row.count(level.observed()).probability(level.expected()).probability(level.limit());
  }

  private static String families(AlertRaised alert) {
    try {
      return Json.MAPPER.writeValueAsString(alert.families());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("families are not JSON: " + Json.explain(e));
    }
  }
}
