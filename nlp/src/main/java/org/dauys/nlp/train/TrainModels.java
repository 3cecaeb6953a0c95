package org.dauys.nlp.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.taxonomy.Theme;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.nlp.feature.Kind;
import org.dauys.nlp.language.LanguageReader;
import org.dauys.nlp.model.LinearModel;
import org.dauys.nlp.model.WeightTable;

/**
 * Trains all models: {@code TrainModels CORPUS OUTSIDE OUT}. The corpus is {@code
 * nlp/corpus/train}; the outside sets may be missing (then {@code -}); models are written into the
 * folder OUT.
 */
public final class TrainModels {

  private static final Set<Kind> NOT_FOR_THEMES =
      EnumSet.of(
          Kind.WORD,
          Kind.PAIR,
          Kind.SHORT_GRAM,
          Kind.SKIP,
          Kind.EDGE,
          Kind.MARK,
          Kind.NEGATED,
          Kind.POLARITY);
  private static final Svm THEME = new Svm(0.07f, 8, 1, 0.05f, NOT_FOR_THEMES, true);
  private static final Perceptron THEME_NETWORK =
      new Perceptron(64, 0.4f, 0.8f, 8, 128, 0.004f, 3, 0.03f, NOT_FOR_THEMES);

  /** What a text is about must not say how it is meant. */
  private static final Set<Kind> NOT_FOR_TONES = EnumSet.of(Kind.THEME);

  private static final Svm STANCE = new Svm(1, 10, 2, 0.02f, NOT_FOR_TONES, false);

  /** A wrong side costs less than for stance, which carries over better to tweets. */
  private static final Svm TONE = new Svm(0.3f, 10, 2, 0.02f, NOT_FOR_TONES, false);

  static final Svm KAZAKH_TONE = new Svm(0.1f, 8, 4, 0.02f, NOT_FOR_TONES, true);
  private static final List<String> MODELS =
      List.of("language", "theme", "sentiment", "sentiment-kk", "stance");

  /** Of five rounds, each of which holds out a fifth; themes train fast. */
  private static final int ROUNDS_OF_THEMES = 5;

  private static final int ROUNDS_OF_TONES = 1;
  private static final int COPIES_BESIDE_REVIEWS = 3;

  /** Off-topic chatter teaches the tone of ordinary language; a part of it is enough for themes. */
  private static final int EVERYDAY_IN_THEMES = 8;

  private final Path corpusFolder;
  private final OutsideSets outside;
  private final Path out;
  private final PrintStream log;

  private TrainModels(Path corpusFolder, Path outside, Path out, PrintStream log) {
    this.corpusFolder = corpusFolder;
    this.outside = new OutsideSets(outside);
    this.out = out;
    this.log = log;
  }

  /** Trains and writes the models; prints what it does. */
  public static void main(String[] args) throws IOException {
    if (args.length < 3) {
      throw new IllegalArgumentException("expected: CORPUS OUTSIDE OUT [MODEL…]");
    }
    var chosen = args.length == 3 ? MODELS : List.of(args).subList(3, args.length);
    new TrainModels(Path.of(args[0]), Path.of(args[1]), Path.of(args[2]), System.out).run(chosen);
  }

  private void run(List<String> chosen) throws IOException {
    Files.createDirectories(out);
    var corpus = Corpus.read(corpusFolder);
    var facts = facts(corpus);
    var language = chosen.contains("language") ? language(corpus, facts) : read("language");
    var table = WeightTable.join(List.of(language));
    var vectors = new Vectors(new LanguageReader(language, table));
    for (String name : chosen) {
      switch (name) {
        case "language" -> {}
        case "theme" -> themes(themeSamples(corpus, vectors), facts);
        case "sentiment" -> train(name, TONE, tones(), tones(corpus, vectors), facts);
        case "sentiment-kk" ->
            train(
                name,
                KAZAKH_TONE,
                tones(),
                kazakhTones(corpus, outside.kazakhReviews(), vectors),
                facts);
        case "stance" ->
            train(name, STANCE, codes(Stance.values()), stances(corpus, vectors), facts);
        default -> throw new IllegalArgumentException("no model " + name + "; there are " + MODELS);
      }
    }
  }

  private LinearModel language(List<LabelledText> corpus, Map<String, String> facts)
      throws IOException {
    return write(
        "language", new LanguageTrainer().train(LanguageTrainer.texts(corpus, outside), facts));
  }

  private LinearModel read(String name) throws IOException {
    try (var in = Files.newInputStream(out.resolve(name + ".model"))) {
      return LinearModel.read(in);
    }
  }

