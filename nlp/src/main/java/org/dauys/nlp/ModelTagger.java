package org.dauys.nlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dauys.contract.event.Scored;
import org.dauys.contract.event.Span;
import org.dauys.contract.event.Statement;
import org.dauys.contract.event.Tags;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.vocabulary.Language;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.nlp.Models.Reader;
import org.dauys.nlp.feature.FeatureExtractor;
import org.dauys.nlp.feature.Features;
import org.dauys.nlp.language.LanguageReader;
import org.dauys.nlp.model.Range;
import org.dauys.nlp.model.Scores;
import org.dauys.nlp.model.Softmax;
import org.dauys.nlp.text.Sentence;
import org.dauys.nlp.text.Sentences;
import org.dauys.nlp.text.Tokenizer;
import org.dauys.nlp.text.Word;

/**
 * Reads a text statement by statement: the features of each statement are taken once and serve all
 * models; the scores of the whole text are the sums of its statements' scores.
 */
final class ModelTagger implements Tagger {

  /** Below this the first theme is not told: unknown rather than wrong. */
  private static final double LEAST_CONFIDENCE = 0.25;

  /** What a second or third theme needs. */
  private static final double LEAST_OF_FURTHER = 0.4;

  /** What a statement's theme needs to be asked about in the whole text. */
  private static final double LEAST_OF_CANDIDATE = 0.1;

  /** What it needs to be told off-topic, for that takes a person out of public opinion. */
  private static final double LEAST_OF_OFF_TOPIC = 0.65;

  /**
   * What a theme of one statement weighs beside the whole text: most that is said of something else
   * in passing is no theme of the text. Chosen, like the margins, on training authors held out.
   */
  private static final double STATEMENT_WEIGHT = 0.5;

  private static final double STEPS = 10_000;

  private final Models models;
  private final FeatureExtractor<int[]> extractor;
  private final LanguageReader languages;
  private final Regions regions;
  private final List<String> labels;
  private final Range themes;
  private final Range themeUnits;
  private final Range sentiments;
  private final Range kazakhSentiments;
  private final Range stances;

  ModelTagger(Models models, FeatureExtractor<int[]> extractor, LanguageReader languages) {
    this.models = models;
    this.extractor = extractor;
    this.languages = languages;
    this.regions = new Regions();
    this.labels = models.labels(Reader.THEME);
    this.themes = models.range(Reader.THEME);
    this.themeUnits = models.range(Reader.THEME_UNITS);
    this.sentiments = models.range(Reader.SENTIMENT);
    this.kazakhSentiments = models.range(Reader.SENTIMENT_KK);
    this.stances = models.range(Reader.STANCE);
  }

  @Override
  public Tags tag(TagInput input) {
    var words = Tokenizer.tokenize(input.text());
    var whole = new Scores(models.table());
    var statements = new ArrayList<Statement>();
    var candidates = new ArrayList<ThemeTag>();
    var evidence = languages.evidence(words);
    int from = 0;
    for (Sentence sentence : Sentences.split(input.text(), words)) {
      int to = from + sentence.words().size();
      var reading = LanguageReader.read(sentence.words(), Arrays.copyOfRange(evidence, from, to));
      statements.add(statement(sentence, reading, whole, candidates));
      from = to;
    }
    var region = regions.of(input, words);
    var language = LanguageReader.read(words, evidence).language();
    return new Tags(
        language,
        themesOf(themes(whole, language), language, candidates),
        region.tag(),
        region.district(),
        sentiment(whole, language),
        scored(Stance.class, Stances.ofText(whole.probabilities(stances, language), statements)),
        statements,
        models.version(),
        Taxonomy.VERSION);
  }

  private Statement statement(
      Sentence sentence, LanguageReader.Reading reading, Scores whole, List<ThemeTag> candidates) {
    var features = extractor.extract(sentence.words(), reading.words());
    var scores = Scores.of(models.table(), features);
    whole.add(scores);
    var best = bestThemes(scores, reading.language(), features, sentence.words());
    candidates.addAll(best);
    return new Statement(
        new Span(sentence.start(), sentence.end()),
        reading.language(),
        told(best),
        sentiment(scores, reading.language()),
        scored(
            Stance.class, Stances.ofStatement(scores.probabilities(stances, reading.language()))));
  }

  /** Kazakh has a second opinion, for there is a large labelled set of Kazakh reviews. */
  private Scored<Sentiment> sentiment(Scores scores, Language language) {
    var read = scores.probabilities(sentiments, language);
    return scored(
        Sentiment.class,
        language == Language.KK
            ? Softmax.agreed(read, scores.probabilities(kazakhSentiments, language))
            : read);
  }

