package org.dauys.nlp.feature;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import org.dauys.contract.vocabulary.Language;
import org.dauys.nlp.feature.Polarity.Effect;
import org.dauys.nlp.text.KazakhLatin;
import org.dauys.nlp.text.KazakhStemmer;
import org.dauys.nlp.text.Letters;
import org.dauys.nlp.text.Word;

/**
 * Takes the features of a statement once for all models. The same code serves training and tagging.
 * Keeps buffers and a cache of stems: one instance per thread.
 */
public final class FeatureExtractor {

  /** The feature that every text has, with value 1; models add it once. */
  public static final long BIAS = Hash.of(Kind.BIAS, "");

  private static final int SHORTEST_GRAM = 3;
  private static final int LONGEST_GRAM = 5;
  private static final int REACH_OF_NEGATION = 3;
  private static final int CACHED_STEMS = 50_000;
  private static final char BOUNDARY = ' ';
  private static final long GRAM_OF_LANGUAGE = Hash.add(Hash.start(Kind.LETTERS), BOUNDARY);

  private final SnowballStemmer russian = new SnowballStemmer(SnowballStemmer.ALGORITHM.RUSSIAN);
  private final SnowballStemmer english = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
  private final Map<String, String> russianStems = new HashMap<>();
  private final Map<String, String> englishStems = new HashMap<>();
  private final Features features = new Features();
  private String[] forms = new String[0];
  private String[] stems = new String[0];
  private boolean[] negated = new boolean[0];
  private int[] polarity = new int[0];

  /**
   * The features of a statement, valid until the next call.
   *
   * @param words its tokens
   * @param languages the language of each token
   * @return the features; word indices count from the start of {@code words}
   */
  public Features extract(List<Word> words, List<Language> languages) {
    features.clear();
    prepare(words, languages);
    surface(words);
    themes(words);
    polarity(words);
    marks(words);
    return features;
  }

  /**
   * The letters of one word as features of its language, valid until the next call.
   *
   * @param plain the word in lower case
   */
  public Features letters(String plain) {
    features.clear();
    features.addSurface(Hash.of(Kind.LETTERS, plain), 0);
    int end = plain.length() + 2;
    for (int from = 0; from < end; from++) {
      long hash = GRAM_OF_LANGUAGE;
      for (int length = 1; length <= LONGEST_GRAM && from + length <= end; length++) {
        hash = Hash.add(hash, letter(plain, from + length - 1));
        features.addSurface(Kind.LETTERS.mark(Hash.end(hash)), 0);
      }
    }
    return features;
  }

  private void prepare(List<Word> words, List<Language> languages) {
    int size = words.size();
    forms = new String[size];
    stems = new String[size];
    negated = new boolean[size];
    polarity = new int[size];
    for (int i = 0; i < size; i++) {
      var word = words.get(i);
      if (word.isWord()) {
        forms[i] = form(word, languages.get(i));
        stems[i] = stem(word, forms[i], languages.get(i));
      }
    }
  }

  private static String form(Word word, Language language) {
    return language == Language.KK && Letters.isLatin(word.plain().charAt(0))
        ? KazakhLatin.toFoldedCyrillic(word.plain())
        : word.folded();
  }

  private String stem(Word word, String form, Language language) {
    return switch (language) {
      case KK -> KazakhStemmer.stem(form);
      case EN -> cached(englishStems, english, word.plain());
      default -> cached(russianStems, russian, word.plain());
    };
  }

  private static String cached(Map<String, String> cache, SnowballStemmer stemmer, String word) {
    if (cache.size() > CACHED_STEMS) {
      cache.clear();
    }
    return cache.computeIfAbsent(word, key -> stemmer.stem(key).toString());
  }

  private void surface(List<Word> words) {
    String before = null;
    String beforeThat = null;
    int first = -1;
    int last = -1;
    for (int i = 0; i < words.size(); i++) {
      if (forms[i] == null) {
        if (words.get(i).kind() == Word.Kind.NUMBER) {
          features.addSurface(Hash.of(Kind.WORD, words.get(i).plain()), i);
        }
        continue;
      }
      first = first < 0 ? i : first;
      last = i;
      features.addSurface(Hash.of(Kind.WORD, forms[i]), i);
      features.addSurface(Hash.of(Kind.STEM, stems[i]), i);
      grams(forms[i], i);
      if (before != null) {
        features.addSurface(pair(Kind.PAIR, before, stems[i]), i);
      }
      if (beforeThat != null) {
        features.addSurface(pair(Kind.SKIP, beforeThat, stems[i]), i);
      }
      beforeThat = before;
      before = stems[i];
    }
    if (last >= 0) {
      features.addSurface(pair(Kind.EDGE, "first", forms[first]), first);
      features.addSurface(pair(Kind.EDGE, "last", forms[last]), last);
    }
  }