  /** Calibrates on texts that models of a part did not see, then trains on everything. */
  private void train(
      String name,
      Trainer trainer,
      List<String> labels,
      List<Sample> samples,
      Map<String, String> facts)
      throws IOException {
    var heldOut = HeldOut.of(trainer, labels, samples, ROUNDS_OF_TONES);
    double temperature = Temperature.fit(labels, heldOut);
    var model = trainer.train(labels, samples, facts).calibrated(temperature);
    log.printf("%s: temperature %.3f%n", name, temperature);
    write(name, model.calibrated(Temperature.fitByLanguage(labels, heldOut)));
  }

  /**
   * Themes have two opinions. One confidence for all languages carries over to another author
   * better than one for each.
   */
  private void themes(List<Sample> samples, Map<String, String> facts) throws IOException {
    var labels = themeIds();
    var heldOut = HeldOut.of(THEME, labels, samples, ROUNDS_OF_THEMES);
    var byNetwork =
        HeldOut.of(
            trained -> {
              var network = THEME_NETWORK.train(labels, trained, Map.of());
              var table = WeightTable.join(List.of(network.hidden()));
              return sample -> HeldOut.scores(network, table, sample);
            },
            samples,
            ROUNDS_OF_THEMES);
    double temperature = Temperature.fit(labels, heldOut);
    double ofNetwork = Temperature.fit(labels, byNetwork);
    log.printf("theme: temperature %.3f, of the network %.3f%n", temperature, ofNetwork);
    var agreed = HeldOut.agreed(heldOut, temperature, byNetwork, ofNetwork);
    var confidence = Map.of("", ConfidenceFit.fit(labels, 1, agreed));
    var model = THEME.train(labels, samples, facts).calibrated(temperature);
    write("theme", model.confident(confidence));
    var network = THEME_NETWORK.train(labels, samples, facts).calibrated(ofNetwork);
    write("theme-units", network.hidden());
    write("theme-network", network.output());
  }

  private Map<String, String> facts(List<LabelledText> corpus) throws IOException {
    var facts = new TreeMap<String, String>();
    facts.put("version", Taxonomy.VERSION + "-" + Corpus.hash(corpusFolder).substring(0, 8));
    facts.put("corpus.sha256", Corpus.hash(corpusFolder));
    facts.put("corpus.texts", Integer.toString(corpus.size()));
    return facts;
  }

  private LinearModel write(String name, LinearModel model) throws IOException {
    var file = out.resolve(name + ".model");
    try (var to = Files.newOutputStream(file)) {
      model.write(to);
    }
    log.printf("%s: %d bytes%n", name, Files.size(file));
    return model;
  }

  private static List<Sample> themeSamples(List<LabelledText> corpus, Vectors vectors) {
    var samples = new ArrayList<Sample>();
    int everyday = 0;
    for (LabelledText text : corpus) {
      if (text.source().equals("everyday.tsv") && everyday++ % EVERYDAY_IN_THEMES != 0) {
        continue;
      }
      samples.add(vectors.of(text.themes(), text.language(), text.text()));
    }
    return samples;
  }

  private static List<Sample> tones(List<LabelledText> corpus, Vectors vectors) {
    return corpus.stream()
        .map(text -> vectors.of(text.sentiment(), text.language(), text.text()))
        .toList();
  }

  /** Our own texts several times, because there are many more reviews than them. */
  static List<Sample> kazakhTones(
      List<LabelledText> corpus, List<LabelledText> reviews, Vectors vectors) {
    var samples = new ArrayList<Sample>();
    for (LabelledText text : corpus) {
      if (text.isKazakh() || text.writing().equals("mixed")) {
        samples.addAll(
            Collections.nCopies(
                COPIES_BESIDE_REVIEWS, vectors.of(text.sentiment(), text.language(), text.text())));
      }
    }
    for (LabelledText review : reviews) {
      samples.add(vectors.of(review.sentiment(), "", review.text()));
    }
    return samples;
  }

  private static List<Sample> stances(List<LabelledText> corpus, Vectors vectors) {
    return corpus.stream()
        .filter(text -> !text.source().equals("everyday.tsv"))
        .map(text -> vectors.of(text.stance(), text.language(), text.text()))
        .toList();
  }

  static List<String> tones() {
    return codes(Sentiment.values());
  }

  private static List<String> themeIds() {
    return Taxonomy.shipped().themes().stream().map(Theme::id).toList();
  }

  private static List<String> codes(Coded[] vocabulary) {
    return Arrays.stream(vocabulary).map(Coded::code).toList();
  }
}
