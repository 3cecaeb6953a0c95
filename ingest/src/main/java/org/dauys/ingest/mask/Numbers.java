package org.dauys.ingest.mask;

import static org.dauys.ingest.mask.DigitGroups.isDigit;

import java.util.List;
import java.util.Optional;

/**
 * Finds identifiers that have digits, each kind only where the kinds before it have not matched.
 */
final class Numbers {

  private static final List<String> IIN_WORDS = List.of("иин", "жсн", "бин", "бсн", "iin", "bin");
  private static final List<String> PHONE_WORDS =
      List.of(
          "тел",
          "сот",
          "моб",
          "ұялы",
          "факс",
          "звон",
          "номер",
          "қоңырау",
          "хабарлас",
          "whatsapp",
          "ватсап",
          "вотсап",
          "phone",
          "call");

  private static final int FEWEST = 5;
  private static final int PLATE = 3;
  private static final int IIN = 12;
  private static final int LONGEST_CARD = 19;
  private static final int SHORTEST_CARD = 13;

  private final String text;
  private final int start;
  private final DigitGroups groups;

  private Numbers(String text, int start) {
    this.text = text;
    this.start = start;
    this.groups = DigitGroups.at(text, start);
  }

  /**
   * Adds what is found in a part of a text.
   *
   * @param offset where the part starts in the whole
   */
  static void collect(String part, int offset, List<IdentifierSpan> found) {
    int free = 0;
    for (int at = 0; at < part.length(); at++) {
      if (!isDigit(part.charAt(at))) {
        continue;
      }
      var span = new Numbers(part, at).find(free);
      if (span.isPresent()) {
        var here = span.get();
        found.add(new IdentifierSpan(here.start() + offset, here.end() + offset, here.type()));
        free = here.end();
      }
      // The rest of this group of digits cannot start anything.
      for (at = Math.max(at, free); at < part.length() && isDigit(part.charAt(at)); ) {
        at++;
      }
      at = Math.max(at, free) - 1;
    }
  }

  private Optional<IdentifierSpan> find(int free) {
    // Most numbers are a house, a year, a few of something; only a plate has so few digits.
    if (groups.total() < FEWEST && groups.size(0) != PLATE) {
      return Optional.empty();
    }
    return Papers.iban(text, free, start)
        .or(() -> numeric(card(), start, Identifier.CARD))
        .or(() -> numeric(iin(), start, Identifier.IIN))
        .or(() -> numeric(phone(), phoneStart(free), Identifier.PHONE))
        .or(() -> Papers.plate(text, free, start))
        .or(() -> Papers.document(text, free, start));
  }

  private Optional<IdentifierSpan> numeric(int matched, int from, Identifier type) {
    return matched == 0
        ? Optional.empty()
        : Optional.of(new IdentifierSpan(from, groups.end(matched), type));
  }

  /** How many groups are a card's number. */
  private int card() {
    for (int digits = LONGEST_CARD; digits >= SHORTEST_CARD; digits--) {
      int matched = groups.making(digits);
      if (matched > 0 && isCard(matched) && CheckDigits.luhn(groups.digits(matched))) {
        return matched;
      }
    }
    return 0;
  }

  private boolean isCard(int matched) {
    if (matched == 1) {
      return true;
    }
    boolean grouped = groups.haveSizes(4, 4, 4) || groups.haveSizes(4, 6, 5);
    return grouped
        && groups.evenlySpaced(matched)
        && !groups.years(matched)
        && !Surroundings.isAmount(text, groups.end(matched));
  }

  private int iin() {
    int matched = groups.making(IIN);
    if (matched == 0) {
      return 0;
    }
    if (Surroundings.announce(text, start, IIN_WORDS)) {
      return matched;
    }
    return CheckDigits.iin(groups.digits(matched)) && (matched == 1 || isSpacedIin(matched))
        ? matched
        : 0;
  }

  /** Twelve digits in groups are more often a sum, a range or a list of years. */
  private boolean isSpacedIin(int matched) {
    return groups.evenlySpaced(matched)
        && (matched == 2 || (groups.count() == matched && !continuesNumber()))
        && (!groups.hyphenated(matched) || startsWithMonth(groups.digits(matched)))
        && !groups.years(matched)
        && !Surroundings.isAmount(text, groups.end(matched));
  }

  private boolean continuesNumber() {
    return start > 1 && text.charAt(start - 1) == ' ' && isDigit(text.charAt(start - 2));
  }

  private static boolean startsWithMonth(String digits) {
    int month = Integer.parseInt(digits, 2, 4, 10);
    return month >= 1 && month <= 12;
  }

  private int phone() {
    if (start > 0 && isAsciiLetter(text.charAt(start - 1))) {
      return 0;
    }
    if (hasPlus()) {
      return international();
    }
    int national = groups.making(11);
    if (national > 0 && isNational()) {
      return national;
    }
    int bare = groups.making(10);
    if (bare > 0 && (isMobile() || isInBrackets())) {
      return bare;
    }
    return isLocal() ? 3 : 0;
  }

  private boolean hasPlus() {
    return start > 0 && text.charAt(start - 1) == '+';
  }

  private int international() {
    for (int digits : new int[] {11, 12, 10, 13, 14, 15}) {
      int matched = groups.making(digits);
      if (matched > 0 && !Surroundings.isAmount(text, groups.end(matched))) {
        return matched;
      }
    }
    return 0;
  }

  /** Trunk prefix 8 or country code 7, then a code of three to five digits. */
  private boolean isNational() {
    char second = groups.digits(Math.min(2, groups.count())).charAt(1);
    boolean prefix = text.charAt(start) == '8' || text.charAt(start) == '7';
    int first = groups.size(0);
    boolean grouped = (first == 1 && groups.size(1) >= 3) || first == 4 || first == 5;
    return prefix && second >= '3' && (first == 11 || grouped);
  }

  /** A mobile number without its prefix. */
  private boolean isMobile() {
    if (groups.size(0) != 10
        && !groups.haveSizes(3, 7)
        && !groups.haveSizes(3, 3, 4)
        && !groups.haveSizes(3, 3, 2, 2)) {
      return false;
    }
    int code = Integer.parseInt(text, start, start + 3, 10);
    return (code >= 700 && code <= 708)
        || code == 747
        || code == 771
        || (code >= 775 && code <= 778);
  }

  /** A city's code in brackets: {@code (7112) 50-00-00}. */
  private boolean isInBrackets() {
    return start > 0 && text.charAt(start - 1) == '(' && text.charAt(start) == '7';
  }

  /** A number within a city, which only the words before it tell from a date. */
  private boolean isLocal() {
    return groups.count() >= 3
        && groups.size(0) <= 3
        && groups.size(1) == 2
        && groups.size(2) == 2
        && groups.hyphenated(3)
        && Surroundings.announce(text, start, PHONE_WORDS);
  }

  /** With its plus, and with its bracket if the other one is inside. */
  private int phoneStart(int free) {
    int from = start;
    if (from > free && text.charAt(from - 1) == '(' && groups.closeBracket()) {
      from--;
    }
    return from > free && text.charAt(from - 1) == '+' ? from - 1 : from;
  }

  private static boolean isAsciiLetter(char c) {
    return c < 128 && Character.isLetter(c);
  }
}
