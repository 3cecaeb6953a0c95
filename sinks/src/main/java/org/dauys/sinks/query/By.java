package org.dauys.sinks.query;

import org.dauys.contract.vocabulary.Coded;

/** What the roll-ups can be broken down by. */
enum By implements Coded {
  /** Themes of level 2. */
  THEME(
      "totals.theme, kk, ru, en, group_id",
      "join theme on theme.id = totals.theme and kind in ('theme', 'unknown')",
      "ordinal"),

  /** Themes of level 1. */
  GROUP(
      "totals.theme, kk, ru, en, group_id",
      "join theme on theme.id = totals.theme and kind in ('group', 'unknown')",
      "ordinal"),

  /** Regions. */
  REGION("totals.region, kk, ru, en", "join region on region.iso = totals.region", "totals.region"),

  /** Days in Kazakhstan. */
  DAY("day", "", "day"),

  /** Channels. */
  CHANNEL("channel", "", "channel"),

  /** Languages. */
  LANGUAGE("language", "", "language"),

  /** Tones. */
  SENTIMENT("", "", ""),

  /** Stances. */
  STANCE("", "", "");

  /** The columns of a row beside the figures; the first is its key. */
  final String columns;

  /** What gives the labels. */
  final String join;

  final String order;

  By(String columns, String join, String order) {
    this.columns = columns;
    this.join = join;
    this.order = order;
  }
}
