package org.dauys.nlp.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dauys.contract.event.Tags;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * The table that {@link org.dauys.contract.model.HeldOutText} reads: how the models read the texts
 * that they were not trained on. From it the report works out how far its shares can be trusted.
 */
final class HeldOutFile {

  private HeldOutFile() {}

  static void write(Path file, Map<LabelledText, Tags> tagged) throws IOException {
    Files.writeString(file, text(tagged), UTF_8);
  }

  /** The whole file. */
  static String text(Map<LabelledText, Tags> tagged) {
    var lines = new ArrayList<String>();
    lines.add(
        line(
            Stream.of(
                Stream.of("model", "language", "sentiment", "stance"),
                codes(Sentiment.values()),
                codes(Stance.values()))));
    tagged.forEach((text, tags) -> lines.add(line(text, tags)));
    return String.join("\n", lines) + "\n";
  }

  private static String line(LabelledText text, Tags tags) {
    return line(
        Stream.of(
            Stream.of(tags.model(), tags.language().code(), text.sentiment(), text.stance()),
            tags.sentiment().p().values().stream().map(HeldOutFile::decimals),
            tags.stance().p().values().stream().map(HeldOutFile::decimals)));
  }

  private static String line(Stream<Stream<String>> cells) {
    return String.join("\t", cells.flatMap(part -> part).toList());
  }

  private static Stream<String> codes(Coded[] vocabulary) {
    return Arrays.stream(vocabulary).map(Coded::code);
  }

  /** As many decimals as tags have. */
  private static String decimals(double p) {
    return String.format(Locale.ROOT, "%.4f", p);
  }
}
