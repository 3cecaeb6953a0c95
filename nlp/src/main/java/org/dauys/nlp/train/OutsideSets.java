package org.dauys.nlp.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Public labelled sets whose licence lets a model be trained on them and shipped: KazSAnDRA (CC BY
 * 4.0), KazNERD (CC BY 4.0), RuSentNE-2023 (MIT), SIB-200 (Apache-2.0), Polis comments (CC BY 4.0),
 * Ideas Vallejo (MIT). A set that is not in the folder is left out.
 */
final class OutsideSets {

  private final Path folder;

  OutsideSets(Path folder) {
    this.folder = folder;
  }

  /** Kazakh reviews with polarity: negative, neutral, positive. */
  List<LabelledText> kazakhReviews() throws IOException {
    var texts = new ArrayList<LabelledText>();
    for (String[] row : table("kazsandra/kazsandra_open_noleak.tsv.gz")) {
      texts.add(labelled("kk", row[2], row[5], "kazsandra"));
    }
    return texts;
  }

  /** Russian news sentences with the sentiment toward somebody named in them. */
  List<LabelledText> russianNews() throws IOException {
    var texts = new ArrayList<LabelledText>();
    for (String[] row : table("rusentne2023/train_data.csv")) {
      var label =
          switch (row[5].strip()) {
            case "1" -> "positive";
            case "-1" -> "negative";
            default -> "neutral";
          };
      texts.add(labelled("ru", label, row[0], "rusentne"));
    }
    return texts;
  }

  /** Sentences of which only the language matters. */
  List<LabelledText> sentences() throws IOException {
    var texts = new ArrayList<LabelledText>();
    for (String[] pair : new String[][] {{"kk", "kaz"}, {"ru", "rus"}, {"en", "eng"}}) {
      var script = pair[0].equals("en") ? "_Latn" : "_Cyrl";
      for (String[] row : table("sib200/" + pair[1] + script + ".train.tsv")) {
        texts.add(labelled(pair[0], "", row[2], "sib200"));
      }
    }
    texts.addAll(namedEntitySentences());
    for (String[] row : table("en-vallejo-ideas/ideas-vallejo.noauthor.tsv")) {
      texts.add(labelled("en", "", row[2], "vallejo"));
    }
    texts.addAll(englishComments());
    texts.addAll(russianNews());
    return texts;
  }

  private List<LabelledText> englishComments() throws IOException {
    var texts = new ArrayList<LabelledText>();
    var folder = this.folder.resolve("en-polis-comments");
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "*.csv")) {
        for (Path file : files) {
          for (String line : Files.readAllLines(file, UTF_8)) {
            texts.add(labelled("en", "", line.substring(line.lastIndexOf(",\"") + 1), "polis"));
          }
        }
      }
    }
    return texts;
  }

  private List<LabelledText> namedEntitySentences() throws IOException {
    var file = folder.resolve("kaznerd/IOB2_valid.txt");
    var texts = new ArrayList<LabelledText>();
    if (Files.exists(file)) {
      var sentence = new StringBuilder();
      for (String line : Files.readAllLines(file, UTF_8)) {
        if (line.isBlank()) {
          texts.add(labelled("kk", "", sentence.toString(), "kaznerd"));
          sentence.setLength(0);
        } else {
          sentence.append(line.split("\\s", -1)[0]).append(' ');
        }
      }
    }
    return texts;
  }

  private static LabelledText labelled(String writing, String label, String text, String source) {
    return new LabelledText(writing, List.of(), label, "", "", "-", text, source);
  }

  private List<String[]> table(String name) throws IOException {
    var file = folder.resolve(name);
    if (!Files.exists(file)) {
      return List.of();
    }
    try (var raw = Files.newInputStream(file);
        var in = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
        var reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      return reader.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    }
  }
}