  private void grams(String form, int word) {
    int end = form.length() + 2;
    for (int from = 0; from < end - 1; from++) {
      long hash = Hash.start(Kind.LONG_GRAM);
      for (int length = 1; length <= LONGEST_GRAM && from + length <= end; length++) {
        hash = Hash.add(hash, letter(form, from + length - 1));
        if (length >= SHORTEST_GRAM) {
          var kind = length == SHORTEST_GRAM ? Kind.SHORT_GRAM : Kind.LONG_GRAM;
          features.addSurface(kind.mark(Hash.end(hash)), word);
        }
      }
    }
  }

  private static char letter(String form, int at) {
    return at == 0 || at > form.length() ? BOUNDARY : form.charAt(at - 1);
  }

  private void themes(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      if (forms[i] != null) {
        int at = i;
        ThemeStems.LEXICON.longest(
            forms,
            i,
            (votes, length) -> {
              for (ThemeStems.Vote vote : votes) {
                features.addSignal(vote.feature(), vote.value(), at);
              }
            });
      }
    }
  }

  private void polarity(List<Word> words) {
    var effects = EnumSet.noneOf(Effect.class);
    int next = 0;
    for (int i = 0; i < words.size(); i++) {
      if (forms[i] != null && i >= next) {
        int at = i;
        int length =
            Polarity.LEXICON.longest(
                forms,
                i,
                (entry, taken) -> {
                  effects.add(entry.effect());
                  if (entry.effect() == Effect.POLAR) {
                    polarity[at] = entry.strength();
                  } else if (entry.effect() == Effect.NEGATOR) {
                    negate(words, at, entry.after());
                  }
                });
        // A phrase has its own negation in it.
        next = i + Math.max(1, length);
      }
    }
    float good = 0;
    float bad = 0;
    int last = 0;
    for (int i = 0; i < words.size(); i++) {
      if (negated[i] && stems[i] != null) {
        features.addSurface(Hash.of(Kind.NEGATED, stems[i]), i);
      }
      int strength = negated[i] ? -polarity[i] : polarity[i];
      good += Math.max(0, strength);
      bad += Math.max(0, -strength);
      last = strength == 0 ? last : strength;
    }
    signal("good", (float) Math.log1p(good));
    signal("bad", (float) Math.log1p(bad));
    signal(
        good > bad ? "more-good" : bad > good ? "more-bad" : good > 0 ? "balanced" : "plain", 0.5f);
    signal(last > 0 ? "last-good" : last < 0 ? "last-bad" : "last-none", 0.3f);
    effects.remove(Effect.POLAR);
    for (Effect effect : effects) {
      signal(effect.name(), 0.5f);
    }
  }

  private void negate(List<Word> words, int at, boolean backwards) {
    int step = backwards ? -1 : 1;
    int reached = 0;
    for (int i = at + step; i >= 0 && i < words.size() && reached < REACH_OF_NEGATION; i += step) {
      if (words.get(i).kind() == Word.Kind.MARK) {
        return;
      }
      negated[i] = true;
      reached++;
    }
  }

  private void signal(String name, float value) {
    if (value != 0) {
      features.addSignal(Hash.of(Kind.POLARITY, name), value, -1);
    }
  }

  private void marks(List<Word> words) {
    int shouted = 0;
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      switch (word.kind()) {
        case MARK -> features.addSignal(Hash.of(Kind.MARK, word.plain()), 0.2f, i);
        case EMOJI, PLACEHOLDER -> features.addSignal(Hash.of(Kind.MARK, word.plain()), 0.4f, i);
        case WORD ->
            shouted += word.shape() == Word.Shape.UPPER && word.plain().length() > 3 ? 1 : 0;
        case NUMBER -> features.addSignal(Hash.of(Kind.MARK, "number"), 0.2f, i);
      }
    }
    if (shouted > 1) {
      features.addSignal(Hash.of(Kind.MARK, "shouted"), 0.5f, -1);
    }
  }

  private static long pair(Kind kind, String left, String right) {
    long hash = Hash.add(Hash.add(Hash.add(Hash.start(kind), left), BOUNDARY), right);
    return kind.mark(Hash.end(hash));
  }
}
