package org.dauys.nlp.place;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The endings that a name's stem may take, in folded letters. Kazakh endings are taken with any
 * vowel and any consonant of their family, for people who type without Kazakh letters mix them.
 */
enum Endings {
  /** None. */
  FIXED(""),
  /** Whatever follows: a word is given by its beginning. */
  ANY,
  /** Талгар. */
  HARD("", "а у ом ым е"),
  /** Костанай. */
  SOFT("й", "я ю ем е"),
  /** Караганда; stem before the vowel. */
  FEMININE("а", "ы е у ой ою"),
  /** Мамлютка; stem before the vowel. */
  FEMININE_SOFT("а я", "и е у ю ой ою ей ею"),
  /** Сарань, Акколь; stem before the sign. */
  SOFT_SIGN("ь", "и ью я ю ем е"),
  /** Булаево; stem before the vowel. */
  NEUTER("о", "а у ом е"),
  /** Приаралье; stem before the vowel. */
  NEUTER_SOFT("е", "я ю ем и"),
  /** Рудный; stem before the ending. */
  ADJECTIVAL("ый ий ой", "ого его ому ему ым им ом ем"),
  /** Глубокое; stem before the ending. */
  NEUTER_ADJECTIVAL("ое ее", "ого его ому ему ым им ом ем"),
  ADJECTIVE("ий ая ое ие ый ые", "ого ой их ому им ую ими ом ою ых ым ыми"),
  /** Карагандинцы; stem before ц. */
  PEOPLE("цы ец", "цев цам цами цах ца цу цем це"),
  /** Павлодарка; stem before к. */
  WOMEN("ка ки", "ку кой ке кам ками ках"),
  /** Семейчане; stem before the vowel. */
  DWELLERS("е ин ка ки", " ам ами ах ина ину ином ине ку кой ке кам"),
  /** Case and possession of a Kazakh name. */
  KAZAKH("") {
    @Override
    void fill() {
      cased.addAll(Set.of(CASES.split(" ")));
      cased.addAll(Set.of("нда нде нан нен ндагы ндеги с".split(" ")));
      for (String own : "мыз миз ымыз имиз".split(" ")) {
        cased.add(own);
        withCases(own);
      }
    }
  },
  /** Тараздықтар; stem is the name. */
  KAZAKH_PEOPLE("лык лик дык дик тык тик") {
    @Override
    void fill() {
      for (String from : plain) {
        withCases(from);
        for (String many : List.of("тар", "тер")) {
          cased.add(from + many);
          withCases(from + many);
        }
      }
    }
  };

  private static final String CASES =
      "нын дын тын нин дин тин га ка ге ке ны ды ты ни ди ти да та де те дан тан ден тен нан нен"
          + " мен бен пен дагы тагы деги теги дики тики ники";

  private static final int LONGEST = 16;

  final Set<String> plain;
  final Set<String> cased = new HashSet<>();

  Endings(String... endings) {
    plain = endings.length == 0 ? Set.of() : Set.of(endings[0].split(" ", -1));
    if (endings.length > 1) {
      cased.addAll(Set.of(endings[1].split(" ", -1)));
    }
    fill();
  }

  void fill() {}

  void withCases(String stem) {
    for (String end : CASES.split(" ")) {
      cased.add(stem + end);
    }
  }

  /** Whether a word may end so from one of its letters on. */
  boolean accept(String word, int from) {
    return this == ANY || isPlain(word, from) || isCased(word, from);
  }

  /** Whether the ending from one letter on is that of the nominative. */
  boolean isPlain(String word, int from) {
    int rest = word.length() - from;
    return rest <= LONGEST && plain.contains(word.substring(from));
  }

  /** Whether the ending from one letter on is one of an oblique case, or of a derived word. */
  boolean isCased(String word, int from) {
    int rest = word.length() - from;
    return rest <= LONGEST && cased.contains(word.substring(from));
  }
}
