package org.dauys.nlp.place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The endings that a name's stem may take, in folded letters. Kazakh endings are taken with any
 * vowel and any consonant of their family, for people who type without Kazakh letters mix them.
 */
final class Endings {

  private static final List<String> CASES =
      words(
          "нын дын тын нин дин тин га ка ге ке ны ды ты ни ди ти да та де те дан тан ден тен нан"
              + " нен мен бен пен дагы тагы деги теги дики тики ники");

  /** None. */
  static final Endings FIXED = new Endings(0, Set.of(""), Set.of());

  /** Whatever follows: a word is given by its beginning. */
  static final Endings ANY = new Endings(0, Set.of(""), Set.of());

  /** Талгар. */
  static final Endings HARD = of(0, "", "а у ом ым е");

  /** Костанай. */
  static final Endings SOFT = of(1, "й", "я ю ем е");

  /** Караганда. */
  static final Endings FEMININE = of(1, "а", "ы е у ой ою");

  /** Мамлютка. */
  static final Endings FEMININE_SOFT = of(1, "а я", "и е у ю ой ою ей ею");

  /** Сарань, Акколь. */
  static final Endings SOFT_SIGN = of(1, "ь", "и ью я ю ем е");

  /** Булаево. */
  static final Endings NEUTER = of(1, "о", "а у ом е");

  /** Приаралье. */
  static final Endings NEUTER_SOFT = of(1, "е", "я ю ем и");

  /** Рудный. */
  static final Endings ADJECTIVAL = of(2, "ый ий ой", "ого его ому ему ым им ом ем");

  /** Глубокое. */
  static final Endings NEUTER_ADJECTIVAL = of(2, "ое ее", "ого его ому ему ым им ом ем");

  /** Карагандинский; the stem ends in ск. */
  static final Endings ADJECTIVE =
      of(0, "ий ая ое ие ый ые", "ого ой их ому им ую ими ом ою ых ым ыми");

  /** Карагандинцы; the stem ends before ц. */
  static final Endings PEOPLE = of(0, "цы ец", "цев цам цами цах ца цу цем це");

  /** Павлодарка; the stem ends before к. */
  static final Endings WOMEN = of(0, "ка ки", "ку кой ке кам ками ках");

  /** Семейчане; the stem ends in ан. */
  static final Endings DWELLERS = of(0, "е ин ка ки", " ам ами ах ина ину ином ине ку кой ке кам");

  /** Case and possession of a Kazakh name, and the possessive of an English one. */
  static final Endings KAZAKH = new Endings(0, Set.of(""), kazakhCases());

  /** Тараздықтар; the stem is the name. */
  static final Endings KAZAKH_PEOPLE =
      new Endings(0, Set.copyOf(words("лык лик дык дик тык тик")), kazakhPeople());

  private static final int LONGEST = 16;

  private final int cut;
  private final Set<String> plain;
  private final Set<String> cased;

  private Endings(int cut, Set<String> plain, Set<String> cased) {
    this.cut = cut;
    this.plain = plain;
    this.cased = cased;
  }

  private static Endings of(int cut, String plain, String cased) {
    return new Endings(cut, Set.copyOf(words(plain)), Set.copyOf(words(cased)));
  }

  private static Set<String> kazakhCases() {
    var cases = new HashSet<>(CASES);
    cases.addAll(words("нда нде ндагы ндеги с"));
    for (String own : words("мыз миз ымыз имиз")) {
      cases.add(own);
      CASES.forEach(end -> cases.add(own + end));
    }
    return Set.copyOf(cases);
  }

  private static Set<String> kazakhPeople() {
    var people = new HashSet<String>();
    for (String from : words("лык лик дык дик тык тик")) {
      CASES.forEach(end -> people.add(from + end));
      for (String many : List.of("тар", "тер")) {
        people.add(from + many);
        CASES.forEach(end -> people.add(from + many + end));
      }
    }
    return Set.copyOf(people);
  }

  private static List<String> words(String list) {
    return List.of(list.split(" ", -1));
  }

  /** The stem of a Russian noun in the nominative. */
  String stem(String noun) {
    return noun.substring(0, noun.length() - cut);
  }

  /** Whether a word may end so from one of its letters on. */
  boolean accept(String word, int from) {
    return this == ANY || has(plain, word, from) || isCased(word, from);
  }

  /** Whether the ending from one letter on is one of an oblique case, or of a derived word. */
  boolean isCased(String word, int from) {
    return has(cased, word, from);
  }

  private static boolean has(Set<String> endings, String word, int from) {
    return word.length() - from <= LONGEST && endings.contains(word.substring(from));
  }
}
