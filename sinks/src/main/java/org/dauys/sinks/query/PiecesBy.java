package org.dauys.sinks.query;

import org.dauys.contract.vocabulary.Coded;

/** What the pieces of feedback themselves can be broken down by: more than the cells know. */
public enum PiecesBy implements Coded {
  /** Themes of level 2. */
  THEME(
      "theme.id, kk, ru, en, group_id",
      "cross join lateral unnest(case when themes = '{}' then array['unknown'] else themes end)"
          + " as tag (id) join theme on theme.id = tag.id",
      "ordinal"),

  /** Themes of level 1. */
  GROUP(
      "theme.id, kk, ru, en, group_id",
      "cross join lateral unnest(theme_groups) as tag (id) join theme on theme.id = tag.id",
      "ordinal"),

  /** Regions. */
  REGION(
      "feedback.region, kk, ru, en",
      "join region on region.iso = feedback.region",
      "feedback.region"),

  /** Districts, as far as they are known. */
  DISTRICT(
      "district.kato, kk, ru, en", "join district on district.kato = feedback.district", "kato"),

  /** Days in Kazakhstan. */
  DAY("day", "", "day"),

  /** Channels. */
  CHANNEL("channel", "", "channel"),

  /** In what capacity the authors spoke. */
  ROLE("role", "", "role"),

  /** Languages. */
  LANGUAGE("language", "", "language"),

  /** Tones. */
  SENTIMENT("", "", ""),

  /** Stances. */
  STANCE("", "", "");

  /** The columns of a row beside the figures; the first is its key. */
  final String columns;

  final String joins;
  final String order;

  PiecesBy(String columns, String joins, String order) {
    this.columns = columns;
    this.joins = joins;
    this.order = order;
  }

  /** Whether a row has labels. */
  boolean isLabelled() {
    return columns.contains("kk");
  }

  /** Whether it tells themes apart. */
  boolean isOfThemes() {
    return this == THEME || this == GROUP;
  }
}
