package org.dauys.nlp.feature;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import org.dauys.contract.vocabulary.Language;
import org.dauys.nlp.feature.Polarity.Effect;
import org.dauys.nlp.text.KazakhLatin;
import org.dauys.nlp.text.KazakhStemmer;
import org.dauys.nlp.text.Letters;
import org.dauys.nlp.text.Word;
import org.dauys.nlp.text.WordMemo;

/**
 * Takes the features of a statement once for all models. The same code serves training and tagging.
 * Keeps buffers and a memo of words: one instance per thread.
 *
 * @param <V> what is kept of a word's own features: training keeps their hashes, tagging the sums
 *     of their weights
 */
public final class FeatureExtractor<V> {

  /** The feature that every text has, with value 1; models add it once. */
  public static final long BIAS = Hash.of(Kind.BIAS, "");

  private static final int REACH_OF_NEGATION = 3;
  private static final int WORDS_OF_A_LANGUAGE = 60_000;
  private static final char BOUNDARY = ' ';
  private static final long FIRST = asFirst(Kind.EDGE, "first");
  private static final long LAST = asFirst(Kind.EDGE, "last");

  private final Function<long[], V> kept;
  private final Map<Language, WordMemo<Lexeme<V>>> lexemes = new EnumMap<>(Language.class);
  private final SnowballStemmer russian = new SnowballStemmer(SnowballStemmer.ALGORITHM.RUSSIAN);
  private final SnowballStemmer english = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
  private final Features<V> features = new Features<>();
  private final List<Lexeme<V>> statement = new ArrayList<>();
  private String[] forms = new String[0];
  private boolean[] negated = new boolean[0];
  private int[] polarity = new int[0];

  /**
   * An extractor.
   *
   * @param kept makes of the hashes of a word's own features what is kept of them
   */
  public FeatureExtractor(Function<long[], V> kept) {
    this.kept = kept;
    lexemes.put(Language.KK, new WordMemo<>(WORDS_OF_A_LANGUAGE, this::kazakh));
    lexemes.put(Language.RU, new WordMemo<>(WORDS_OF_A_LANGUAGE, word -> stemmed(word, russian)));
    lexemes.put(Language.EN, new WordMemo<>(WORDS_OF_A_LANGUAGE, word -> stemmed(word, english)));
  }

  /**
   * The features of a statement, valid until the next call.
   *
   * @param words its tokens
   * @param languages the language of each token: one of those that the language model knows
   * @return the features; word indices count from the start of {@code words}
   */
  public Features<V> extract(List<Word> words, List<Language> languages) {
    features.clear();
    prepare(words, languages);
    neighbours(words);
    themes();
    polarity(words);
    marks(words);
    return features;
  }

  private void prepare(List<Word> words, List<Language> languages) {
    int size = words.size();
    forms = new String[size];
    negated = new boolean[size];
    polarity = new int[size];
    statement.clear();
    for (int i = 0; i < size; i++) {
      var word = words.get(i);
      if (word.isWord()) {
        var lexeme = lexemes.get(languages.get(i)).of(word.plain());
        forms[i] = lexeme.form();
        statement.add(lexeme);
        features.addOwn(lexeme.own(), lexeme.ownCount());
      } else {
        statement.add(null);
        features.addOwn(null, 0);
      }
    }
  }

  private Lexeme<V> lexeme(String form, String stem) {
    var own = Grams.ofWord(form, stem);
    return new Lexeme<>(
        form,
        stem,
        kept.apply(own),
        own.length,
        asFirst(Kind.PAIR, stem),
        asFirst(Kind.SKIP, stem),
        ThemeStems.LEXICON.beginningWith(form),
        Polarity.LEXICON.beginningWith(form));
  }

  private Lexeme<V> kazakh(String plain) {
    var form =
        Letters.isLatin(plain.charAt(0))
            ? KazakhLatin.toFoldedCyrillic(plain)
            : Letters.folded(plain);
    return lexeme(form, KazakhStemmer.stem(form));
  }

  private Lexeme<V> stemmed(String plain, SnowballStemmer stemmer) {
    return lexeme(Letters.folded(plain), stemmer.stem(plain).toString());
  }

  private void neighbours(List<Word> words) {
    Lexeme<V> before = null;
    Lexeme<V> beforeThat = null;
    int first = -1;
    int last = -1;
    for (int i = 0; i < forms.length; i++) {
      var lexeme = statement.get(i);
      if (lexeme == null) {
        if (words.get(i).kind() == Word.Kind.NUMBER) {
          features.addSurface(Hash.of(Kind.WORD, words.get(i).plain()), i);
        }
        continue;
      }
      first = first < 0 ? i : first;
      last = i;
      if (before != null) {
        features.addSurface(pair(Kind.PAIR, before.asFirst(), lexeme.stem()), i);
      }
      if (beforeThat != null) {
        features.addSurface(pair(Kind.SKIP, beforeThat.asFirstOfSkip(), lexeme.stem()), i);
      }
      beforeThat = before;
      before = lexeme;
    }
    if (last >= 0) {
      features.addSurface(pair(Kind.EDGE, FIRST, forms[first]), first);
      features.addSurface(pair(Kind.EDGE, LAST, forms[last]), last);
    }
  }

  private void themes() {
    for (int i = 0; i < forms.length; i++) {
      if (forms[i] != null) {
        var entry = statement.get(i).themes().longest(forms, i);
        if (entry != null) {
          for (ThemeStems.Vote vote : entry.payload()) {
            features.addSignal(vote.feature(), vote.value(), i);
          }
        }
      }
    }
  }

  private void polarity(List<Word> words) {
    var effects = EnumSet.noneOf(Effect.class);
    int next = 0;
    for (int i = 0; i < forms.length; i++) {
      if (forms[i] != null && i >= next) {
        var match = statement.get(i).polarity().longest(forms, i);
        if (match != null) {
          var entry = match.payload();
          effects.add(entry.effect());
          if (entry.effect() == Effect.POLAR) {
            polarity[i] = entry.strength();
          } else if (entry.effect() == Effect.NEGATOR) {
            negate(words, i, entry.after());
          }
        }
        // A phrase has its own negation in it.
        next = i + (match == null ? 1 : match.words());
      }
    }
    float good = 0;
    float bad = 0;
    int last = 0;
    for (int i = 0; i < forms.length; i++) {
      if (negated[i] && forms[i] != null) {
        features.addSurface(Hash.of(Kind.NEGATED, statement.get(i).stem()), i);
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

  private static long asFirst(Kind kind, String left) {
    return Hash.add(Hash.add(Hash.start(kind), left), BOUNDARY);
  }

  private static long pair(Kind kind, long first, String right) {
    return kind.mark(Hash.end(Hash.add(first, right)));
  }
}
