package org.dauys.sinks.postgres;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Makes a small store large within the database: every piece again under other ids on other days,
 * and every figure counted anew. Nine pieces in ten get a family of up to a hundred.
 */
final class Multiplied {

  private static final int DAYS = 60;

  private static final String FIGURES =
      FigureColumns.list().stream()
          .map(name -> "sum(" + name + ")")
          .collect(Collectors.joining(", "));

  private final Tables tables;

  Multiplied(DataSource database) {
    this.tables = new Tables(database);
  }

  void by(int copies) throws SQLException {
    tables.execute("create table piece as select * from feedback");
    tables.execute("create table sentence as select * from statement");
    tables.execute("create table cell as select * from totals_daily");
    tables.execute("create table cells as select * from totals_daily");
    for (int copy = 1; copy < copies; copy++) {
      copy(
          "piece",
          "block = block + 1000, id = split_part(id, '/', 1) || '/"
              + copy
              + "', "
              + later("day", "said_at"));
      copy("sentence", "feedback_id = split_part(feedback_id, '/', 1) || '/" + copy + "'");
      copy("cell", later("day"));
      tables.execute("insert into feedback select * from piece");
      tables.execute("insert into statement select * from sentence");
      tables.execute("insert into cells select * from cell");
    }
    for (var sql : derived()) {
      tables.execute(sql);
    }
    tables.vacuum();
  }

  /** Changes every row of a table without leaving the old rows behind. */
  private void copy(String table, String changes) throws SQLException {
    tables.execute("create table changed as select * from " + table);
    tables.execute("update changed set " + changes);
    tables.execute("drop table " + table);
    tables.execute("alter table changed rename to " + table);
  }

  /** A few days later, or from the beginning again. */
  private static String later(String... columns) {
    return List.of(columns).stream()
        .map(
            column ->
                "%1$s = %1$s + case when day < '2026-01-13'::date + %2$d - 3 then interval '3 days' else interval '%3$d days' end"
                    .formatted(column, DAYS, 3 - DAYS))
        .collect(Collectors.joining(", "));
  }

  private static List<String> derived() {
    return List.of(
        "truncate totals_daily, feedback_block",
        "insert into totals_daily select consultation, day, theme, region, channel, language, "
            + FIGURES
            + ", 1 from cells group by 1, 2, 3, 4, 5, 6",
        "insert into totals_overall select consultation, theme, region, "
            + FIGURES
            + ", sum(feedback), sum(feedback), 1 from totals_daily group by 1, 2, 3",
        "insert into totals_hourly select consultation,"
            + " day + interval '1 hour' * (hashtext(language || theme) & 15), region, channel, "
            + FIGURES
            + ", 1 from totals_daily where theme = 'all' group by 1, 2, 3, 4",
        "insert into family_member select feedback.id, first.id, 0.95"
            + " from feedback join feedback as first on first.consultation = feedback.consultation"
            + " and first.id = 'id-' || abs(hashtext(feedback.id)) % 20000"
            + " where hashtext(feedback.id) % 10 <> 0",
        "insert into family_day select family, day, consultation, count(*)"
            + " from family_member join feedback on id = feedback_id group by 1, 2, 3",
        "insert into family select family, consultation, sum(feedback), min(day), max(day)"
            + " from family_day group by 1, 2",
        "insert into feedback_block select block, nextval('feedback_block_revision')"
            + " from (select distinct block from feedback) as blocks");
  }
}
