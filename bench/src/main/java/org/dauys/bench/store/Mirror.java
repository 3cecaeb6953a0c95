package org.dauys.bench.store;

import java.util.List;

/**
 * A table that the sink fills, as its peers see it.
 *
 * @param name the table
 * @param rows a query for what each commit writes: the number of the commit, then all columns
 * @param key the columns of its primary key
 * @param sums whether a row that is there is added to, and not replaced
 */
record Mirror(String name, String rows, List<String> key, boolean sums) {

  /** As many records as the sink stores in one transaction. */
  static final int COMMIT = 2_000;

  /** Notes which piece belongs to which commit. */
  static final String NUMBER_COMMITS =
      "create temp table bench_commit as"
          + " select id, (row_number() over (order by ctid) - 1) / %d as commit from feedback"
              .formatted(COMMIT);

  private static final List<String> FIGURES =
      List.of(
          "feedback",
          "official",
          "off_topic",
          "sentiment_negative",
          "sentiment_neutral",
          "sentiment_positive",
          "stance_support",
          "stance_oppose",
          "stance_propose",
          "stance_question",
          "stance_complain",
          "stance_none",
          "sentiment_negative_millionths",
          "sentiment_neutral_millionths",
          "sentiment_positive_millionths",
          "stance_support_millionths",
          "stance_oppose_millionths",
          "stance_propose_millionths",
          "stance_question_millionths",
          "stance_complain_millionths",
          "stance_none_millionths");

  /** The pieces themselves, with words, tags and lexemes. */
  static List<Mirror> feedback() {
    return List.of(ofPieces("feedback", "id", List.of("id")));
  }

  /** The same with all else that a piece writes: its statements, the revision of its day. */
  static List<Mirror> feedbackAndAll() {
    return List.of(
        feedback().get(0),
        ofPieces("statement", "feedback_id", List.of("feedback_id", "ordinal")),
        new Mirror(
            "feedback_day",
            "select commit, consultation, day, max(revision) as revision from feedback_day"
                + " join feedback using (consultation, day) join bench_commit using (id)"
                + " group by 1, 2, 3 order by 1, 2, 3",
            List.of("consultation", "day"),
            false));
  }

  /** The cells. */
  static List<Mirror> totals() {
    return List.of(
        new Mirror(
            "totals_daily",
            "select (row_number() over (order by ctid) - 1) / %d as commit, *".formatted(COMMIT)
                + " from totals_daily order by ctid",
            List.of("consultation", "theme", "day", "region", "channel", "language"),
            false));
  }

  /** The cells and the roll-ups that they move. */
  static List<Mirror> totalsAndAll() {
    return List.of(
        totals().get(0),
        rollUp("totals_by_day", List.of("consultation", "theme", "day")),
        rollUp(
            "totals_by_place", List.of("consultation", "theme", "region", "channel", "language")));
  }

  private static Mirror ofPieces(String table, String id, List<String> key) {
    return new Mirror(
        table,
        "select commit, %1$s.* from %1$s join bench_commit on bench_commit.id = %2$s"
                .formatted(table, table + "." + id)
            + " order by commit, %s.ctid".formatted(table),
        key,
        false);
  }

  private static Mirror rollUp(String table, List<String> key) {
    var sums = FIGURES.stream().map("sum(%1$s)::bigint as %1$s"::formatted).toList();
    return new Mirror(
        table,
        "select commit, %1$s, %2$s from (%3$s) as cell group by commit, %1$s order by commit, %1$s"
            .formatted(String.join(", ", key), String.join(", ", sums), totals().get(0).rows()),
        key,
        true);
  }
}
