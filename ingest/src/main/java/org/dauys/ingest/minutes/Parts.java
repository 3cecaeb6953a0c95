package org.dauys.ingest.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts of a paragraph, when several turns stand in one: «Вопрос: … Ответ: …». */
final class Parts {

  private static final Pattern CALLED =
      Folded.pattern(
          "(?<=[.?!…;»\"”)]\\s)\\s*(?:[-]\\s)?(?:вопрос|ответ|сұрақ|жауап)(?:\\s*\\([^)]{2,100}\\)|\\s*№?\\s*\\d{1,3}| (?:из зала|\\p{L}[^:.?!]{1,60}))?\\s*:\\s");

  /** «Ответ.» before the name of who answers. */
  private static final Pattern KIND =
      Folded.pattern(
          "(?:\\d{1,3}\\s?-\\s?)?(?:вопрос|ответ|предложение|замечание|сұрақ|жауап|ұсыныс|ескерту)(?:\\s*№?\\s*\\d{1,3})?\\.");

  private Parts() {}

  static List<String> of(String paragraph) {
    var cuts = new ArrayList<Integer>();
    var called = CALLED.matcher(Folded.of(paragraph));
    while (called.find()) {
      cuts.add(called.start());
    }
    int at = 0;
    int kind = -1;
    for (var sentence : Sentences.of(paragraph)) {
      int start = paragraph.indexOf(sentence, at);
      at = start + sentence.length();
      int from = kind < 0 ? start : kind;
      if (from > 0 && !cuts.contains(from) && isSpoken(sentence)) {
        cuts.add(from);
      }
      kind = KIND.matcher(Folded.of(sentence)).matches() ? start : -1;
    }
    cuts.sort(Integer::compare);
    var parts = new ArrayList<String>();
    int from = 0;
    for (int cut : cuts) {
      parts.add(paragraph.substring(from, cut).strip());
      from = cut;
    }
    parts.add(paragraph.substring(from).strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }

  /** In the middle of a paragraph only a name or a called turn before a colon is a new speaker. */
  private static boolean isSpoken(String sentence) {
    return Label.of(sentence)
        .filter(Label::sure)
        .filter(label -> label.words().length() > 1)
        .filter(label -> label.speaker().name().isPresent() && Names.leading(sentence).isPresent())
        .isPresent();
  }
}
