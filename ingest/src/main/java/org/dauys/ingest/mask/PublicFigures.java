package org.dauys.ingest.mask;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Writers, heroes and statesmen by whom letters swear, with given name and surname: where authors
 * write their own names these are no authors. A namesake with one of the two names is not meant.
 */
final class PublicFigures {

  /** Enough of a word to know it in every case. */
  private static final int STEM = 5;

  private static final Set<List<String>> FIGURES = read();

  private PublicFigures() {}

  /** Whether two words that follow each other are one, in either order. */
  static boolean contains(String folded) {
    var words = folded.split(" ", -1);
    for (int i = 1; i < words.length; i++) {
      if (FIGURES.contains(List.of(stem(words[i - 1]), stem(words[i])))
          || FIGURES.contains(List.of(stem(words[i]), stem(words[i - 1])))) {
        return true;
      }
    }
    return false;
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }

  private static Set<List<String>> read() {
    try (var stream = PublicFigures.class.getResourceAsStream("public-figures.txt")) {
      var figures = new HashSet<List<String>>();
      new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split(" ", -1)).map(PublicFigures::stem).toList())
          .forEach(figures::add);
      return figures;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
