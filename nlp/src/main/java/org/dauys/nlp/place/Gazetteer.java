package org.dauys.nlp.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.nlp.text.KazakhLatin;
import org.dauys.nlp.text.Letters;

/**
 * One automaton for all names and cues: a tree of folded letters that is walked once from the
 * beginning of each word. It holds stems; what may follow a stem inside its word is asked of the
 * stem's {@link Endings}. Words of a phrase are joined by a blank or a hyphen alike, and Latin
 * letters are walked as Cyrillic ones. Immutable; thread-safe.
 */
final class Gazetteer {

  /** What the automaton tells its hits to. */
  interface Hits {

    /** An entry covers the words from one (inclusive) to another (exclusive). */
    void hit(int from, int to, Entry entry, boolean cased);
  }

  private record Leaf(Endings endings, Entry entry) {}

  private record Node(String letters, List<Node> next, List<Leaf> leaves) {

    private static final Node NOWHERE = new Node("", List.of(), List.of());

    /** Whether any phrase comes this way. */
    boolean exists() {
      return !letters.isEmpty() || !leaves.isEmpty();
    }

    Node child(char letter) {
      int at = letters.indexOf(letter);
      return at < 0 ? NOWHERE : next.get(at);
    }
  }

  private static final String HYPHEN = "-";

  /** The edge that any ending of an adjective takes to the next word. */
  private static final char ADJECTIVE = '~';

  private final Node root;

  private Gazetteer(Node root) {
    this.root = root;
  }

  /** A word as the automaton reads it. W stays apart from ш: WKO is not ШКО. */
  static String letters(String folded) {
    return !folded.isEmpty() && Letters.isLatin(folded.charAt(0))
        ? KazakhLatin.toFoldedCyrillic(folded.replace('w', 'щ'))
        : folded;
  }

  /**
   * Tells all entries that begin at a word of a text, whose words are given as {@link #letters}.
   */
  void scan(String[] words, int from, Hits hits) {
    walk(root, words, from, from, hits);
  }

  /** Whether any entry may begin with a word; most words of a text need no walk. */
  boolean mayBegin(String word) {
    var node = root;
    for (int i = 0; node.exists(); i++) {
      int letter = i;
      if (node.leaves().stream().anyMatch(leaf -> leaf.endings().accept(word, letter))
          || (node.child(ADJECTIVE).exists() && Endings.ADJECTIVE.accept(word, i))) {
        return true;
      }
      if (i == word.length()) {
        return node.child(' ').exists();
      }
      node = node.child(word.charAt(i));
    }
    return false;
  }

  private static void walk(Node start, String[] words, int from, int at, Hits hits) {
    var word = words[at];
    var node = start;
    for (int i = 0; node.exists(); i++) {
      for (var leaf : node.leaves()) {
        tell(leaf, words, from, at, i, hits);
      }
      var afterAdjective = node.child(ADJECTIVE);
      if (afterAdjective.exists() && Endings.ADJECTIVE.accept(word, i)) {
        walkOn(afterAdjective, words, from, at, hits);
      }
      if (i == word.length()) {
        walkOn(node.child(' '), words, from, at, hits);
        return;
      }
      node = node.child(word.charAt(i));
    }
  }

  private static void walkOn(Node node, String[] words, int from, int at, Hits hits) {
    int next = at + 1 < words.length && words[at + 1].equals(HYPHEN) ? at + 2 : at + 1;
    if (next < words.length) {
      walk(node, words, from, next, hits);
    }
  }

  private static void tell(Leaf leaf, String[] words, int from, int at, int letter, Hits hits) {
    var word = words[at];
    if (!leaf.endings().accept(word, letter)) {
      return;
    }
    boolean bare = letter == word.length();
    boolean suffixed =
        bare
            && at + 2 < words.length
            && words[at + 1].equals(HYPHEN)
            && Endings.KAZAKH.isCased(words[at + 2], 0);
    hits.hit(
        from,
        suffixed ? at + 3 : at + 1,
        leaf.entry(),
        suffixed || leaf.endings().isCased(word, letter));
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects phrases. */
  static final class Builder {

    private static final class Draft {
      private final Map<Character, Draft> next = new TreeMap<>();
      private final List<Leaf> leaves = new ArrayList<>();

      private Node built() {
        var letters = new StringBuilder();
        next.keySet().forEach(letters::append);
        return new Node(
            letters.toString(),
            next.values().stream().map(Draft::built).toList(),
            List.copyOf(leaves));
      }
    }

    private final Draft root = new Draft();

    /**
     * Adds a phrase; its last word is a stem with endings. A word that ends in {@code ~} may stand
     * in any form of an adjective.
     */
    void add(String phrase, Endings endings, Entry entry) {
      var draft = root;
      for (char letter : spelling(phrase).toCharArray()) {
        draft = draft.next.computeIfAbsent(letter, edge -> new Draft());
      }
      draft.leaves.add(new Leaf(endings, entry));
    }

    private static String spelling(String phrase) {
      var out = new StringBuilder();
      for (String word :
          phrase.toLowerCase(Locale.ROOT).replace(".", " . ").trim().split("[ -]+", -1)) {
        if (out.length() > 0) {
          out.append(' ');
        }
        out.append(letters(folded(word)));
      }
      return out.toString().replace("~ ", "~");
    }

    private static String folded(String word) {
      var letters = word.toCharArray();
      for (int i = 0; i < letters.length; i++) {
        letters[i] = Letters.fold(letters[i] == 'ё' ? 'е' : letters[i]);
      }
      return new String(letters);
    }

    Gazetteer build() {
      return new Gazetteer(root.built());
    }
  }
}
