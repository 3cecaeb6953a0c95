package org.dauys.sinks.query;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the themes, regions and districts with their labels. */
public final class VocabularyQuery {

  /** All of them, in the order of the taxonomy and of the codes. */
  public Vocabulary answer(Connection connection) throws SQLException {
    return new Vocabulary(themes(connection), regions(connection), districts(connection));
  }

  private static List<ThemeItem> themes(Connection connection) throws SQLException {
    var themes = new ArrayList<ThemeItem>();
    try (var query = connection.prepareStatement("select * from theme order by ordinal");
        var row = query.executeQuery()) {
      while (row.next()) {
        var group = Optional.ofNullable(row.getString("group_id")).orElse("");
        themes.add(
            new ThemeItem(
                row.getString("id"), row.getString("kind"), group, LabelColumns.read(row)));
      }
    }
    return themes;
  }

  private static List<RegionItem> regions(Connection connection) throws SQLException {
    var regions = new ArrayList<RegionItem>();
    try (var query = connection.prepareStatement("select * from region order by iso");
        var row = query.executeQuery()) {
      while (row.next()) {
        regions.add(
            new RegionItem(row.getString("iso"), LabelColumns.read(row), row.getInt("population")));
      }
    }
    return regions;
  }

  private static List<DistrictItem> districts(Connection connection) throws SQLException {
    var districts = new ArrayList<DistrictItem>();
    try (var query = connection.prepareStatement("select * from district order by kato");
        var row = query.executeQuery()) {
      while (row.next()) {
        districts.add(
            new DistrictItem(
                row.getString("kato"), row.getString("region"), LabelColumns.read(row)));
      }
    }
    return districts;
  }

  /**
   * What the codes in the answers mean.
   *
   * @param themes groups, themes, {@code all} and {@code unknown}
   * @param regions regions and {@code unknown}
   * @param districts second-level units
   */
  public record Vocabulary(
      List<ThemeItem> themes, List<RegionItem> regions, List<DistrictItem> districts) {

    public Vocabulary {
      themes = List.copyOf(themes);
      regions = List.copyOf(regions);
      districts = List.copyOf(districts);
    }
  }

  /**
   * A theme or what stands beside the themes.
   *
   * @param id theme id, group id, {@code all} or {@code unknown}
   * @param kind theme, group, all or unknown
   * @param group of a theme; empty for others
   * @param labels in kk, ru and en
   */
  public record ThemeItem(String id, String kind, String group, Map<String, String> labels) {

    public ThemeItem {
      labels = Map.copyOf(labels);
    }
  }

  /**
   * A region, or {@code unknown}.
   *
   * @param id ISO 3166-2:KZ code
   * @param labels in kk, ru and en
   * @param population residents; 0 for {@code unknown}
   */
  public record RegionItem(String id, Map<String, String> labels, int population) {

    public RegionItem {
      labels = Map.copyOf(labels);
    }
  }

  /**
   * A district.
   *
   * @param id KATO code
   * @param region ISO 3166-2:KZ code of its region
   * @param labels in kk, ru and en
   */
  public record DistrictItem(String id, String region, Map<String, String> labels) {

    public DistrictItem {
      labels = Map.copyOf(labels);
    }
  }
}
