package org.dauys.ingest.minutes;

import java.util.List;
import java.util.regex.Pattern;

/** The number of the minutes: «ПРОТОКОЛ № 3», «№ 5 хаттама». */
final class MeetingNumber {

  private static final Pattern NUMBER =
      Folded.pattern(
          "(?:протокол\\w*( [^\\d№]{0,60})?|хаттама\\w*)\\s*(?:№|n|no\\.?)\\s*(?<a>[\\w/-]{1,12})|(?:№|n)\\s*(?<b>[\\w/-]{1,12})\\s*(?:[^\\d]{0,60})?(?:хаттама|протокол)");

  private MeetingNumber() {}

  static String of(List<String> head) {
    for (var line : head) {
      var number = NUMBER.matcher(Folded.of(line));
      if (number.find()) {
        return number.group("a") == null ? number.group("b") : number.group("a");
      }
    }
    return "";
  }
}
