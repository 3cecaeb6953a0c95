package org.dauys.ingest.minutes;

import java.util.regex.Pattern;

/** «Слушали Иванова И.И., руководителя отдела, о ремонте дорог»: a title, not words. */
final class Report {

  private static final Pattern ABOUT =
      Folded.pattern(
          "^(?:об?|обо|по|с (?:докладом|информацией|отчетом)|доклад|информаци|отчет)\\b|(?:туралы|жөнінде|жайлы|бойынша|есебі|баяндамасы|ақпараты)\\W*$");

  private static final int LONGEST_TITLE = 30;

  private static final Pattern TITLE =
      Folded.pattern(
          "(?:,|^|\\))\\s*(?:об?|обо|с (?:докладом|информацией|отчетом)) |(?:туралы|жөнінде|жайлы|есебі|баяндамасы|ақпараты)\\W*$");

  private static final Pattern REPORTED =
      Folded.pattern(
          "(?:есеп|есебін) берді\\W*$|баяндама жасады\\W*$|\\bдоложил|\\bотчитал|выступил[аи]? с (?:докладом|отчетом|информацией)");

  private Report() {}

  /** Whether the words behind a name say what was reported on. */
  static boolean isSubject(String words) {
    return ABOUT.matcher(Folded.of(words)).find();
  }

  /** «… есеп берді.» */
  static boolean tells(String sentence) {
    return REPORTED.matcher(Folded.of(sentence)).find();
  }

  static boolean isTitle(String text) {
    return text.split("\\s+", -1).length <= LONGEST_TITLE
        && !text.matches("(?s).*[.!?]\\s+\\p{Lu}\\p{Ll}.*")
        && TITLE.matcher(Folded.of(text)).find();
  }
}
