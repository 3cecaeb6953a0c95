package org.dauys.nlp.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.contract.vocabulary.Language;
import org.dauys.nlp.feature.FeatureExtractor;
import org.dauys.nlp.model.LinearModel;
import org.dauys.nlp.model.Softmax;
import org.dauys.nlp.model.WeightTable;
import org.dauys.nlp.text.Letters;
import org.dauys.nlp.text.Word;

/**
 * Tells the language of each word and of a statement. A model of letters gives every word a
 * probability for each language; the likeliest sequence, in which neighbours tend to agree, decides
 * each word; the share of the languages decides the statement. Keeps a cache: one per thread.
 */
public final class LanguageReader {

  /** The languages that the model knows, in the order of its labels. */
  public static final List<Language> KNOWN = List.of(Language.KK, Language.RU, Language.EN);

  private static final double SWITCH = Math.log(0.06);
  private static final double STAY = Math.log(0.88);
  private static final double LEAST_CONFIDENCE = 0.6;
  private static final double LEAST_SHARE = 0.2;
  private static final double LEAST_EVIDENCE = 1.8;
  private static final int CACHED_WORDS = 100_000;

  private final FeatureExtractor extractor;
  private final WeightTable table;
  private final double temperature;
  private final double[] surface;
  private final double[] signals;
  private final Map<String, double[]> cache = new HashMap<>();

  /**
   * A reader.
   *
   * @param model of letters, with the labels of {@link #KNOWN}
   * @param table the same model as a table
   * @param extractor whose buffer may be used between its own calls
   */
  public LanguageReader(LinearModel model, WeightTable table, FeatureExtractor extractor) {
    this.extractor = extractor;
    this.table = table;
    this.temperature = model.temperature();
    this.surface = new double[table.outcomeCount()];
    this.signals = new double[table.outcomeCount()];
  }

  /**
   * What was read.
   *
   * @param language of the statement
   * @param words language of each token; never mixed or unknown
   */
  public record Reading(Language language, List<Language> words) {

    public Reading {
      words = List.copyOf(words);
    }
  }

  /** Reads the tokens of a statement or of a whole text. */
  public Reading read(List<Word> words) {
    int size = words.size();
    var evidence = new double[size][];
    int letters = 0;
    for (int i = 0; i < size; i++) {
      if (words.get(i).isWord() && isKnownScript(words.get(i))) {
        evidence[i] = evidence(words.get(i).plain());
        letters++;
      }
    }
    var languages = sequence(evidence);
    return new Reading(letters == 0 ? Language.UNKNOWN : decide(evidence, languages), languages);
  }

  private static boolean isKnownScript(Word word) {
    char first = word.plain().charAt(0);
    return Letters.isCyrillic(first) || Letters.isLatin(first);
  }

  /** Logarithms of the probability of each language, given the word alone. */
  double[] evidence(String plain) {
    var known = cache.get(plain);
    if (known != null) {
      return known;
    }
    var features = extractor.letters(plain);
    table.sum(features, surface, signals);
    double root = Math.sqrt(features.surface());
    var scores = new double[KNOWN.size()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = surface[i] / root;
    }
    var p = Softmax.of(scores, temperature);
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.log(Math.max(p[i], 1e-3));
    }
    if (cache.size() >= CACHED_WORDS) {
      cache.clear();
    }
    cache.put(plain, p);
    return p;
  }

  /** The likeliest sequence of languages (Viterbi). */
  private static List<Language> sequence(double[][] evidence) {
    int states = KNOWN.size();
    var best = new double[states];
    var from = new byte[evidence.length][states];
    for (int i = 0; i < evidence.length; i++) {
      var next = new double[states];
      for (int to = 0; to < states; to++) {
        double most = Double.NEGATIVE_INFINITY;
        for (byte before = 0; before < states; before++) {
          double score = best[before] + (before == to ? STAY : SWITCH);
          if (score > most) {
            most = score;
            from[i][to] = before;
          }
        }
        next[to] = most + (evidence[i] == null ? 0 : evidence[i][to]);
      }
      best = next;
    }
    int state = 0;
    for (int s = 1; s < states; s++) {
      state = best[s] > best[state] ? s : state;
    }
    var languages = new Language[evidence.length];
    for (int i = evidence.length - 1; i >= 0; i--) {
      languages[i] = KNOWN.get(state);
      state = from[i][state];
    }
    return Arrays.asList(languages);
  }

  private static Language decide(double[][] evidence, List<Language> languages) {
    int states = KNOWN.size();
    var total = new double[states];
    var share = new double[states];
    var own = new double[states];
    double words = 0;
    for (int i = 0; i < evidence.length; i++) {
      if (evidence[i] != null) {
        int state = KNOWN.indexOf(languages.get(i));
        double second = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < states; s++) {
          total[s] += evidence[i][s];
          second = s == state ? second : Math.max(second, evidence[i][s]);
        }
        share[state]++;
        own[state] += Math.max(0, evidence[i][state] - second);
        words++;
      }
    }
    int strong = 0;
    for (int s = 0; s < states; s++) {
      strong += share[s] / words >= LEAST_SHARE && own[s] >= LEAST_EVIDENCE ? 1 : 0;
    }
    if (strong > 1) {
      return Language.MIXED;
    }
    var p = Softmax.of(total, 1);
    int first = 0;
    for (int s = 1; s < states; s++) {
      first = p[s] > p[first] ? s : first;
    }
    return p[first] >= LEAST_CONFIDENCE ? KNOWN.get(first) : Language.UNKNOWN;
  }
}
