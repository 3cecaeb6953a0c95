package org.dauys.nlp.text;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * The stems by which texts are found. A word that may be of several languages has a stem in each,
 * and text and question are stemmed alike. Not thread-safe.
 */
public final class Lexemes {

  /** An index cannot hold texts of any size; longer ones are found by their beginning. */
  private static final int MOST = 5_000;

  /** Words that come again are not stemmed again: some 300 bytes each. */
  private static final int WORDS_KEPT = 100_000;

  private final SnowballStemmer russian = new SnowballStemmer(SnowballStemmer.ALGORITHM.RUSSIAN);
  private final SnowballStemmer english = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
  private final WordMemo<Set<String>> stems = new WordMemo<>(WORDS_KEPT, this::ofLetters);

  /** The stems of all words of a text. */
  public Set<String> of(String text) {
    var lexemes = new LinkedHashSet<String>();
    for (var word : Tokenizer.tokenize(text)) {
      if (lexemes.size() + 2 > MOST) {
        break;
      }
      lexemes.addAll(of(word));
    }
    return lexemes;
  }

  /** For each word of a question the stems of which a text must have one. */
  public List<Set<String>> alternatives(String question) {
    return Tokenizer.tokenize(question).stream()
        .map(this::of)
        .filter(stems -> !stems.isEmpty())
        .distinct()
        .toList();
  }

  /** The words of a text that have one of the stems of a question. */
  public List<Word> found(String text, List<Set<String>> alternatives) {
    return Tokenizer.tokenize(text).stream()
        .filter(word -> alternatives.stream().anyMatch(stems -> isOneOf(stems, of(word))))
        .toList();
  }

  private static boolean isOneOf(Set<String> wanted, Set<String> stems) {
    return !Collections.disjoint(wanted, stems);
  }

  private Set<String> of(Word word) {
    return switch (word.kind()) {
      case NUMBER -> Set.of(word.plain());
      case WORD -> stems.of(word.plain());
      case PLACEHOLDER, EMOJI, MARK -> Set.of();
    };
  }

  private Set<String> ofLetters(String plain) {
    var stems = new LinkedHashSet<String>();
    if (Letters.isLatin(plain.charAt(0))) {
      stems.add(english.stem(plain).toString());
      stems.add(kazakh(KazakhLatin.toFoldedCyrillic(plain)));
    } else {
      if (plain.chars().noneMatch(letter -> Letters.isKazakhOnly((char) letter))) {
        stems.add(russian.stem(plain).toString());
      }
      stems.add(kazakh(Letters.folded(plain)));
    }
    return Collections.unmodifiableSet(stems);
  }

  /**
   * Stripped until nothing more comes off, for one form of a name may lose an ending that another
   * keeps; then with the consonant that stands at the end of a word: кітабы is of кітап.
   */
  private static String kazakh(String folded) {
    var stem = folded;
    for (var shorter = KazakhStemmer.stem(stem); !shorter.equals(stem); ) {
      stem = shorter;
      shorter = KazakhStemmer.stem(stem);
    }
    var rest = stem.substring(0, stem.length() - 1);
    return switch (stem.charAt(stem.length() - 1)) {
      case 'б' -> rest + 'п';
      case 'г' -> rest + 'к';
      default -> stem;
    };
  }
}