  /** Themes have two opinions: one learnt label by label, one learnt all labels together. */
  private double[] themes(Scores scores, Language language) {
    return scores.agreed(themes, language, themeUnits, models.themeNetwork());
  }

  /** The themes that a statement may be of, told or not, the surest first. */
  private List<ThemeTag> bestThemes(
      Scores scores, Language language, Features<int[]> features, List<Word> words) {
    var p = themes(scores, language);
    var confidence = themes.confidences().get(language);
    var best = new ArrayList<ThemeTag>();
    for (int theme : best(p)) {
      double sure = confidence.of(p[theme]);
      if (sure >= LEAST_OF_CANDIDATE) {
        var span = evidence(scores, features, words, themes.from() + theme);
        best.add(new ThemeTag(labels.get(theme), rounded(sure), span));
      }
    }
    return best;
  }

  /** Of sorted themes those that are sure enough. */
  private static List<ThemeTag> told(List<ThemeTag> sorted) {
    var told = new ArrayList<ThemeTag>();
    for (ThemeTag tag : sorted) {
      double least = told.isEmpty() ? LEAST_CONFIDENCE : LEAST_OF_FURTHER;
      if (tag.id().equals(Taxonomy.OFF_TOPIC)) {
        least = LEAST_OF_OFF_TOPIC;
      }
      if (tag.confidence() >= least && told.size() < Tags.MAX_THEMES) {
        told.add(tag);
      }
    }
    return told;
  }

  /**
   * The themes of the text as a whole and of its statements, each with the surest words. Off-topic
   * is only a text that has no other theme.
   */
  private List<ThemeTag> themesOf(double[] p, Language language, List<ThemeTag> candidates) {
    var confidence = themes.confidences().get(language);
    var found = new LinkedHashMap<String, ThemeTag>();
    for (ThemeTag tag : candidates) {
      double whole = confidence.of(p[labels.indexOf(tag.id())]);
      double sure = Math.max(whole, STATEMENT_WEIGHT * tag.confidence());
      found.merge(
          tag.id(),
          new ThemeTag(tag.id(), rounded(sure), tag.span()),
          (one, other) -> one.confidence() >= other.confidence() ? one : other);
    }
    var sorted = new ArrayList<>(found.values());
    sorted.sort(Comparator.comparingDouble(ThemeTag::confidence).reversed());
    var told = told(sorted);
    if (told.size() > 1) {
      told.removeIf(tag -> tag.id().equals(Taxonomy.OFF_TOPIC));
    }
    return told;
  }

  /** Indices of the most probable outcomes, the best first. */
  private static int[] best(double[] p) {
    var best = new int[Tags.MAX_THEMES];
    Arrays.fill(best, -1);
    for (int i = 0; i < p.length; i++) {
      for (int place = 0; place < best.length; place++) {
        if (best[place] < 0 || p[i] > p[best[place]]) {
          System.arraycopy(best, place, best, place + 1, best.length - place - 1);
          best[place] = i;
          break;
        }
      }
    }
    return best;
  }

  /**
   * The word that spoke loudest for an outcome, with its neighbours if they spoke nearly as loud.
   */
  private static Span evidence(
      Scores scores, Features<int[]> features, List<Word> words, int outcome) {
    var votes = scores.votes(features, outcome);
    int loudest = 0;
    for (int i = 1; i < votes.length; i++) {
      loudest = votes[i] > votes[loudest] ? i : loudest;
    }
    int from = loudest;
    int to = loudest;
    while (from > 0 && words.get(from - 1).isWord() && votes[from - 1] > votes[loudest] / 2) {
      from--;
    }
    while (to + 1 < votes.length
        && words.get(to + 1).isWord()
        && votes[to + 1] > votes[loudest] / 2) {
      to++;
    }
    return new Span(words.get(from).start(), words.get(to).end());
  }

  /** The labels of a model stand in the order of its vocabulary. */
  private static <L extends Enum<L>> Scored<L> scored(Class<L> vocabulary, double[] p) {
    var labels = vocabulary.getEnumConstants();
    Map<L, Double> byLabel = new EnumMap<>(vocabulary);
    int best = 0;
    for (int i = 0; i < p.length; i++) {
      byLabel.put(labels[i], rounded(p[i]));
      best = p[i] > p[best] ? i : best;
    }
    return new Scored<>(labels[best], byLabel);
  }

  private static double rounded(double p) {
    return Math.round(p * STEPS) / STEPS;
  }
}
