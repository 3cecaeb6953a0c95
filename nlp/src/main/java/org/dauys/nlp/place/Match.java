package org.dauys.nlp.place;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.dauys.nlp.place.Name.Form;

/** Words that may name a place, with all that they may name and what the words beside them say. */
final class Match {

  final int from;
  final int to;
  final boolean cased;
  final List<Name> names;
  private final boolean adjective;

  /** The level that a word beside the name gives; null is allowed inside this package only. */
  private Level level;

  private boolean blocked;

  Match(int from, int to, boolean cased, List<Name> names) {
    this.from = from;
    this.to = to;
    this.cased = cased;
    this.names = List.copyOf(new LinkedHashSet<>(names));
    this.adjective = names.stream().allMatch(name -> name.form() == Form.ADJECTIVE);
  }

  boolean isAdjective() {
    return adjective;
  }

  Optional<Level> level() {
    return Optional.ofNullable(level);
  }

  void call(Level given) {
    level = given;
  }

  boolean isBlocked() {
    return blocked;
  }

  void block() {
    blocked = true;
  }
}
