package org.dauys.nlp.train;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dauys.contract.event.RegionTag;
import org.dauys.contract.event.Tags;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Language;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.nlp.Models;
import org.dauys.nlp.TagInput;

/**
 * Scores the shipped models on the part of the corpus that nobody trains on, through the tagger as
 * it runs, and writes their cards and what was read in each text: {@code EvaluateModels UNSEEN
 * CARDS HELD-OUT}.
 */
public final class EvaluateModels {

  private static final Map<String, Predicate<LabelledText>> LANGUAGES =
      new TreeMap<>(
          Map.of(
              "kk", LabelledText::isKazakh,
              "ru", text -> text.writing().equals("ru"),
              "en", text -> text.writing().equals("en"),
              "mixed", text -> text.writing().equals("mixed")));

  private final Map<LabelledText, Tags> tagged;
  private final Path cards;
  private final String facts;

  private EvaluateModels(Map<LabelledText, Tags> tagged, Path cards, String facts) {
    this.tagged = tagged;
    this.cards = cards;
    this.facts = facts;
  }

  /** Writes cards and readings and prints the summary. */
  public static void main(String[] args) throws IOException {
    if (args.length != 3) {
      throw new IllegalArgumentException("expected: UNSEEN CARDS HELD-OUT");
    }
    var models = Models.shipped();
    var tagged = tagged(models, Path.of(args[0]));
    Files.createDirectories(Path.of(args[1]));
    new EvaluateModels(tagged, Path.of(args[1]), facts(models.facts())).run();
    HeldOutFile.write(Path.of(args[2]), tagged);
  }

  /** What the models read in each text of a folder, in its order. */
  static Map<LabelledText, Tags> tagged(Models models, Path folder) throws IOException {
    var tagger = models.tagger();
    var tagged = new LinkedHashMap<LabelledText, Tags>();
    for (LabelledText text : Corpus.read(folder)) {
      tagged.computeIfAbsent(text, unseen -> tagger.tag(TagInput.of(unseen.text())));
    }
    return tagged;
  }

  private static String facts(Map<String, String> facts) {
    return new TreeMap<>(facts)
        .entrySet().stream()
            .map(fact -> "- " + fact.getKey() + ": " + fact.getValue() + "\n")
            .collect(Collectors.joining());
  }

  private void run() throws IOException {
    card(
        "sentiment",
        codes(Sentiment.values()),
        LabelledText::sentiment,
        tags -> tags.sentiment().label().code(),
        tags -> tags.sentiment().p().get(tags.sentiment().label()));
    card(
        "stance",
        codes(Stance.values()),
        LabelledText::stance,
        tags -> tags.stance().label().code(),
        tags -> tags.stance().p().get(tags.stance().label()));
    card(
        "language",
        codes(Language.values()),
        LabelledText::language,
        tags -> tags.language().code(),
        tags -> 1.0);
    themes();
    regions();
  }

  private interface Gold {
    String of(LabelledText text);
  }

  private interface Read {
    String of(Tags tags);
  }

  private interface Confidence {
    double of(Tags tags);
  }

  private void card(String name, List<String> labels, Gold gold, Read read, Confidence confidence)
      throws IOException {
    var all = new Confusion(labels);
    var card = new StringBuilder(head(name));
    tagged.forEach((text, tags) -> all.add(gold.of(text), read.of(tags), confidence.of(tags)));
    card.append(summary(all))
        .append("\n| language | texts | accuracy | macro-F1 | calibration |\n");
    card.append("| --- | ---: | ---: | ---: | ---: |\n");
    LANGUAGES.forEach(
        (language, isOf) -> {
          var part = new Confusion(labels);
          tagged.forEach(
              (text, tags) -> {
                if (isOf.test(text)) {
                  part.add(gold.of(text), read.of(tags), confidence.of(tags));
                }
              });
          card.append(
              line(
                  "| %s | %d | %.3f | %.3f | %.3f |%n",
                  language,
                  part.total(),
                  part.accuracy(),
                  part.macroF1(),
                  part.calibrationError()));
        });
    card.append('\n').append(all.perLabel()).append('\n').append(all.matrix());
    write(name, card.toString());
    System.out.print(name + ": " + summary(all));
  }

