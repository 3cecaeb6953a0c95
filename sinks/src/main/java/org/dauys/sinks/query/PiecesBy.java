package org.dauys.sinks.query;

import java.util.List;
import org.dauys.contract.vocabulary.Coded;

/** What totals can be broken down by. */
public enum PiecesBy implements Coded {
  /** Themes of level 2. */
  THEME(
      "select id, kk, ru, en, group_id from theme where kind in ('theme', 'unknown') order by ordinal",
      Tag.THEME_1,
      Tag.THEME_2,
      Tag.THEME_3),

  /** Themes of level 1. */
  GROUP(
      "select id, kk, ru, en, group_id from theme where kind in ('group', 'unknown') order by ordinal",
      Tag.GROUP_1,
      Tag.GROUP_2,
      Tag.GROUP_3),

  /** Regions. */
  REGION("select iso as id, kk, ru, en, null as group_id from region order by iso", Tag.REGION),

  /** Districts, as far as they are known. */
  DISTRICT(
      "select kato as id, kk, ru, en, null as group_id from district order by kato", Tag.DISTRICT),

  /** Days in Kazakhstan. */
  DAY(""),

  /** Channels. */
  CHANNEL("", Tag.CHANNEL),

  /** In what capacity the authors spoke. */
  ROLE("", Tag.ROLE),

  /** Languages. */
  LANGUAGE("", Tag.LANGUAGE),

  /** Tones. */
  SENTIMENT(""),

  /** Stances. */
  STANCE("");

  /** What gives the labels, in the order of the rows. */
  final String labels;

  /** Where a piece carries its values. */
  @SuppressWarnings("ImmutableEnumChecker") // List.of() makes it so.
  final List<Tag> tags;

  PiecesBy(String labels, Tag... tags) {
    this.labels = labels;
    this.tags = List.of(tags);
  }

  /** Whether it tells themes apart. */
  boolean isOfThemes() {
    return this == THEME || this == GROUP;
  }
}
