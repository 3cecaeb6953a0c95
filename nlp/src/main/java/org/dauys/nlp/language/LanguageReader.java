package org.dauys.nlp.language;

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
 * each word; the sum over all words decides the statement, which is mixed if some words are plainly
 * of another language and are no names. Keeps a cache: one per thread.
 */
public final class LanguageReader {

  /** The languages that the model knows, in the order of its labels. */
  public static final List<Language> KNOWN = List.of(Language.KK, Language.RU, Language.EN);

  private static final double SWITCH = Math.log(0.06);
  private static final double STAY = Math.log(0.88);
  private static final double LEAST_CONFIDENCE = 0.5;

  /** A text of fewer words is in one language. */
  private static final int SHORTEST_MIXED = 4;

  /** What the words of a second language must weigh together: one that is plainly of it, or two. */
  private static final double EVIDENCE_OF_MIXING = 3.5;

  /** What more is needed for each word of a text that has not a few. */
  private static final double EVIDENCE_PER_WORD = 0.2;

  private static final int FEW_WORDS = 10;

  /** A word that both languages might have is no evidence, for each borrows from the other. */
  private static final double LEAST_OF_WORD = 1.5;

  private static final double MOST_OF_WORD = 5;

  /** English words stand in all texts, and short ones look like Kazakh in Latin letters. */
  private static final double FACTOR_OF_LATIN = 2;

  private static final int LONGEST_ABBREVIATION = 4;
  private static final int WORDS_KEPT = 160_000;

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
    return read(words, evidence(words));
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
   * Reads the tokens of a statement or of a whole text.
   *
   * @param evidence of each of them
   */
  public static Reading read(List<Word> words, double[][] evidence) {
    return new Reading(decide(words, evidence), sequence(evidence));
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

  private static Language decide(List<Word> words, double[][] evidence) {
    var total = new double[KNOWN.size()];
    int letters = 0;
    for (double[] word : evidence) {
      if (word != null) {
        letters++;
        for (int s = 0; s < total.length; s++) {
          total[s] += word[s];
        }
      }
    }
    var p = Softmax.of(total, 1);
    int first = 0;
    for (int s = 1; s < p.length; s++) {
      first = p[s] > p[first] ? s : first;
    }
    if (letters == 0 || p[first] < LEAST_CONFIDENCE) {
      return Language.UNKNOWN;
    }
    return letters >= SHORTEST_MIXED && isMixed(words, evidence, first, letters)
        ? Language.MIXED
        : KNOWN.get(first);
  }

  /** Whether enough words are evidently of another language than the first. */
  private static boolean isMixed(List<Word> words, double[][] evidence, int first, int letters) {
    double needed = EVIDENCE_OF_MIXING + EVIDENCE_PER_WORD * Math.max(0, letters - FEW_WORDS);
    int english = KNOWN.indexOf(Language.EN);
    for (int other = 0; other < KNOWN.size(); other++) {
      if (other != first) {
        double found = 0;
        for (int i = 0; i < evidence.length; i++) {
          if (evidence[i] != null && (i == 0 || !isName(words.get(i)))) {
            double surer = evidence[i][other] - best(evidence[i], other);
            found += surer > LEAST_OF_WORD ? Math.min(surer, MOST_OF_WORD) : 0;
          }
        }
        boolean latin = first == english || other == english;
        if (found >= (latin ? FACTOR_OF_LATIN * needed : needed)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Foreign names stand in every language, and single letters are initials or signs. */
  private static boolean isName(Word word) {
    return word.shape() == Word.Shape.TITLE
        || word.plain().length() == 1
        || (word.shape() == Word.Shape.UPPER && word.plain().length() <= LONGEST_ABBREVIATION);
  }

  private static double best(double[] evidence, int without) {
    double best = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < evidence.length; s++) {
      best = s == without ? best : Math.max(best, evidence[s]);
    }
    return best;
  }
}
