package org.dauys.ingest.minutes;

import java.util.regex.Pattern;

/**
 * What stands before the first word of a paragraph: a time, a dash, a number of a list.
 *
 * @param timed whether a time begins it, as in transcripts
 * @param dash whether a dash begins it, as in dialogues
 * @param number whether it is an item of a list
 * @param text the paragraph without all this
 */
record Mark(boolean timed, boolean dash, boolean number, String text) {

  private static final Pattern MARK =
      Pattern.compile(
          "^(?<time>[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?(?:\\s*[–—-]+>?\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?[\\])]?\\s*(?:[–—|-]\\s*)?)?"
              + "(?:(?<dash>[–—-])\\s*(?=[\\p{L}«\"“(])|(?<number>(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]|[а-яёәі]\\)|\\d{1,2}-(?:ші |шы )?(?:мәселе|сөз сөйлеуші|спикер|баяндамашы|қатысушы)[.:]|№\\s?\\d{1,3}[.)]?|[•*·▪‣●○])\\s*))?");

  static Mark of(String paragraph) {
    var mark = MARK.matcher(paragraph);
    boolean found = mark.lookingAt();
    return new Mark(
        found && mark.group("time") != null,
        found && mark.group("dash") != null,
        found && mark.group("number") != null,
        paragraph.substring(found ? mark.end() : 0).strip());
  }

  /** The same mark before a part of the paragraph. */
  Mark with(String part) {
    return new Mark(timed, dash, number, part);
  }
}
