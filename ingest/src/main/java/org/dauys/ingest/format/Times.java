package org.dauys.ingest.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Reads the times of a table, which seldom say their offset. */
public final class Times {

  /** ISO 8601, the T perhaps a blank, time and offset perhaps absent. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .appendOptional(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter(Locale.ROOT);

  private final DateTimeFormatter format;
  private final ZoneId zone;

  /**
   * Times without an offset are local to that zone; a day is its first moment.
   *
   * @param pattern as {@link DateTimeFormatter} has it; nothing for ISO 8601
   */
  public Times(Optional<String> pattern, ZoneId zone) {
    this.format =
        pattern.map(letters -> DateTimeFormatter.ofPattern(letters, Locale.ROOT)).orElse(ISO);
    this.zone = zone;
  }

  /** The time as the gateway wants it, or nothing if it is not written like that. */
  public Optional<String> read(String written) {
    try {
      return Optional.of(
          withOffset(
                  format.parseBest(
                      written.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from))
              .toString());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private OffsetDateTime withOffset(TemporalAccessor time) {
    if (time instanceof OffsetDateTime complete) {
      return complete;
    }
    return time instanceof LocalDateTime local
        ? local.atZone(zone).toOffsetDateTime()
        : ((LocalDate) time).atStartOfDay(zone).toOffsetDateTime();
  }
}
