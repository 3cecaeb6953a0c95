package org.dauys.sinks.query;

import org.dauys.contract.vocabulary.Coded;

/** What totals can be broken down by. */
public enum By implements Coded {
  /** Themes of level 2. */
  THEME(
      "totals_daily.theme, kk, ru, en, group_id",
      "totals_daily join theme on theme.id = totals_daily.theme and kind in ('theme', 'unknown')",
      "ordinal"),

  /** Themes of level 1. */
  GROUP(
      "totals_daily.theme, kk, ru, en, group_id",
      "totals_daily join theme on theme.id = totals_daily.theme and kind in ('group', 'unknown')",
      "ordinal"),

  /** Regions. */
  REGION(
      "totals_daily.region, kk, ru, en",
      "totals_daily join region on region.iso = totals_daily.region",
      "totals_daily.region"),

  /** Days in Kazakhstan. */
  DAY("day", "totals_daily", "day"),

  /** Channels. */
  CHANNEL("channel", "totals_daily", "channel"),

  /** Languages. */
  LANGUAGE("language", "totals_daily", "language"),

  /** Tones. */
  SENTIMENT("", "", ""),

  /** Stances. */
  STANCE("", "", "");

  /** The columns of a row beside the figures; the first is its key. */
  final String columns;

  final String tables;
  final String order;

  By(String columns, String tables, String order) {
    this.columns = columns;
    this.tables = tables;
    this.order = order;
  }
}