  private static String summary(Confusion all) {
    return line(
        "%d texts, accuracy %.3f (always the most frequent: %.3f), macro-F1 %.3f, calibration"
            + " error %.3f%n",
        all.total(), all.accuracy(), all.majority(), all.macroF1(), all.calibrationError());
  }

  private void themes() throws IOException {
    var card = new StringBuilder(head("theme"));
    card.append(
        "| language | texts | micro-F1 themes | micro-F1 groups | unknown | calibration |\n");
    card.append("| --- | ---: | ---: | ---: | ---: | ---: |\n");
    card.append(themesOf("all", text -> true));
    LANGUAGES.forEach((language, isOf) -> card.append(themesOf(language, isOf)));
    write("theme", card.toString());
    System.out.print(card.substring(card.indexOf("| language")));
  }

  /** Without the texts on places, whose themes were written in passing. */
  private String themesOf(String name, Predicate<LabelledText> isOf) {
    var themes = new Overlap();
    var groups = new Overlap();
    var told = new Reliability();
    long texts = 0;
    long unknown = 0;
    for (var entry : tagged.entrySet()) {
      var text = entry.getKey();
      if (isOf.test(text) && !text.source().equals("places.tsv")) {
        var read = entry.getValue().themes().stream().map(ThemeTag::id).toList();
        themes.add(new HashSet<>(text.themes()), new HashSet<>(read));
        groups.add(groups(text.themes()), groups(read));
        for (ThemeTag tag : entry.getValue().themes()) {
          told.add(tag.confidence(), text.themes().contains(tag.id()));
        }
        texts++;
        unknown += read.isEmpty() ? 1 : 0;
      }
    }
    return line(
        "| %s | %d | %.3f | %.3f | %.3f | %.3f |%n",
        name, texts, themes.f1(), groups.f1(), (double) unknown / texts, told.calibrationError());
  }

  private static Set<String> groups(List<String> themes) {
    return themes.stream().map(Taxonomy.shipped()::groupOf).collect(Collectors.toSet());
  }

  private void regions() throws IOException {
    var regions = new Overlap();
    long without = 0;
    long falseRegions = 0;
    for (var entry : tagged.entrySet()) {
      var gold = entry.getKey().region();
      var read = entry.getValue().region().code();
      boolean named = !read.equals(RegionTag.UNKNOWN);
      if (gold.equals("-")) {
        without++;
        falseRegions += named ? 1 : 0;
        regions.add(Set.of(), named ? Set.of(read) : Set.of());
      } else {
        // A tag holds one region; where two are named either is right.
        boolean hit = Set.of(gold.split(",", -1)).contains(read);
        regions.add(Set.of(hit ? read : gold), named ? Set.of(read) : Set.of());
      }
    }
    var card =
        head("region")
            + line(
                "%d texts: F1 %.3f (precision %.3f, recall %.3f); false regions on texts that name"
                    + " none: %d of %d = %.4f%n",
                tagged.size(),
                regions.f1(),
                regions.precision(),
                regions.recall(),
                falseRegions,
                without,
                (double) falseRegions / without);
    write("region", card);
    System.out.print(card.substring(card.lastIndexOf('\n', card.length() - 2) + 1));
  }

  private static final class Overlap {

    private long hits;
    private long gold;
    private long read;

    void add(Set<String> goldLabels, Set<String> readLabels) {
      gold += goldLabels.size();
      read += readLabels.size();
      hits += goldLabels.stream().filter(readLabels::contains).count();
    }

    double precision() {
      return (double) hits / read;
    }

    double recall() {
      return (double) hits / gold;
    }

    double f1() {
      return 2.0 * hits / (gold + read);
    }
  }

  private String head(String name) {
    return """
    # Model card: %s

    Scored on `nlp/corpus/unseen`: synthetic statements by another author than those of the training part, never
    trained on. Through the tagger as it runs. Written by `EvaluateModels`; see the README of `nlp`.

    %s
    """
        .formatted(name, facts);
  }

  private void write(String name, String card) throws IOException {
    Files.writeString(cards.resolve(name + ".md"), card, UTF_8);
  }

  private static List<String> codes(Coded[] vocabulary) {
    return Arrays.stream(vocabulary).map(Coded::code).toList();
  }

  private static String line(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
