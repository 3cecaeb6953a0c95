package org.dauys.nlp.place;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.dauys.nlp.place.Name.Form;

/** Words that may name a place, with all that they may mean and what the words beside them say. */
final class Match {

  private final int from;
  private final int to;
  private final boolean cased;
  private final List<Name> names;
  private final Form form;
  private Optional<Level> level = Optional.empty();
  private boolean blocked;

  /**
   * @param from first word
   * @param to one past the last word
   * @param cased whether it stands in an oblique case
   * @param names what it may mean, at least one
   */
  Match(int from, int to, boolean cased, List<Name> names) {
    this.from = from;
    this.to = to;
    this.cased = cased;
    this.names = List.copyOf(new LinkedHashSet<>(names));
    this.form = names.stream().map(Name::form).min(Comparator.naturalOrder()).orElseThrow();
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean isCased() {
    return cased;
  }

  List<Name> names() {
    return names;
  }

  /** Its part of speech; a noun if it may be one. */
  Form form() {
    return form;
  }

  boolean isAdjective() {
    return form == Form.ADJECTIVE;
  }

  /** The level that a word beside it gives. */
  Optional<Level> level() {
    return level;
  }

  void call(Level given) {
    level = Optional.of(given);
  }

  /** Whether it names a street, a person or a thing. */
  boolean isBlocked() {
    return blocked;
  }

  void block() {
    blocked = true;
  }
}
