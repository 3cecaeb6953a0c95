package org.dauys.sinks.query;

/** What a piece of feedback can be told apart by, and where it stands in its row. */
enum Tag {
  REGION(0, "region"),
  DISTRICT(1, "district"),
  CHANNEL(2, "channel"),
  ROLE(3, "role"),
  LANGUAGE(4, "language"),
  COUNTED_AS(5, "counted_as"),
  SENTIMENT(6, "sentiment"),
  STANCE(7, "stance"),
  THEME_1(8, "case when themes = '{}' then 'unknown' else themes[1] end"),
  THEME_2(9, "themes[2]"),
  THEME_3(10, "themes[3]"),
  GROUP_1(11, "theme_groups[1]"),
  GROUP_2(12, "theme_groups[2]"),
  GROUP_3(13, "theme_groups[3]");

  /** Which of the columns in memory it is. */
  final int column;

  final String sql;

  Tag(int column, String sql) {
    this.column = column;
    this.sql = sql;
  }
}
