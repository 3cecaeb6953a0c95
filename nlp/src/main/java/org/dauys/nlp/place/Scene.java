package org.dauys.nlp.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dauys.nlp.place.Cue.Kind;
import org.dauys.nlp.place.Cue.Side;
import org.dauys.nlp.text.Word;
import org.dauys.nlp.text.Word.Shape;
import org.dauys.nlp.text.WordMemo;

/** A text as one walk of the gazetteer left it: names, and the cues that stand beside each word. */
final class Scene implements Gazetteer.Hits {

  private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", "…", ":", "«", "\"");

  private final List<Word> words;
  private final boolean[] quoted;
  private final Found[] found;
  private final Map<Integer, Set<Cue>> cuesEndingAt = new HashMap<>();
  private final Map<Integer, Set<Cue>> cuesBeginningAt = new HashMap<>();
  private boolean kazakh;

  /** The longest names that begin at a word; a trap of that length takes them all. */
  private static final class Found {
    private int to;
    private boolean cased;
    private boolean trap;
    private final List<Name> names = new ArrayList<>(4);

    private boolean reaches(int end) {
      if (end > to) {
        to = end;
        cased = true;
        trap = false;
        names.clear();
      }
      return end == to;
    }
  }

  private Scene(List<Word> words) {
    this.words = words;
    this.quoted = Quotes.shortOnes(words);
    this.found = new Found[words.size()];
  }

  /**
   * Walks the gazetteer.
   *
   * @param spellings what is known of each word by itself
   */
  static Scene of(List<Word> words, Gazetteer gazetteer, WordMemo<Spelling> spellings) {
    var scene = new Scene(words);
    var letters = new String[words.size()];
    var walked = new boolean[letters.length];
    for (int i = 0; i < letters.length; i++) {
      var spelling = spellings.of(words.get(i).folded());
      letters[i] = spelling.letters();
      walked[i] = spelling.mayBegin();
      // Folding changes no other letters than those that only Kazakh has.
      scene.kazakh |= words.get(i).isWord() && !words.get(i).plain().equals(words.get(i).folded());
    }
    for (int i = 0; i < letters.length; i++) {
      if (walked[i]) {
        gazetteer.scan(letters, i, scene);
      }
    }
    return scene;
  }

  @Override
  public void hit(int from, int to, Entry entry, boolean cased) {
    if (entry instanceof Name name) {
      if (at(from).reaches(to)) {
        found[from].cased &= cased;
        found[from].names.add(name);
      }
    } else if (entry instanceof Cue cue) {
      note(from, to, cue);
    }
  }

  private void note(int from, int to, Cue cue) {
    switch (cue.side()) {
      case BEFORE, BEFORE_ADJECTIVE -> add(cuesEndingAt, to, cue);
      case AFTER, AFTER_ADJECTIVE -> add(cuesBeginningAt, from, cue);
      case ANY -> {
        if (cue.kind() == Kind.KAZAKH) {
          kazakh = true;
        } else if (at(from).reaches(to)) {
          found[from].trap = true;
        }
      }
    }
  }

  private Found at(int from) {
    if (found[from] == null) {
      found[from] = new Found();
    }
    return found[from];
  }

  private static void add(Map<Integer, Set<Cue>> cues, int at, Cue cue) {
    cues.computeIfAbsent(at, word -> new HashSet<>()).add(cue);
  }

  /** The names of the text from left to right, none inside another. */
  List<Match> matches() {
    var matches = new ArrayList<Match>();
    int i = 0;
    while (i < found.length) {
      var here = found[i];
      if (here == null) {
        i++;
        continue;
      }
      if (!here.trap) {
        matches.add(new Match(i, here.to, here.cased, here.names));
      }
      i = here.to;
    }
    return matches;
  }

  /** Whether the text has a letter or a word that only Kazakh has. */
  boolean isKazakh() {
    return kazakh;
  }

  /** Whether a match stands in quotation marks as a proper name does. */
  boolean isQuoted(Match match) {
    return quoted[match.from()];
  }

  /** Whether a cue of that kind comes right before a match. */
  boolean isAfter(Kind kind, Match match) {
    var cues = cuesEndingAt.getOrDefault(match.from(), Set.of());
    return cues.contains(new Cue(kind, Side.BEFORE))
        || (match.isAdjective() && cues.contains(new Cue(kind, Side.BEFORE_ADJECTIVE)));
  }

  /** Whether a cue of that kind comes right after a match; a noun must be in the nominative. */
  boolean isBefore(Kind kind, Match match) {
    if (match.isCased() && !match.isAdjective()) {
      return false;
    }
    var cues = cuesBeginningAt.getOrDefault(match.to(), Set.of());
    return cues.contains(new Cue(kind, Side.AFTER))
        || (match.isAdjective() && cues.contains(new Cue(kind, Side.AFTER_ADJECTIVE)));
  }

  /** Whether a match begins a sentence, so that its capital says nothing. */
  boolean isSentenceStart(Match match) {
    return match.from() == 0
        || words.get(match.from() - 1).kind() == Word.Kind.EMOJI
        || SENTENCE_ENDS.contains(words.get(match.from() - 1).plain());
  }

  boolean isCapital(Match match) {
    return words.get(match.from()).shape() != Shape.LOWER;
  }

  boolean isUpper(Match match) {
    return words.get(match.from()).shape() == Shape.UPPER;
  }

  /** Whether nothing but a conjunction lies between two matches; or a comma, of adjectives. */
  boolean areListed(Match first, Match second) {
    if (second.from() != first.to() + 1 || first.isAdjective() != second.isAdjective()) {
      return false;
    }
    return switch (words.get(first.to()).plain()) {
      case "и", "мен", "пен", "бен", "және", "and" -> true;
      case "," -> first.isAdjective();
      default -> false;
    };
  }

  /** Whether a single word, which may have a hyphen inside, lies between two matches. */
  boolean isOneWordBetween(Match first, Match second) {
    int tokens = second.from() - first.to();
    return tokens == 1 || (tokens == 3 && words.get(first.to() + 1).plain().equals("-"));
  }

  /** Whether a hyphen ties a match to a number or to a capitalised word that names no place. */
  boolean isTiedToOther(Match match) {
    if (match.to() + 1 >= words.size()
        || !words.get(match.to()).plain().equals("-")
        || words.get(match.to()).start() != words.get(match.to() - 1).end()) {
      return false;
    }
    var next = words.get(match.to() + 1);
    return next.start() == words.get(match.to()).end()
        && (next.kind() == Word.Kind.NUMBER
            || (next.shape() == Shape.TITLE && !beginsKnownPlace(match.to() + 1)));
  }

  private boolean beginsKnownPlace(int word) {
    return found[word] != null
        && found[word].names.stream().anyMatch(name -> name.condition() != Condition.CONTEXT);
  }

  String lastWord(Match match) {
    return words.get(match.to() - 1).plain();
  }

  /** The word right after a match, unless it is a mark or a particle. */
  Optional<Word> wordAfter(Match match) {
    return match.to() < words.size()
        ? Optional.of(words.get(match.to())).filter(Scene::isNotion)
        : Optional.empty();
  }

  private static boolean isNotion(Word word) {
    return word.isWord() && (word.plain().length() > 2 || word.shape() == Shape.UPPER);
  }
}
