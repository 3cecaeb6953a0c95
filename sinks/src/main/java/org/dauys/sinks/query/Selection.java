package org.dauys.sinks.query;

import java.time.LocalDate;

/**
 * The part of the feedback that a question is about. An empty text selects everything.
 *
 * @param consultation the public discussion
 * @param from first day, in Kazakhstan
 * @param to last day, inclusive
 * @param theme theme id, group id or {@code unknown}
 * @param region ISO 3166-2:KZ code or {@code unknown}
 * @param channel code of the channel
 * @param language code of the language
 */
public record Selection(
    String consultation,
    LocalDate from,
    LocalDate to,
    String theme,
    String region,
    String channel,
    String language) {

  /** Before anything was said. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

  /** After everything is said. */
  public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** Everything. */
  public static final Selection ALL = new Selection("", FIRST_DAY, LAST_DAY, "", "", "", "");
}
