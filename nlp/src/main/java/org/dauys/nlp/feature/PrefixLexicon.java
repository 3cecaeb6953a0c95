package org.dauys.nlp.feature;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dauys.nlp.text.Letters;

/**
 * Finds entries of a word list in a text by walking each word once along its prefixes. An entry is
 * one or more words; each matches any word that begins with it, or, written {@code =word}, only
 * itself. Entries and text meet in folded letters. Immutable after {@link Builder#build};
 * thread-safe.
 *
 * @param <T> what an entry stands for
 */
final class PrefixLexicon<T> {

  /** What a match is told to. */
  interface Match<T> {

    /** An entry matches {@code words} words from the one that was asked for. */
    void found(T payload, int words);
  }

  private record Part(String letters, boolean whole) {

    boolean matches(String word) {
      return whole ? word.equals(letters) : word.startsWith(letters);
    }
  }

  private record Entry<T>(List<Part> parts, T payload) {

    /** More words beat fewer, a whole word beats a prefix, more letters beat fewer. */
    int rank() {
      int rank = 0;
      for (Part part : parts) {
        rank += 1000 + 2 * part.letters().length() + (part.whole() ? 100 : 0);
      }
      return rank;
    }
  }

  private final Map<String, List<Entry<T>>> byFirst;
  private final long[] keys;
  private final List<List<Entry<T>>> places;
  private final int longest;

  private PrefixLexicon(Map<String, List<Entry<T>>> byFirst) {
    this.byFirst = Map.copyOf(byFirst);
    int capacity = Integer.highestOneBit(Math.max(16, byFirst.size() * 4));
    this.keys = new long[capacity];
    this.places = new ArrayList<>();
    for (int i = 0; i < capacity; i++) {
      places.add(List.of());
    }
    int most = 0;
    for (var first : this.byFirst.entrySet()) {
      long hash = Hash.of(Kind.WORD, first.getKey());
      int place = (int) (hash >>> 4) & (capacity - 1);
      while (keys[place] != 0) {
        place = (place + 1) & (capacity - 1);
      }
      keys[place] = hash;
      places.set(place, List.copyOf(first.getValue()));
      most = Math.max(most, first.getKey().length());
    }
    this.longest = most;
  }

  static <T> Builder<T> builder() {
    return new Builder<>();
  }

  /**
   * Tells the longest entry that begins at a word, if there is one.
   *
   * @return how many words it takes; 0 if there is none
   */
  int longest(String[] words, int at, Match<T> match) {
    var word = words[at];
    long hash = Hash.start(Kind.WORD);
    int end = Math.min(word.length(), longest);
    Entry<T> best = null;
    for (int i = 0; i < end; i++) {
      hash = Hash.add(hash, word.charAt(i));
      for (Entry<T> entry : entries(Kind.WORD.mark(Hash.end(hash)))) {
        if ((best == null || entry.rank() > best.rank()) && matches(entry, words, at)) {
          best = entry;
        }
      }
    }
    if (best == null) {
      return 0;
    }
    match.found(best.payload(), best.parts().size());
    return best.parts().size();
  }

  private List<Entry<T>> entries(long hash) {
    int place = (int) (hash >>> 4) & (keys.length - 1);
    while (keys[place] != 0) {
      if (keys[place] == hash) {
        return places.get(place);
      }
      place = (place + 1) & (keys.length - 1);
    }
    return List.of();
  }

  private static <T> boolean matches(Entry<T> entry, String[] words, int at) {
    var parts = entry.parts();
    if (at + parts.size() > words.length) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (words[at + i] == null || !parts.get(i).matches(words[at + i])) {
        return false;
      }
    }
    return true;
  }

  /** Collects entries. */
  static final class Builder<T> {

    private final Map<String, List<Entry<T>>> byFirst = new HashMap<>();

    Builder<T> add(String phrase, T payload) {
      var parts = new ArrayList<Part>();
      for (String word : phrase.strip().split("[\\s-]+", -1)) {
        boolean whole = word.startsWith("=");
        parts.add(new Part(folded(whole ? word.substring(1) : word), whole));
      }
      byFirst
          .computeIfAbsent(parts.get(0).letters(), first -> new ArrayList<>())
          .add(new Entry<>(List.copyOf(parts), payload));
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
