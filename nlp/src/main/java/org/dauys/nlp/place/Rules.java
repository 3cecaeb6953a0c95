package org.dauys.nlp.place;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.dauys.nlp.place.Cue.Kind;
import org.dauys.nlp.place.Name.Form;
import org.dauys.nlp.text.Word;
import org.dauys.nlp.text.Word.Shape;

/** Decides, by what stands beside it, whether a match is a place and which one. */
final class Rules {

  private static final String CAPITAL = "KZ-71";

  private final Scene scene;
  private final boolean address;

  Rules(Scene scene, boolean address) {
    this.scene = scene;
    this.address = address;
  }

  /** Gives every match its level and bars those that name something else; lists share both. */
  void readSurroundings(List<Match> matches) {
    for (var match : matches) {
      levelBeside(match).ifPresent(match::call);
      if (bearsOtherName(match)) {
        match.block();
      }
    }
    for (int i = 1; i < matches.size(); i++) {
      share(matches.get(i - 1), matches.get(i));
    }
    for (int i = matches.size() - 1; i > 0; i--) {
      share(matches.get(i), matches.get(i - 1));
    }
  }

  private void share(Match giver, Match taker) {
    boolean listed =
        giver.from < taker.from ? scene.areListed(giver, taker) : scene.areListed(taker, giver);
    if (listed && giver.isAdjective() == taker.isAdjective() && taker.level().isEmpty()) {
      giver.level().ifPresent(taker::call);
      if (giver.isBlocked()) {
        taker.block();
      }
    }
  }

  private Optional<Level> levelBeside(Match match) {
    if (!match.isAdjective()) {
      var before = level(kind -> scene.isAfter(kind, match));
      if (before.isPresent()) {
        return before;
      }
    }
    return level(kind -> scene.isBefore(kind, match));
  }

  private static Optional<Level> level(Predicate<Kind> stands) {
    if (stands.test(Kind.REGION)) {
      return Optional.of(Level.REGION);
    }
    if (stands.test(Kind.DISTRICT)) {
      return Optional.of(Level.DISTRICT);
    }
    if (stands.test(Kind.VILLAGE)) {
      return Optional.of(Level.VILLAGE);
    }
    return stands.test(Kind.CITY) ? Optional.of(Level.CITY) : Optional.empty();
  }

  private boolean bearsOtherName(Match match) {
    if (scene.isAfter(Kind.STREET, match) || scene.isBefore(Kind.STREET, match)) {
      return true;
    }
    if (match.level().isPresent()) {
      return false;
    }
    return scene.isQuoted(match)
        || scene.isBefore(Kind.TITLE, match)
        || scene.isBefore(Kind.NATURE, match)
        || scene.isAfter(Kind.NATURE, match)
        || !match.cased && scene.isAfter(Kind.TITLE, match)
        || isPerson(match)
        || isBrand(match)
        || isGovernment(match);
  }

  private boolean isPerson(Match match) {
    if (!scene.isCapital(match) || address) {
      return false;
    }
    if (match.names.get(0).form() != Form.NOUN) {
      return !scene.isSentenceStart(match)
          && (match.names.get(0).form() == Form.PEOPLE
              || scene.isAfter(Kind.PERSON, match) && !scene.isBefore(Kind.OFFICE, match));
    }
    return scene.isFollowedByWord(match)
        && !scene.isAfter(Kind.LOCATIVE, match)
        && isSurname(scene.word(match.to));
  }

