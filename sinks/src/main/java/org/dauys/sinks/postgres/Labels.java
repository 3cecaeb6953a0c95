package org.dauys.sinks.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.dauys.contract.event.RegionTag;
import org.dauys.contract.place.Places;
import org.dauys.contract.taxonomy.Taxonomy;

/** Fills the tables of themes, regions and districts; rows that an older version left are kept. */
final class Labels {

  private static final String THEME =
      """
      insert into theme (id, kind, group_id, ordinal, kk, ru, en, scope)
      values (?, ?, nullif(?, ''), ?, ?, ?, ?, ?)
      on conflict (id) do update set
        kind = excluded.kind, group_id = excluded.group_id, ordinal = excluded.ordinal,
        kk = excluded.kk, ru = excluded.ru, en = excluded.en, scope = excluded.scope""";

  private static final String REGION =
      """
      insert into region (iso, kato, kk, ru, en, population)
      values (?, nullif(?, ''), ?, ?, ?, nullif(?, 0))
      on conflict (iso) do update set
        kato = excluded.kato, kk = excluded.kk, ru = excluded.ru, en = excluded.en,
        population = excluded.population""";

  private static final String DISTRICT =
      """
      insert into district (kato, region, kk, ru, en)
      values (?, ?, ?, ?, ?)
      on conflict (kato) do update set
        region = excluded.region, kk = excluded.kk, ru = excluded.ru, en = excluded.en""";

  private final Taxonomy taxonomy;
  private final Places places;

  Labels(Taxonomy taxonomy, Places places) {
    this.taxonomy = taxonomy;
    this.places = places;
  }

  void store(Connection connection) throws SQLException {
    themes(connection);
    regions(connection);
    districts(connection);
  }

  private void themes(Connection connection) throws SQLException {
    try (var upsert = connection.prepareStatement(THEME)) {
      int ordinal = 0;
      add(
          upsert,
          Taxonomy.ALL,
          "all",
          "",
          ordinal++,
          "Барлық тақырып",
          "Все темы",
          "All themes",
          "");
      for (var theme : taxonomy.all()) {
        var kind = theme.isGroup() ? "group" : "theme";
        add(
            upsert,
            theme.id(),
            kind,
            theme.group(),
            ordinal++,
            theme.kk(),
            theme.ru(),
            theme.en(),
            theme.scope());
      }
      add(
          upsert,
          Taxonomy.UNKNOWN,
          "unknown",
          "",
          ordinal,
          "Тақырыбы анықталмады",
          "Тема не определена",
          "Theme unknown",
          "");
      upsert.executeBatch();
    }
  }

  private void regions(Connection connection) throws SQLException {
    try (var upsert = connection.prepareStatement(REGION)) {
      for (var region : places.regions()) {
        add(
            upsert,
            region.iso(),
            region.kato(),
            region.kk(),
            region.ru(),
            region.en(),
            region.population());
      }
      add(
          upsert,
          RegionTag.UNKNOWN,
          "",
          "Өңірі анықталмады",
          "Регион не определён",
          "Region unknown",
          0);
      upsert.executeBatch();
    }
  }

  private void districts(Connection connection) throws SQLException {
    try (var upsert = connection.prepareStatement(DISTRICT)) {
      for (var district : places.districts()) {
        add(
            upsert,
            district.kato(),
            district.region(),
            district.kk(),
            district.ru(),
            district.en());
      }
      upsert.executeBatch();
    }
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }
}
