package org.dauys.ingest.format;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the times of a file, which seldom say their offset. Known without being told: ISO 8601, the
 * day, month and year between dots, and the month as a word in Russian or Kazakh. What stands
 * between slashes is told by {@link SlashDates}, for the whole table.
 */
public final class Times {

  private static final Map<Long, String> RUSSIAN =
      months("января февраля марта апреля мая июня июля августа сентября октября ноября декабря");
  private static final Map<Long, String> KAZAKH =
      months("қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан");

  private static final List<DateTimeFormatter> KNOWN =
      List.of(
          clock(builder().append(DateTimeFormatter.ISO_LOCAL_DATE)),
          clock(builder().appendPattern("d.M.yyyy")),
          clock(
              builder()
                  .appendPattern("d ")
                  .appendText(ChronoField.MONTH_OF_YEAR, RUSSIAN)
                  .appendPattern(" yyyy[ года][ г.]")),
          clock(
              builder()
                  .appendPattern("yyyy[ жылғы][ ж.] d ")
                  .appendText(ChronoField.MONTH_OF_YEAR, KAZAKH)));

  private final List<DateTimeFormatter> formats;
  private final boolean told;
  private final ZoneId zone;

  /**
   * Times without an offset are local to that zone; a day is its first moment.
   *
   * @param pattern as {@link DateTimeFormatter} has it; nothing for what is known
   */
  public Times(Optional<String> pattern, ZoneId zone) {
    this.formats =
        pattern
            .map(letters -> List.of(DateTimeFormatter.ofPattern(letters, Locale.ROOT)))
            .orElse(KNOWN);
    this.told = pattern.isPresent();
    this.zone = zone;
  }

  /** Whether the user said how times are written. */
  boolean told() {
    return told;
  }

  /** The time as the gateway wants it, or nothing if it is not written like that. */
  public Optional<String> read(String written) {
    var plain = written.strip();
    for (var format : formats) {
      var time = read(plain, format);
      if (time.isPresent()) {
        return time;
      }
    }
    // Our own and the constants' are ISO 8601, whatever the table's are.
    return told ? read(plain, KNOWN.get(0)) : Optional.empty();
  }

  private Optional<String> read(String written, DateTimeFormatter format) {
    // Trying is cheap, an exception for each row is not.
    var place = new ParsePosition(0);
    if (format.parseUnresolved(written, place) == null || place.getIndex() < written.length()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          withOffset(
                  format.parseBest(
                      written, OffsetDateTime::from, LocalDateTime::from, LocalDate::from))
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

  private static DateTimeFormatterBuilder builder() {
    return new DateTimeFormatterBuilder().parseCaseInsensitive();
  }

  /** Perhaps with a clock's time, perhaps with an offset. */
  private static DateTimeFormatter clock(DateTimeFormatterBuilder date) {
    return date.appendPattern("[,]['T'][' '][H:mm[:ss]]")
        .optionalStart()
        .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
        .optionalEnd()
        .appendPattern("[ ][O][XXX][XX][X]")
        .toFormatter(Locale.ROOT);
  }

  private static Map<Long, String> months(String names) {
    var months = new HashMap<Long, String>();
    for (var name : names.split(" ", -1)) {
      months.put(months.size() + 1L, name);
    }
    return months;
  }
}
