package org.dauys.sinks.query;

/** What a piece of feedback can be told apart by, and where it stands in its row. */
enum Tag {
  REGION("region"),
  DISTRICT("district"),
  CHANNEL("channel"),
  ROLE("role"),
  LANGUAGE("language"),
  COUNTED_AS("counted_as"),
  SENTIMENT("sentiment"),
  STANCE("stance"),
  THEME_1("case when themes = '{}' then 'unknown' else themes[1] end"),
  THEME_2("themes[2]"),
  THEME_3("themes[3]"),
  GROUP_1("theme_groups[1]"),
  GROUP_2("theme_groups[2]"),
  GROUP_3("theme_groups[3]");

  final String sql;

  Tag(String sql) {
    this.sql = sql;
  }
}
