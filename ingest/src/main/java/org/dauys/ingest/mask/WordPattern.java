package org.dauys.ingest.mask;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that begins with a word. It is tried where a word begins with one of its first letters,
 * and nowhere else; to try it at each letter of a text costs ten times as much. Thread-safe.
 */
final class WordPattern {

  private final Pattern pattern;
  private final String firstLetters;

  /**
   * A pattern.
   *
   * @param firstLetters with which its words begin, as {@link Reading#words} has them
   */
  WordPattern(String firstLetters, String pattern) {
    this.firstLetters = firstLetters;
    this.pattern = Pattern.compile(pattern);
  }

  /** Shows all matches in order; none begins before another has ended. */
  void in(String words, Consumer<Matcher> found) {
    var matcher = pattern.matcher(words).useTransparentBounds(true);
    boolean inside = false;
    for (int at = 0; at < words.length(); at++) {
      char c = words.charAt(at);
      boolean letter = Character.isLetter(c);
      if (letter
          && !inside
          && firstLetters.indexOf(c) >= 0
          && matcher.region(at, words.length()).lookingAt()) {
        found.accept(matcher);
        at = Math.max(at, matcher.end() - 1);
        letter = Character.isLetter(words.charAt(at));
      }
      inside = letter;
    }
  }
}