  private static boolean isSurname(Word word) {
    if (word.shape() != Shape.TITLE || word.plain().length() < 5) {
      return false;
    }
    for (String end : List.of("ов", "ев", "ова", "ева", "овой", "евой", "ин", "улы", "кызы")) {
      if (word.folded().endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** A name that a hyphen ties to another capital: <i>Семей-Стиль</i>. */
  private boolean isBrand(Match match) {
    return scene.isTiedToCapital(match);
  }

  private boolean isGovernment(Match match) {
    return !match.cased
        && match.names.get(0).place().region().equals(CAPITAL)
        && scene.isBefore(Kind.POLITICS, match);
  }

  /** All that a match may mean. */
  List<Name> meanings(Match match) {
    if (match.isBlocked()) {
      return List.of();
    }
    var level = match.level();
    if (level.isPresent()) {
      var called = match.names.stream().filter(name -> fits(name, level.get())).toList();
      if (!called.isEmpty() || level.get() == Level.VILLAGE) {
        return called;
      }
    }
    var counting = match.names.stream().filter(name -> counts(match, name)).toList();
    return counting.isEmpty()
        ? match.names.stream().filter(Rules::needsContext).toList()
        : counting;
  }

  private static boolean needsContext(Name name) {
    return name.condition() == Condition.CONTEXT;
  }

  private static boolean fits(Name name, Level level) {
    var own = name.place().level();
    return own == level || level == Level.VILLAGE && own == Level.LANDMARK;
  }

  private boolean counts(Match match, Name name) {
    if (name.form() == Form.ADJECTIVE && !scene.isFollowedByWord(match)) {
      return false;
    }
    return switch (name.condition()) {
      case ALWAYS -> true;
      case TITLE ->
          scene.isCapital(match) || match.cased || scene.isAfter(Kind.LOCATIVE, match);
      case CAPITAL -> scene.isCapital(match);
      case INSIDE -> isCapitalInside(match);
      case UPPER -> scene.word(match.from).shape() == Shape.UPPER;
      case KAZAKH -> isKazakhName(match);
      case RUSSIAN -> !scene.isKazakh() || isCapitalInside(match);
      case OFFICE -> scene.isBefore(Kind.OFFICE, match);
      case TYPED, FIRST -> address;
      case CONTEXT -> false;
    };
  }

  private boolean isCapitalInside(Match match) {
    return scene.isCapital(match) && !scene.isSentenceStart(match);
  }

  private boolean isKazakhName(Match match) {
    return match.cased
        || scene.isCapital(match)
            && (address || scene.isKazakh() || scene.isAfter(Kind.LOCATIVE, match));
  }

  /** The place that a match means whatever else the text says. */
  Optional<Name> sure(Match match) {
    return agreed(meanings(match)).filter(name -> !needsContext(name));
  }

  /** The place that a match means in a text that surely names these regions. */
  Optional<Name> chosen(Match match, Set<String> regions) {
    var names = meanings(match);
    return sure(match)
        .or(() -> agreed(names.stream().filter(n -> regions.contains(n.place().region())).toList()))
        .or(() -> agreed(names.stream().filter(name -> !needsContext(name)).toList()))
        .or(() -> names.stream().filter(n -> n.condition() == Condition.FIRST).findFirst());
  }

  /** The best of names that agree on the region. */
  private static Optional<Name> agreed(List<Name> names) {
    return names.stream().map(name -> name.place().region()).distinct().count() == 1
        ? names.stream().min(PREFERENCE)
        : Optional.empty();
  }

  private static final Comparator<Name> PREFERENCE =
      Comparator.comparing(Name::condition).thenComparing(Rules::rank);

  private static int rank(Name name) {
    return switch (name.place().level()) {
      case CITY -> name.form() == Form.NOUN ? 0 : 2;
      case REGION -> 1;
      case DISTRICT -> 3;
      case VILLAGE -> 4;
      case LANDMARK -> 5;
    };
  }

  double confidence(Match match, Name name) {
    if (match.level().isPresent() && fits(name, match.level().get())) {
      return name.condition() == Condition.FIRST ? 0.5 : 0.95;
    }
    return switch (name.condition()) {
      case ALWAYS -> name.place().region().equals(CAPITAL) ? 0.75 : 0.9;
      case UPPER -> 0.9;
      case TITLE, CAPITAL, INSIDE, KAZAKH, RUSSIAN, OFFICE -> 0.8;
      case TYPED, FIRST, CONTEXT -> 0.5;
    };
  }
}
