package org.dauys.nlp.feature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.nlp.text.Letters;

/**
 * Finds entries of a word list in a text. An entry is one or more words; each matches any word that
 * begins with it, or, written {@code =word}, only itself. Entries and text meet in folded letters.
 *
 * <p>Which entries may begin at a word depends on the word alone and can be kept ({@link
 * #beginningWith}); which of them does is then asked of the words that follow. Immutable after
 * {@link Builder#build}; thread-safe.
 *
 * @param <T> what an entry stands for
 */
final class PrefixLexicon<T> {

  private record Part(String letters, boolean whole) {

    boolean matches(String word) {
      return whole ? word.equals(letters) : word.startsWith(letters);
    }
  }

  /**
   * An entry.
   *
   * @param <T> what it stands for
   */
  static final class Entry<T> {

    private final Part[] parts;
    private final T payload;

    /** More words beat fewer, a whole word beats a prefix, more letters beat fewer. */
    private final int rank;

    private Entry(List<Part> parts, T payload) {
      this.parts = parts.toArray(Part[]::new);
      this.payload = payload;
      this.rank =
          parts.stream()
              .mapToInt(part -> 1000 + 2 * part.letters().length() + (part.whole() ? 100 : 0))
              .sum();
    }

    /** What it stands for. */
    T payload() {
      return payload;
    }

    /** How many words it takes. */
    int words() {
      return parts.length;
    }

    /** Whether the words after the first match. */
    private boolean matchesOn(String[] words, int at) {
      if (at + parts.length > words.length) {
        return false;
      }
      for (int i = 1; i < parts.length; i++) {
        if (words[at + i] == null || !parts[i].matches(words[at + i])) {
          return false;
        }
      }
      return true;
    }
  }

  private final Map<String, List<Entry<T>>> byFirst;
  private final int longestFirst;
  private final Beginning<T> nothing = new Beginning<>(null, List.of());

  private PrefixLexicon(Map<String, List<Entry<T>>> byFirst) {
    this.byFirst = Map.copyOf(byFirst);
    this.longestFirst = byFirst.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /** What may begin at a word. */
  Beginning<T> beginningWith(String word) {
    var found = new ArrayList<Entry<T>>();
    for (int end = 1; end <= Math.min(word.length(), longestFirst); end++) {
      for (Entry<T> entry : byFirst.getOrDefault(word.substring(0, end), List.of())) {
        if (entry.parts[0].matches(word)) {
          found.add(entry);
        }
      }
    }
    return found.isEmpty() ? nothing : beginning(found);
  }

  private static <T> Beginning<T> beginning(List<Entry<T>> found) {
    found.sort(Comparator.comparingInt((Entry<T> entry) -> entry.rank).reversed());
    var phrases = new ArrayList<Entry<T>>();
    for (Entry<T> entry : found) {
      if (entry.words() == 1) {
        return new Beginning<>(entry, phrases);
      }
      phrases.add(entry);
    }
    return new Beginning<>(null, phrases);
  }

  /** The entries whose first word matches some word. */
  static final class Beginning<T> {

    private final Entry<T> alone;
    private final char[] nextLetters;
    private final List<List<Entry<T>>> phrases;

    /**
     * @param alone the best entry of one word; null if there is none
     * @param phrases those that beat it if the words after it match, the best first
     */
    private Beginning(Entry<T> alone, List<Entry<T>> phrases) {
      this.alone = alone;
      var byLetter = new TreeMap<Character, List<Entry<T>>>();
      for (Entry<T> phrase : phrases) {
        char letter = phrase.parts[1].letters().charAt(0);
        byLetter.computeIfAbsent(letter, key -> new ArrayList<>()).add(phrase);
      }
      this.phrases = List.copyOf(byLetter.values());
      this.nextLetters = new char[byLetter.size()];
      int i = 0;
      for (char letter : byLetter.keySet()) {
        nextLetters[i++] = letter;
      }
    }

    /** The best of the entries that matches the words after it as well; null if there is none. */
    Entry<T> longest(String[] words, int at) {
      if (nextLetters.length > 0 && at + 1 < words.length && words[at + 1] != null) {
        int place = Arrays.binarySearch(nextLetters, words[at + 1].charAt(0));
        if (place >= 0) {
          for (Entry<T> phrase : phrases.get(place)) {
            if (phrase.matchesOn(words, at)) {
              return phrase;
            }
          }
        }
      }
      return alone;
    }
  }

  /** Collects entries. */
  static final class Builder<T> {

    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

    Builder<T> add(String phrase, T payload) {
      var parts = new ArrayList<Part>();
      for (String word : phrase.replace('-', ' ').strip().split("\\s+", -1)) {
        boolean whole = word.startsWith("=");
        parts.add(new Part(folded(whole ? word.substring(1) : word), whole));
      }
      byFirst
          .computeIfAbsent(parts.get(0).letters(), first -> new ArrayList<>())
          .add(new Entry<>(parts, payload));
      return this;
    }

    PrefixLexicon<T> build() {
      return new PrefixLexicon<>(byFirst);
    }

    private static String folded(String word) {
      var letters = word.toCharArray();
      for (int i = 0; i < letters.length; i++) {
        letters[i] = Letters.fold(letters[i] == 'ё' ? 'е' : letters[i]);
      }
      return new String(letters).replace("'", "").replace("’", "");
    }
  }
}
