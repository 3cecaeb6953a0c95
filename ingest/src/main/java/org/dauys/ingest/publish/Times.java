package org.dauys.ingest.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Instant;
import java.time.LocalDate;

/** Writes times as {@link Instant#toString()} does, nearly all of them without its formatter. */
final class Times {

  private static final String FORM = "yyyy-mm-ddThh:mm:ss";
  private static final int MILLIS_DIGITS = 3;
  private static final int MILLI_NANOS = 1_000_000;
  private static final long DAY_SECONDS = 24 * 3600;

  /** Years of four digits. */
  private static final long FIRST = Instant.parse("1000-01-01T00:00:00Z").getEpochSecond();

  private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private Times() {}

  static String iso(Instant time) {
    long seconds = time.getEpochSecond();
    boolean usual = seconds >= FIRST && seconds <= LAST && time.getNano() % MILLI_NANOS == 0;
    return usual ? iso(seconds, time.getNano() / MILLI_NANOS) : time.toString();
  }

  private static String iso(long seconds, int millis) {
    var date = LocalDate.ofEpochDay(Math.floorDiv(seconds, DAY_SECONDS));
    int second = (int) Math.floorMod(seconds, DAY_SECONDS);
    var iso = new byte[FORM.length() + (millis == 0 ? 0 : 1 + MILLIS_DIGITS) + 1];
    number(iso, 0, 4, date.getYear());
    iso[4] = '-';
    number(iso, 5, 2, date.getMonthValue());
    iso[7] = '-';
    number(iso, 8, 2, date.getDayOfMonth());
    iso[10] = 'T';
    number(iso, 11, 2, second / 3600);
    iso[13] = ':';
    number(iso, 14, 2, second / 60 % 60);
    iso[16] = ':';
    number(iso, 17, 2, second % 60);
    if (millis != 0) {
      iso[FORM.length()] = '.';
      number(iso, FORM.length() + 1, MILLIS_DIGITS, millis);
    }
    iso[iso.length - 1] = 'Z';
    return new String(iso, US_ASCII);
  }

  private static void number(byte[] iso, int at, int digits, int value) {
    int rest = value;
    for (int digit = at + digits - 1; digit >= at; digit--) {
      iso[digit] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
