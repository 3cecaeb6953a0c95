package org.dauys.nlp.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dauys.nlp.Models;
import org.dauys.nlp.TagInput;

/**
 * Tone of RuSentiTweet's open part, of which nothing is trained on: the tweets labelled negative,
 * neutral or positive. Argument: the file.
 */
final class RussianTweetsEval {

  private static final List<String> LABELS = List.of("negative", "neutral", "positive");

  private RussianTweetsEval() {}

  public static void main(String[] args) throws IOException {
    var tagger = Models.shipped().tagger();
    var confusion = new Confusion(LABELS);
    for (var tweet : PublicSet.rows(Path.of(args[0]))) {
      if (LABELS.contains(tweet.get("label"))) {
        var read = tagger.tag(TagInput.of(tweet.get("text"))).sentiment();
        confusion.add(tweet.get("label"), read.label().code(), read.p().get(read.label()));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d tweets: macro-F1 %.3f, accuracy %.3f%n%s",
        confusion.total(),
        confusion.macroF1(),
        confusion.accuracy(),
        confusion.perLabel());
  }
}
