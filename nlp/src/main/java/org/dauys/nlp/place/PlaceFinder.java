package org.dauys.nlp.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.dauys.nlp.text.Word;
import org.dauys.nlp.text.WordMemo;

/**
 * Finds the places of Kazakhstan that a text names, and tells which of its words that look like
 * places are none: streets, newspapers, clubs, surnames, families, the government. Linear in the
 * length of the text. Keeps a memo of words: one instance per thread.
 */
public final class PlaceFinder {

  private static final int WORDS_KEPT = 80_000;
  private static final Gazetteer SHIPPED = GazetteerTables.read();

  private final Gazetteer gazetteer;
  private final WordMemo<Spelling> spellings;

  private PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.spellings = new WordMemo<>(WORDS_KEPT, word -> Spelling.of(word, gazetteer));
  }

  /** A finder for the places of this version. */
  public static PlaceFinder shipped() {
    return new PlaceFinder(SHIPPED);
  }

  /** The places that a citizen's text names, from left to right; the text comes as its tokens. */
  public List<PlaceMention> find(List<Word> words) {
    return find(words, false);
  }

  /** The places that an address names, where names count that are common words elsewhere. */
  public List<PlaceMention> findInAddress(List<Word> words) {
    return find(words, true);
  }

  private List<PlaceMention> find(List<Word> words, boolean address) {
    var scene = Scene.of(words, gazetteer, spellings);
    var matches = scene.matches();
    if (matches.isEmpty()) {
      return List.of();
    }
    var rules = new Rules(scene, address);
    rules.readSurroundings(matches);
    var regions = new HashSet<String>();
    for (var match : matches) {
      rules.sure(match).ifPresent(name -> regions.add(name.place().region()));
    }
    var mentions = new ArrayList<PlaceMention>();
    for (var match : matches) {
      rules
          .chosen(match, regions)
          .map(name -> mention(words, match, name.place(), rules.confidence(match, name)))
          .ifPresent(mentions::add);
    }
    return mentions;
  }

  private static PlaceMention mention(
      List<Word> words, Match match, Place place, double confidence) {
    return new PlaceMention(
        words.get(match.from()).start(),
        words.get(match.to() - 1).end(),
        place.region(),
        place.district(),
        confidence);
  }
}
