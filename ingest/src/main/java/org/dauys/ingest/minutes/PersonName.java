package org.dauys.ingest.minutes;

import java.util.Locale;

/**
 * A name as far as two mentions of it can be compared.
 *
 * @param surname as written
 * @param given the given name or its initial, empty if not there
 */
record PersonName(String surname, String given) {

  private static final int SHORTEST_STEM = 3;
  private static final int LONGEST_ENDING = 3;

  /** Whether both may be the same person, in whatever grammatical case. */
  boolean sameAs(PersonName other) {
    return (alike(surname, other.surname) && agree(given, other.given))
        // «Серик Ахметов» and «Ахметов Серик»: nobody can tell which is the surname.
        || (isFull()
            && other.isFull()
            && alike(surname, other.given)
            && alike(given, other.surname))
        || (isFull()
            && other.given.length() == 1
            && alike(given, other.surname)
            && agree(surname, other.given))
        || (other.isFull()
            && given.length() == 1
            && alike(other.given, surname)
            && agree(other.surname, given));
  }

  private boolean isFull() {
    return given.length() > 1;
  }

  private static boolean agree(String given, String other) {
    if (given.isEmpty() || other.isEmpty()) {
      return true;
    }
    boolean initial = given.length() == 1 || other.length() == 1;
    return initial
        ? Folded.of(given.substring(0, 1)).equals(Folded.of(other.substring(0, 1)))
        : alike(given, other);
  }

  /** Equal but for an ending such as -а, -ым, -ның. */
  private static boolean alike(String word, String other) {
    var a = Folded.of(word);
    var b = Folded.of(other);
    int common = 0;
    while (common < Math.min(a.length(), b.length()) && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    return common >= SHORTEST_STEM
        ? a.length() - common <= LONGEST_ENDING && b.length() - common <= LONGEST_ENDING
        : a.equals(b);
  }

  /** The same for every way to write the same surname and initial in the nominative. */
  String key() {
    var initial = given.isEmpty() ? "" : " " + given.charAt(0);
    return (surname + initial).toLowerCase(Locale.ROOT);
  }
}
