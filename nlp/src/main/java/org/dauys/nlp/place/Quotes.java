package org.dauys.nlp.place;

import java.util.Arrays;
import java.util.List;
import org.dauys.nlp.text.Word;
import org.dauys.nlp.text.Word.Shape;

/**
 * Tells proper names in quotation marks from quoted speech and from routes: a proper name is short,
 * does not begin with one small word of several, and has neither a preposition nor a dash.
 */
final class Quotes {

  private static final int LONGEST_NAME = 4;

  private Quotes() {}

  /** By word, whether it stands in a quoted proper name. */
  static boolean[] shortOnes(List<Word> words) {
    var inside = new boolean[words.size()];
    int open = -1;
    for (int i = 0; i < inside.length; i++) {
      switch (words.get(i).plain()) {
        case "«", "“", "„" -> open = i;
        case "»", "”" -> open = close(words, open, i, inside);
        case "\"" -> open = open < 0 ? i : close(words, open, i, inside);
        default -> {}
      }
    }
    return inside;
  }

  private static int close(List<Word> words, int open, int end, boolean[] inside) {
    if (open >= 0 && end - open - 1 <= LONGEST_NAME && isName(words.subList(open + 1, end))) {
      Arrays.fill(inside, open, end, true);
    }
    return -1;
  }

  private static boolean isName(List<Word> words) {
    if (words.size() > 1 && words.get(0).shape() == Shape.LOWER) {
      return false;
    }
    return words.stream()
        .noneMatch(
            word ->
                switch (word.plain()) {
                  case "–", "—", "в", "из", "до", "," -> true;
                  default -> false;
                });
  }
}
