package org.dauys.sinks.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How well a model reads, as its card says.
 *
 * @param model its name
 * @param texts that it was scored on
 * @param accuracy share of right ones; empty for themes, of which a text may have several
 * @param f1 mean of the labels' F1; of themes F1 over all of them
 */
record Score(String model, String texts, String accuracy, String f1) {

  private static final List<String> MODELS =
      List.of("theme", "sentiment", "stance", "language", "region");
  private static final Pattern OF_LABELS =
      Pattern.compile("(?<texts>\\d+) texts, accuracy (?<right>[\\d.]+).*?macro-F1 (?<f1>[\\d.]+)");
  private static final Pattern OF_THEMES =
      Pattern.compile("\\| all \\| (?<texts>\\d+) \\| (?<f1>[\\d.]+)(?<right>)");

  /** The scores of the cards that belong to this version; a card without a score is left out. */
  static List<Score> shipped() {
    return MODELS.stream().flatMap(model -> of(model).stream()).toList();
  }

  private static List<Score> of(String model) {
    try (var card = Score.class.getResourceAsStream("models/" + model + ".md")) {
      if (card == null) {
        throw new IllegalStateException("the model card " + model + " is missing");
      }
      var text = new String(card.readAllBytes(), UTF_8);
      return Stream.of(OF_LABELS, OF_THEMES)
          .map(pattern -> pattern.matcher(text))
          .filter(Matcher::find)
          .map(line -> new Score(model, line.group("texts"), line.group("right"), line.group("f1")))
          .limit(1)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
