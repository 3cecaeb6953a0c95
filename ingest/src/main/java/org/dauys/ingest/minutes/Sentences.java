package org.dauys.ingest.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Sentences of a paragraph; initials and abbreviations do not end one. */
final class Sentences {

  private static final Pattern END = Pattern.compile("[.!?…]+[»\"”)]*\\s+(?=[\\p{Lu}«\"“—–-])");

  private static final Pattern NO_END =
      Folded.pattern(
          "(?:^|[\\s(\".])(?:\\p{L}|гр|ул|обл|пос|ст|им|зам|мкр|тыс|млн|млрд|руб|тел|кв|проф|доц|т\\.д|т\\.п|др|р-н|ауд|қ|ж)\\.$");

  /** Behind an initial these words begin a sentence; a name never does. */
  private static final Pattern BEGINS =
      Folded.pattern(
          "(?:он|она|они|также|далее|затем|кроме|при|для|по|в|на|это|ол|олар|сондай|сонымен|бұл|одан|бұдан)\\s");

  private Sentences() {}

  /** At least one. */
  static List<String> of(String text) {
    var sentences = new ArrayList<String>();
    int from = 0;
    int depth = 0;
    var end = END.matcher(text);
    while (end.find()) {
      depth = depth(text, from, end.start());
      var sentence = text.substring(from, end.start() + 1);
      boolean initial = NO_END.matcher(Folded.of(sentence)).find();
      if (depth <= 0
          && (!initial || BEGINS.matcher(Folded.of(text.substring(end.end()))).lookingAt())) {
        sentences.add(text.substring(from, end.end()).strip());
        from = end.end();
      }
    }
    sentences.add(text.substring(from).strip());
    sentences.removeIf(String::isEmpty);
    return sentences.isEmpty() ? List.of(text) : sentences;
  }

  /** How many quotes are open. */
  private static int depth(String text, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += text.charAt(i) == '«' ? 1 : text.charAt(i) == '»' ? -1 : 0;
    }
    return depth;
  }
}
