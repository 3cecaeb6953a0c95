package org.dauys.nlp.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.dauys.nlp.text.Word;

/**
 * Finds the places of Kazakhstan that a text names, and tells which of its words that look like
 * places are none: streets, newspapers, clubs, surnames, families, the government. Immutable;
 * thread-safe; linear in the length of the text.
 */
public final class PlaceFinder {

  private final Gazetteer gazetteer;

  private PlaceFinder(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** A finder for the places of this version. */
  public static PlaceFinder shipped() {
    return new PlaceFinder(GazetteerTables.read());
  }

  /**
   * The places that a citizen's text names, from left to right.
   *
   * @param text the text as it came
   * @param words its tokens
   */
  public List<PlaceMention> find(String text, List<Word> words) {
    return find(words, false);
  }

  /** The places that an address names, in which every name is meant as a place. */
  public List<PlaceMention> findInAddress(String text, List<Word> words) {
    return find(words, true);
  }

  private List<PlaceMention> find(List<Word> words, boolean address) {
    var scene = Scene.of(words, gazetteer);
    var matches = scene.matches();
    if (matches.isEmpty()) {
      return List.of();
    }
    var rules = new Rules(scene, address);
    rules.readSurroundings(matches);
    var sure = new HashSet<String>();
    for (var match : matches) {
      rules.sure(match).ifPresent(name -> sure.add(name.place().region()));
    }
    var mentions = new ArrayList<PlaceMention>();
    for (var match : matches) {
      rules
          .chosen(match, sure)
          .ifPresent(
              name ->
                  mentions.add(
                      new PlaceMention(
                          scene.word(match.from).start(),
                          scene.word(match.to - 1).end(),
                          name.place().region(),
                          name.place().district(),
                          rules.confidence(match, name))));
    }
    return mentions;
  }
}
