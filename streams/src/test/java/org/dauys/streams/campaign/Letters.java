package org.dauys.streams.campaign;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Synthetic texts of one language: chains of words that follow each other in the corpus that the
 * models are trained on, and form letters with edited copies.
 */
final class Letters {

  private static final Path CORPUS = Path.of("..", "nlp", "corpus", "train");

  private final Map<String, List<String>> followers = new HashMap<>();
  private final List<String> words;
  private final RandomGenerator random;

  Letters(String language, RandomGenerator random) {
    this.random = random;
    try (Stream<Path> files = Files.list(CORPUS)) {
      for (var file : files.sorted().toList()) {
        Files.readAllLines(file, UTF_8).stream()
            .map(line -> line.split("\t", -1))
            .filter(row -> row[0].startsWith(language))
            .forEach(row -> learn(row[row.length - 1]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    words = List.copyOf(followers.keySet());
  }

  String text(int length) {
    var text = new ArrayList<String>();
    var word = pick(words);
    while (text.size() < length) {
      text.add(word);
      var next = followers.get(word);
      word = next.isEmpty() || random.nextBoolean() ? pick(words) : pick(next);
    }
    return String.join(" ", text);
  }

  /** A copy in which a share of the words is another, is missing or has one more beside it. */
  String edited(String letter, double share) {
    var copy = new ArrayList<String>();
    for (var word : letter.split(" ", -1)) {
      if (random.nextDouble() >= share) {
        copy.add(word);
        continue;
      }
      switch (random.nextInt(4)) {
        case 0 -> {
          copy.add(word);
          copy.add(pick(words));
        }
        case 1 -> {
          // Left out.
        }
        default -> copy.add(pick(words));
      }
    }
    return String.join(" ", copy);
  }

  private void learn(String sentence) {
    var sequence = sentence.strip().split("\\s+", -1);
    for (int i = 0; i < sequence.length; i++) {
      var next = followers.computeIfAbsent(sequence[i], word -> new ArrayList<>());
      if (i + 1 < sequence.length) {
        next.add(sequence[i + 1]);
      }
    }
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
