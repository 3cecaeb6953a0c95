package org.dauys.ingest.minutes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.contract.totals.DailyCell;

/** When the meeting began, as the head of the minutes says it. */
final class MeetingDate {

  /** The first three letters are enough, except for the two that begin with «мар» or «мам». */
  private static final List<Pattern> MONTHS =
      List.of(
              "янв|қаңтар",
              "фев|ақпан",
              "мар[та]|наурыз",
              "апр|сәуір",
              "ма[йя]\\b|мамыр",
              "июн|маусым",
              "июл|шілде",
              "авг|тамыз",
              "сен|қыркүйек",
              "окт|қазан",
              "ноя|қараша",
              "дек|желтоқсан")
          .stream()
          .map(month -> Folded.pattern("^(?:" + month + ")"))
          .toList();

  private static final Pattern DAY_FIRST =
      Folded.pattern(
          "(?<![\\d.])\"?\\s?(?<d>\\d{1,2})\\s?\"?\\s+(?<m>\\p{L}{3,10})\\s+(?<y>20\\d\\d)(?!\\d)");
  private static final Pattern YEAR_FIRST =
      Folded.pattern(
          "(?<y>20\\d\\d)\\s*(?:жыл\\w*|ж\\.|г\\.)[\\s,]*\"?(?<d>\\d{1,2})\"?\\s*(?:-\\s?\\w{1,3}\\s)?\\s*(?<m>\\p{L}{3,10})");
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d.])(?<d>\\d{1,2})[./-](?<m>\\d{1,2})[./-](?<y>20\\d\\d)(?!\\d)");
  private static final Pattern ISO =
      Pattern.compile("(?<!\\d)(?<y>20\\d\\d)-(?<m>\\d\\d)-(?<d>\\d\\d)(?!\\d)");

  private static final Pattern SAID =
      Folded.pattern("(?:^|[^\\w])(?:дата|күні|өткен күні|өткізілген күні|число|мерзімі)\\b");
  private static final Pattern LAW =
      Folded.pattern(
          "закон|заң|приказ|бұйры|указ|жарлы|постановлени|қаулы|распоряжени|кодекс|решени\\w+ от|№ ?\\d+ от");

  private static final Pattern BEGAN =
      Folded.pattern(
          "(?:(?:начал\\w*|басталу\\w*|басталды|уақыты|время|сағат\\w*|\\bв\\b|\\bс\\b)[^\\d\\n]{0,25}(?<h>[01]?\\d|2[0-3])\\s?(?:[:.\\-]\\s?|час\\w*\\s*|сағат\\s*|ч\\.?\\s*)(?<min>[0-5]\\d)|(?<h2>[01]?\\d|2[0-3])\\s?(?:час\\w*|сағат)\\s*(?<min2>[0-5]\\d)\\s?мин)(?!\\.?\\d)");

  private MeetingDate() {}

  /** Of these paragraphs, which come before anybody speaks. */
  static Optional<OffsetDateTime> of(List<String> head) {
    var day =
        head.stream()
            .filter(line -> SAID.matcher(Folded.of(line)).find())
            .flatMap(line -> day(line).stream())
            .findFirst()
            .or(
                () ->
                    head.stream()
                        .filter(line -> !LAW.matcher(Folded.of(line)).find())
                        .flatMap(line -> day(line).stream())
                        .findFirst())
            .or(() -> head.stream().flatMap(line -> day(line).stream()).findFirst());
    return day.map(date -> date.atTime(time(head)).atZone(DailyCell.ZONE).toOffsetDateTime());
  }

  private static LocalTime time(List<String> head) {
    return head.stream()
        .map(line -> BEGAN.matcher(Folded.of(line)))
        .filter(Matcher::find)
        .map(began -> LocalTime.of(number(began, "h"), number(began, "min")))
        .findFirst()
        .orElse(LocalTime.MIDNIGHT);
  }

  private static int number(Matcher began, String group) {
    var written = began.group(group) == null ? began.group(group + '2') : began.group(group);
    return Integer.parseInt(written);
  }

  private static Optional<LocalDate> day(String line) {
    var folded = Folded.of(line);
    for (var pattern : List.of(YEAR_FIRST, DAY_FIRST, ISO, NUMBERS)) {
      var day = pattern.matcher(folded);
      while (day.find()) {
        var date = date(day.group("y"), month(day.group("m")), day.group("d"));
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  private static int month(String written) {
    if (Character.isDigit(written.charAt(0))) {
      return Integer.parseInt(written);
    }
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).matcher(written).find()) {
        return i + 1;
      }
    }
    return 0;
  }

  private static Optional<LocalDate> date(String year, int month, String day) {
    try {
      return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
