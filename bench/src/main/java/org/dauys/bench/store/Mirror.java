package org.dauys.bench.store;

import java.util.List;

/**
 * A table that the sink fills, as its peers see it.
 *
 * @param name the table
 * @param rows a query for what each commit writes: the number of the commit, then all columns
 * @param key the columns of its primary key
 */
record Mirror(String name, String rows, List<String> key) {

  /** As many records as the sink stores in one transaction. */
  static final int COMMIT = 2_000;

  /** Notes which piece belongs to which commit. */
  static final String NUMBER_COMMITS =
      "create temp table bench_commit as"
          + " select id, (row_number() over (order by ctid) - 1) / %d as commit from feedback"
              .formatted(COMMIT);

  /** The pieces themselves, with words, tags and lexemes. */
  static List<Mirror> feedback() {
    return List.of(ofPieces("feedback", "id", List.of("id")));
  }

  /** The same with all else that a piece writes: its statements, the revision of its block. */
  static List<Mirror> feedbackAndAll() {
    return List.of(
        feedback().get(0),
        ofPieces("statement", "feedback_id", List.of("feedback_id", "ordinal")),
        new Mirror(
            "feedback_block",
            "select commit, block, max(revision) as revision from feedback_block"
                + " join feedback using (block) join bench_commit using (id)"
                + " group by 1, 2 order by 1, 2",
            List.of("block")));
  }

  /** The cells. */
  static List<Mirror> totals() {
    return List.of(
        new Mirror(
            "totals_daily",
            "select (row_number() over (order by ctid) - 1) / %d as commit, *".formatted(COMMIT)
                + " from totals_daily order by ctid",
            List.of("consultation", "theme", "day", "region", "channel", "language")));
  }

  private static Mirror ofPieces(String table, String id, List<String> key) {
    return new Mirror(
        table,
        "select commit, %1$s.* from %1$s join bench_commit on bench_commit.id = %2$s"
                .formatted(table, table + "." + id)
            + " order by commit, %s.ctid".formatted(table),
        key);
  }
}
