package org.dauys.nlp.language;

import java.util.Arrays;
import java.util.List;
import org.dauys.contract.vocabulary.Language;
import org.dauys.nlp.feature.Grams;
import org.dauys.nlp.model.LinearModel;
import org.dauys.nlp.model.Softmax;
import org.dauys.nlp.model.WeightTable;
import org.dauys.nlp.text.Letters;
import org.dauys.nlp.text.Word;
import org.dauys.nlp.text.WordMemo;

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
  private static final int WORDS_KEPT = 60_000;

  private final WeightTable table;
  private final double temperature;
  private final WordMemo<double[]> memo = new WordMemo<>(WORDS_KEPT, this::evidence);

  /**
   * A reader.
   *
   * @param model of letters, with the labels of {@link #KNOWN}
   * @param table the same model as a table
   */
  public LanguageReader(LinearModel model, WeightTable table) {
    this.table = table;
    this.temperature = model.temperature();
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
    return read(evidence(words), 0, words.size());
  }

  /** What each token by itself says of the languages; null for one that says nothing. */
  public double[][] evidence(List<Word> words) {
    var evidence = new double[words.size()][];
    for (int i = 0; i < evidence.length; i++) {
      if (words.get(i).isWord() && isKnownScript(words.get(i))) {
        evidence[i] = memo.of(words.get(i).plain());
      }
    }
    return evidence;
  }

  /**
   * Reads some of the tokens of a text.
   *
   * @param evidence of all of them
   * @param from the first
   * @param to one past the last
   */
  public static Reading read(double[][] evidence, int from, int to) {
    var part = Arrays.copyOfRange(evidence, from, to);
    var languages = sequence(part);
    return new Reading(decide(part, languages), languages);
  }

  private static boolean isKnownScript(Word word) {
    char first = word.plain().charAt(0);
    return Letters.isCyrillic(first) || Letters.isLatin(first);
  }

  /** Logarithms of the probability of each language, given the word alone. */
  private double[] evidence(String plain) {
    var grams = Grams.ofLanguage(plain);
    var steps = table.sum(grams);
    var scores = new double[steps.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = WeightTable.weight(steps[i]) / Math.sqrt(grams.length);
    }
    var p = Softmax.of(scores, temperature);
    for (int i = 0; i < p.length; i++) {
      p[i] = Math.log(Math.max(p[i], 1e-3));
    }
    return p;
  }

  /** The likeliest sequence of languages (Viterbi). */
  private static List<Language> sequence(double[][] evidence) {
    int states = KNOWN.size();
    var best = new double[states];
    var next = new double[states];
    var from = new byte[evidence.length * states];
    for (int i = 0; i < evidence.length; i++) {
      for (int to = 0; to < states; to++) {
        double most = Double.NEGATIVE_INFINITY;
        for (byte before = 0; before < states; before++) {
          double score = best[before] + (before == to ? STAY : SWITCH);
          if (score > most) {
            most = score;
            from[i * states + to] = before;
          }
        }
        next[to] = most + (evidence[i] == null ? 0 : evidence[i][to]);
      }
      var swap = best;
      best = next;
      next = swap;
    }
    int state = 0;
    for (int s = 1; s < states; s++) {
      state = best[s] > best[state] ? s : state;
    }
    var languages = new Language[evidence.length];
    for (int i = evidence.length - 1; i >= 0; i--) {
      languages[i] = KNOWN.get(state);
      state = from[i * states + state];
    }
    return List.of(languages);
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
    if (words == 0) {
      return Language.UNKNOWN;
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
