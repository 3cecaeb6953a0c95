package org.dauys.sinks.query;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.totals.OverallCell;

/**
 * The three counts side by side: feedback, distinct texts, distinct people. They are known for
 * whole consultations, by theme and region; they do not add up, so nothing here is a sum.
 */
public final class CountsQuery {

  private static final String SQL =
      """
      select theme, totals_overall.region, feedback, texts, people
        from totals_overall join theme on theme.id = totals_overall.theme
       where %s
       order by ordinal, totals_overall.region""";

  /**
   * The counts of one cell and of its themes and regions; call it on one snapshot.
   *
   * @param theme theme, group or {@code unknown}; empty for all
   * @param region ISO 3166-2:KZ code or {@code unknown}; empty for all
   */
  public Answer answer(Connection connection, String consultation, String theme, String region)
      throws SQLException {
    var ofTheme = theme.isEmpty() ? Taxonomy.ALL : theme;
    var ofRegion = region.isEmpty() ? OverallCell.ALL_REGIONS : region;
    var conditions =
        new Conditions()
            .and("consultation = ?", consultation)
            .and("(theme = ? or totals_overall.region = ?)", ofTheme, ofRegion);
    var total = new Counts(ofTheme, ofRegion, 0, 0, 0);
    var themes = new ArrayList<Counts>();
    var regions = new ArrayList<Counts>();
    try (var query = conditions.prepare(connection, SQL);
        var row = query.executeQuery()) {
      while (row.next()) {
        var counts =
            new Counts(
                row.getString("theme"),
                row.getString("region"),
                row.getLong("feedback"),
                row.getLong("texts"),
                row.getLong("people"));
        if (counts.region().equals(ofRegion)) {
          if (counts.theme().equals(ofTheme)) {
            total = counts;
          } else if (!counts.theme().equals(Taxonomy.ALL)) {
            themes.add(counts);
          }
        } else if (!counts.region().equals(OverallCell.ALL_REGIONS)) {
          regions.add(counts);
        }
      }
    }
    return new Answer(total, themes, regions);
  }

  /**
   * The counts of a cell and of its neighbours.
   *
   * @param total the cell that was asked for
   * @param themes other themes and groups of the same region
   * @param regions other regions of the same theme
   */
  public record Answer(
      Counts total,
      @JsonInclude(ALWAYS) List<Counts> themes,
      @JsonInclude(ALWAYS) List<Counts> regions) {

    public Answer {
      themes = List.copyOf(themes);
      regions = List.copyOf(regions);
    }
  }

  /**
   * The counts of public opinion in one cell.
   *
   * @param theme theme, group, {@code all} or {@code unknown}
   * @param region ISO 3166-2:KZ code, {@code all} or {@code unknown}
   * @param feedback pieces
   * @param texts distinct texts
   * @param people distinct people
   */
  public record Counts(String theme, String region, long feedback, long texts, long people) {}
}
