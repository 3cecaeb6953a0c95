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

  private static final List<String> SURNAME_ENDINGS =
      List.of(
          "ов", "ев", "ова", "ева", "овой", "евой", "ин", "улы", "улынын", "кызы", "ович", "евич",
          "овна", "евна");

  /** A name that counts under fewer conditions means its place more surely. */
  private static final Comparator<Name> PREFERENCE =
      Comparator.comparing(Name::condition).thenComparing(Rules::rank);

  private final Scene scene;
  private final boolean address;

  Rules(Scene scene, boolean address) {
    this.scene = scene;
    this.address = address;
  }

  /** Gives every match its level and bars those that name something else; lists share both. */
  void readSurroundings(List<Match> matches) {
    for (int i = 0; i < matches.size(); i++) {
      var match = matches.get(i);
      boolean free = i == 0 || !takesWordBetween(matches.get(i - 1), match);
      levelBeside(match, free).ifPresent(match::call);
      if (isStreet(match) || (match.level().isEmpty() && bearsOtherName(match))) {
        match.block();
      }
    }
    for (int i = 1; i < matches.size(); i++) {
      if (scene.areListed(matches.get(i - 1), matches.get(i))) {
        share(matches.get(i - 1), matches.get(i));
      }
    }
    for (int i = matches.size() - 1; i > 0; i--) {
      if (scene.areListed(matches.get(i - 1), matches.get(i))) {
        share(matches.get(i), matches.get(i - 1));
      }
    }
  }

  private static void share(Match giver, Match taker) {
    if (taker.level().isEmpty()) {
      giver.level().ifPresent(taker::call);
      if (giver.isBlocked()) {
        taker.block();
      }
    }
  }

  /** <i>Медеуский район Алматы</i>: the word belongs to the adjective before it. */
  private boolean takesWordBetween(Match first, Match second) {
    return first.isAdjective()
        && first.level().isPresent()
        && scene.isOneWordBetween(first, second);
  }

  private Optional<Level> levelBeside(Match match, boolean wordBeforeIsFree) {
    var after = level(kind -> scene.isBefore(kind, match));
    return match.isAdjective() || !wordBeforeIsFree
        ? after
        : level(kind -> scene.isAfter(kind, match)).or(() -> after);
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

  private boolean isStreet(Match match) {
    return scene.isAfter(Kind.STREET, match) || scene.isBefore(Kind.STREET, match);
  }

  private boolean bearsOtherName(Match match) {
    return scene.isQuoted(match)
        || scene.isTiedToOther(match)
        || scene.isAfter(Kind.NAMED, match)
        || scene.isBefore(Kind.NAMED, match)
        || scene.isBefore(Kind.TITLE, match)
        || (!match.isCased() && scene.isAfter(Kind.TITLE, match))
        || scene.isBefore(Kind.NATURE, match)
        || scene.isAfter(Kind.NATURE, match)
        || (!address && isPerson(match))
        || isGovernment(match);
  }

  private boolean isPerson(Match match) {
    if (!scene.isCapital(match)) {
      return false;
    }
    return switch (match.form()) {
      case PEOPLE -> !scene.isSentenceStart(match);
      case ADJECTIVE ->
          scene.isBefore(Kind.PERSON, match)
              || (scene.isAfter(Kind.PERSON, match) && !scene.isBefore(Kind.OFFICE, match));
      case NOUN ->
          !scene.isAfter(Kind.LOCATIVE, match)
              && scene.wordAfter(match).filter(Rules::isSurname).isPresent();
    };
  }

  private static boolean isSurname(Word word) {
    return word.shape() == Shape.TITLE
        && word.plain().length() > 4
        && SURNAME_ENDINGS.stream().anyMatch(word.folded()::endsWith);
  }

  /** <i>Астана решила</i>: the capital stands for the government, which sits everywhere. */
  private boolean isGovernment(Match match) {
    return match.names().get(0).place().region().equals(CAPITAL)
        && scene.isBefore(Kind.POLITICS, match);
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

  private List<Name> meanings(Match match) {
    if (match.isBlocked()) {
      return List.of();
    }
    var level = match.level();
    if (level.isPresent()) {
      var called = match.names().stream().filter(name -> fits(name, level.get())).toList();
      if (!called.isEmpty() || level.get() == Level.VILLAGE) {
        return called;
      }
    }
    var counting = match.names().stream().filter(name -> counts(match, name)).toList();
    return counting.isEmpty()
        ? match.names().stream().filter(Rules::needsContext).toList()
        : counting;
  }

  private static boolean fits(Name name, Level level) {
    var own = name.place().level();
    return own == level || (level == Level.VILLAGE && own == Level.LANDMARK);
  }

  private boolean counts(Match match, Name name) {
    if (name.form() == Form.ADJECTIVE && !describes(match)) {
      return false;
    }
    return switch (name.condition()) {
      case ALWAYS -> true;
      case TITLE ->
          scene.isCapital(match) || match.isCased() || scene.isAfter(Kind.LOCATIVE, match);
      case CAPITAL -> scene.isCapital(match);
      case INSIDE -> isCapitalInside(match);
      case UPPER -> scene.isUpper(match);
      case KAZAKH -> isKazakhName(match);
      case SURNAME ->
          scene.isCapital(match) && (scene.isKazakh() || scene.isAfter(Kind.LOCATIVE, match));
      case RUSSIAN -> !scene.isKazakh() || isCapitalInside(match);
      case OFFICE -> scene.isBefore(Kind.OFFICE, match);
      case TYPED, FIRST -> address;
      case CONTEXT -> false;
    };
  }

  /**
   * Whether an adjective goes with the word after it. A feminine one with a capital that does not
   * is a street: <i>на Уральской темно</i>.
   */
  private boolean describes(Match match) {
    var next = scene.wordAfter(match);
    if (next.isEmpty() || !isCapitalInside(match) || next.get().shape() == Shape.UPPER) {
      return next.isPresent();
    }
    var adjective = scene.lastWord(match);
    char end = next.get().plain().charAt(next.get().plain().length() - 1);
    if (adjective.endsWith("ая")) {
      return "аяь".indexOf(end) >= 0;
    }
    if (adjective.endsWith("ую")) {
      return "уюь".indexOf(end) >= 0;
    }
    return !adjective.endsWith("ой") || "иыейю".indexOf(end) >= 0;
  }

  private boolean isCapitalInside(Match match) {
    return scene.isCapital(match) && !scene.isSentenceStart(match);
  }

  private boolean isKazakhName(Match match) {
    return match.isCased()
        || (scene.isCapital(match)
            && (address || scene.isKazakh() || scene.isAfter(Kind.LOCATIVE, match)));
  }

  private static boolean needsContext(Name name) {
    return name.condition() == Condition.CONTEXT;
  }

  /** The best of names that agree on the region. */
  private static Optional<Name> agreed(List<Name> names) {
    return names.stream().map(name -> name.place().region()).distinct().count() == 1
        ? names.stream().min(PREFERENCE)
        : Optional.empty();
  }

  /** A bare noun means the city rather than its region, an adjective the region. */
  private static int rank(Name name) {
    return switch (name.place().level()) {
      case CITY -> name.form() == Form.NOUN ? 0 : 2;
      case REGION -> 1;
      case DISTRICT -> 3;
      case VILLAGE -> 4;
      case LANDMARK -> 5;
    };
  }

  /** How sure it is that a match means a place, judged by the development corpus. */
  double confidence(Match match, Name name) {
    boolean called = match.level().filter(level -> fits(name, level)).isPresent();
    return switch (name.condition()) {
      case ALWAYS -> called ? 0.95 : name.place().region().equals(CAPITAL) ? 0.75 : 0.9;
      case UPPER -> 0.9;
      case TITLE, CAPITAL, INSIDE, KAZAKH, SURNAME, RUSSIAN, OFFICE -> called ? 0.95 : 0.8;
      case TYPED -> !called ? 0.5 : name.place().level() == Level.VILLAGE ? 0.6 : 0.95;
      case FIRST, CONTEXT -> 0.5;
    };
  }
}
