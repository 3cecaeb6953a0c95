package org.dauys.ingest.minutes;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Transcripts of calls and chats: puts the time, wherever the program writes it, before the speaker
 * and a colon behind the speaker, so that «Айгерім 0:04» and «18:31:05 От Айгерім кому Все : » both
 * read «0:04 Айгерім: ».
 */
final class Timestamps {

  private static final int FEWEST = 3;

  private static final String TIME =
      "[\\[(]?(?<time>\\d{1,2}:\\d{2}(?::\\d{2})?)(?:[.,]\\d{1,3})?[\\])]?";

  /** «18:31:05 От Айгерім кому Все : » */
  private static final Pattern CHAT =
      Pattern.compile(
          TIME
              + "\\s+(?:От|From|Кімнен)\\s+(?<who>.+?)\\s+(?:кому|to|To|кімге|для)\\s[^:]{1,60}:\\s*(?<words>.*)",
          Pattern.DOTALL);

  /** «Айгерім 0:04», the words on the next line. */
  private static final Pattern BEHIND =
      Pattern.compile("(?<who>[^:]{1,90}?)[\\s,|–—-]+" + TIME + "(?<words>)");

  /** «Айгерім (0:04): …» */
  private static final Pattern WITHIN =
      Pattern.compile(
          "(?<who>[^:.!?]{1,90}?)[\\s,]+" + TIME + "\\s*:\\s*(?<words>.*)", Pattern.DOTALL);

  /** «0:04 Айгерім», the words on the next line. */
  private static final Pattern BEFORE =
      Pattern.compile(TIME + "\\s*[–—|-]?\\s*(?<who>\\p{L}[^:.!?]{1,80})(?<words>)");

  private Timestamps() {}

  /** The same texts, with times and speakers in one order if it is a transcript. */
  static List<String> ordered(List<String> texts) {
    for (var form : List.of(CHAT, BEHIND, WITHIN, BEFORE)) {
      if (times(form, texts) >= FEWEST) {
        return texts.stream().map(text -> ordered(form.matcher(text), text)).toList();
      }
    }
    return texts;
  }

  /** How many turns begin like that; a programme has times and no words between them. */
  private static int times(Pattern form, List<String> texts) {
    int times = 0;
    for (int i = 0; i < texts.size(); i++) {
      var stamped = form.matcher(texts.get(i));
      boolean words =
          stamped.matches()
              && (!stamped.group("words").isEmpty()
                  || (i + 1 < texts.size() && !form.matcher(texts.get(i + 1)).matches()));
      times += words ? 1 : 0;
    }
    return times;
  }

  private static String ordered(Matcher stamped, String text) {
    return stamped.matches()
        ? stamped.group("time") + ' ' + stamped.group("who") + ": " + stamped.group("words")
        : text;
  }
}
