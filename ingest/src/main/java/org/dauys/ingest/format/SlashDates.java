package org.dauys.ingest.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates between slashes, whose day comes first or second as the country has it. That is told for a
 * table as a whole, never for a row; where all rows fit both, none of them is read.
 */
final class SlashDates {

  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{1,2})/(\\d{1,2})/(\\d{4})(?:,? +(\\d{1,2})(:\\d\\d(?::\\d\\d)?)(?:"
              + " *([AaPp])[Mm])?(.*))?");
  private static final int MONTHS = 12;

  private final boolean dayFirst;
  private final boolean monthFirst;

  private SlashDates(boolean dayFirst, boolean monthFirst) {
    this.dayFirst = dayFirst;
    this.monthFirst = monthFirst;
  }

  /** What these dates of a table tell. */
  static SlashDates of(List<String> dates) {
    boolean dayFirst = false;
    boolean monthFirst = false;
    for (String date : dates) {
      var parts = DATE.matcher(date.strip());
      if (parts.matches()) {
        dayFirst |= Integer.parseInt(parts.group(1)) > MONTHS;
        monthFirst |= Integer.parseInt(parts.group(2)) > MONTHS;
      }
    }
    return new SlashDates(dayFirst, monthFirst);
  }

  /** The date as ISO 8601 has it; unchanged if it has no slashes or nobody knows its order. */
  String iso(String date) {
    var parts = DATE.matcher(date.strip());
    if (dayFirst == monthFirst || !parts.matches()) {
      return date;
    }
    var day = parts.group(dayFirst ? 1 : 2);
    var month = parts.group(dayFirst ? 2 : 1);
    return String.format(
            Locale.ROOT,
            "%s-%02d-%02d",
            parts.group(3),
            Integer.parseInt(month),
            Integer.parseInt(day))
        + clock(parts);
  }

  private static String clock(Matcher parts) {
    if (parts.group(4) == null) {
      return "";
    }
    int hour = Integer.parseInt(parts.group(4));
    if (parts.group(6) != null) {
      hour = hour % 12 + (parts.group(6).equalsIgnoreCase("p") ? 12 : 0);
    }
    return " " + hour + parts.group(5) + parts.group(7);
  }

  /** Whether it is one of those that nobody can read. */
  boolean isUnclear(String date) {
    return dayFirst == monthFirst && DATE.matcher(date.strip()).matches();
  }
}
