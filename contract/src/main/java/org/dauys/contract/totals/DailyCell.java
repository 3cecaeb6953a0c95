package org.dauys.contract.totals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Language;

/**
 * Key of {@code totals.daily}: one cell of the table of figures. Figures of feedback add up over
 * days, regions, channels and languages, but not over themes, for one feedback may have three: its
 * {@code all} cell counts it once.
 *
 * @param consultation the public discussion
 * @param day when it was said, a day in Kazakhstan
 * @param theme theme id, group id, {@code all}, or {@code unknown}
 * @param region ISO 3166-2:KZ code, or {@code unknown}
 * @param channel how the feedback arrived
 * @param language of the text
 */
public record DailyCell(
    String consultation,
    LocalDate day,
    String theme,
    String region,
    Channel channel,
    Language language) {

  /** Kazakhstan has had one time zone, UTC+5, since 1 March 2024. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

  public DailyCell {
    Objects.requireNonNull(consultation, "consultation");
    Objects.requireNonNull(day, "day");
    Objects.requireNonNull(theme, "theme");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(language, "language");
  }

  /** The day in Kazakhstan of an instant. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZONE);
  }
}
