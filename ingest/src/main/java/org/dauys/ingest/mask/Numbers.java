package org.dauys.ingest.mask;

import static org.dauys.ingest.mask.Reading.isDigit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds identifiers that have digits, each kind only where the kinds before it have not matched. A
 * text is looked at only where a group of digits starts.
 */
final class Numbers {

  private static final Pattern IIN_CUE =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:иин|жсн|бин|бсн|iin|bin|жеке саикестендиру|индивидуальн\\p{L}+ идентиф)"
              + "[^.!?\\n]{0,32}$");
  private static final Pattern IIN_CUE_BESIDE =
      Pattern.compile("(?:^|[^\\p{L}])(?:иин|жсн|бин|бсн|iin|bin)[^\\p{L}\\n]{0,6}$");
  private static final Pattern IIN_CUE_AFTER =
      Pattern.compile(
          "^ ?[(,-]? ?(?:это |- |is |мой |менин |my )?(?:иин|жсн|бин|бсн|iin)(?![^\\d]{0,12}\\d)");

  /** With these words before it, a card's number may be grouped in any way. */
  private static final Pattern CARD_CUE =
      Pattern.compile("(?<!\\p{L})(?:карт[аыеуо]|картам|card|каспи|kaspi)[^.!?\\n]{0,24}$");

  private static final int FEWEST = 5;
  private static final int CARD = 16;
  private static final int IIN = 12;
  private static final int LONGEST_CARD = 19;
  private static final int SHORTEST_CARD = 13;

  private final Reading text;
  private final int start;
  private final DigitGroups groups;

  private Numbers(Reading text, int start) {
    this.text = text;
    this.start = start;
    this.groups = DigitGroups.at(text, start);
  }

  /** All of them, in order. */
  static List<IdentifierSpan> in(Reading text) {
    var found = new ArrayList<IdentifierSpan>();
    if (!text.hasDigitsOrAddresses()) {
      return found;
    }
    var digits = text.digits;
    int free = 0;
    int at = 0;
    while (at < digits.length()) {
      if (!isDigit(digits.charAt(at))) {
        at++;
        continue;
      }
      var span = new Numbers(text, at).find(free);
      if (span.isPresent()) {
        found.add(span.get());
        free = span.get().end();
      }
      // The rest of this group of digits cannot start anything.
      at = Math.max(at, free);
      while (at < digits.length() && isDigit(digits.charAt(at))) {
        at++;
      }
    }
    return found;
  }

  private Optional<IdentifierSpan> find(int free) {
    // Most numbers are a house, a year, a few of something; only a plate has so few digits.
    if (groups.fewerThan(FEWEST)) {
      return Ibans.at(text, free, start)
          .or(() -> Documents.inTwoParts(text, start))
          .or(() -> Documents.plot(text, start))
          .or(() -> Documents.ofDossier(text, free, start))
          .or(() -> Registered.at(text, free, start))
          .or(() -> Plates.at(text, free, start))
          .or(() -> Numbered.at(text, free, start));
    }
    return Ibans.at(text, free, start)
        .or(() -> Documents.inTwoParts(text, start))
        .or(() -> numeric(card(), Identifier.CARD))
        .or(() -> numeric(iin(), Identifier.IIN))
        .or(() -> Documents.ofDossier(text, free, start))
        .or(() -> Documents.at(text, free, groups))
        .or(() -> Registered.at(text, free, start))
        .or(() -> Phones.at(text, free, groups))
        .or(() -> Plates.at(text, free, start))
        .or(() -> Numbered.at(text, free, start));
  }

  private Optional<IdentifierSpan> numeric(int end, Identifier type) {
    return end == 0 ? Optional.empty() : Optional.of(new IdentifierSpan(start, end, type));
  }

  /** Where a card's number ends, or 0. */
  private int card() {
    for (int digits = LONGEST_CARD; digits >= SHORTEST_CARD; digits--) {
      int matched = groups.making(digits);
      if (matched > 0 && isCard(matched) && CheckDigits.luhn(groups.digits(matched))) {
        return groups.end(matched);
      }
    }
    return 0;
  }

  private boolean isCard(int matched) {
    if (matched == 1) {
      return !isRoundAmount(1);
    }
    char first = text.digits.charAt(start);
    boolean issuer = first >= '2' && first != '7';
    boolean named = groups.making(CARD) == matched && isNamedCard();
    boolean grouped = named || groups.size(0) == 4 || groups.size(0) == 6 || groups.size(0) == 8;
    for (int i = 1; i < matched - 1; i++) {
      grouped &= named || groups.size(i) >= 4;
    }
    return issuer
        && grouped
        && groups.spacedOrHyphenated(matched)
        && !groups.years(matched)
        && !Context.isAmount(text, start, groups.end(matched));
  }

  private boolean isNamedCard() {
    return CARD_CUE.matcher(Context.before(text, start)).find();
  }

  /** Where a number of a person or company ends, or 0. */
  private int iin() {
    int matched = groups.making(IIN);
    if (matched > 0) {
      return isIin(matched) ? groups.end(matched) : 0;
    }
    // One digit too few or too many.
    boolean mistyped = groups.size(0) == IIN - 1 || groups.size(0) == IIN + 1;
    return mistyped && IIN_CUE_BESIDE.matcher(Context.before(text, start)).find()
        ? groups.end(1)
        : 0;
  }

  private boolean isIin(int matched) {
    int end = groups.end(matched);
    return IIN_CUE.matcher(Context.before(text, start)).find()
        || IIN_CUE_AFTER.matcher(Context.after(text, end, 40)).find()
        || (CheckDigits.iin(groups.digits(matched))
            && (matched == 1 ? !isRoundAmount(1) : isSpacedIin(matched)));
  }

  /** Twelve digits in groups are more often a sum, a range or a list of numbers. */
  private boolean isSpacedIin(int matched) {
    boolean shape = groups.making(6) > 0 || groups.haveSizes(4, 4, 4) || groups.haveSizes(8, 4);
    boolean plus = start > 0 && text.digits.charAt(start - 1) == '+';
    return shape
        && !plus
        && groups.spacedOrHyphenated(matched)
        && ((matched < 4 && groups.size(0) != 4)
            || (groups.count() == matched && !continuesNumber()))
        && !continuesHyphenated()
        && (matched < 5 || startsWithDay(groups.digits(matched)))
        && !groups.years(matched)
        && !Context.isAmount(text, start, groups.end(matched));
  }

  private boolean continuesNumber() {
    return start > 1
        && " -".indexOf(text.digits.charAt(start - 1)) >= 0
        && isDigit(text.digits.charAt(start - 2));
  }

  private boolean continuesHyphenated() {
    return continuesNumber() && text.digits.charAt(start - 1) == '-';
  }

  private static boolean startsWithDay(String digits) {
    int month = Integer.parseInt(digits, 2, 4, 10);
    return month >= 1 && month <= 12 && Integer.parseInt(digits, 4, 6, 10) <= 31;
  }

  /** {@code 150000000000 тенге} has the check digits of a company by chance. */
  private boolean isRoundAmount(int matched) {
    return groups.digits(matched).endsWith("000")
        && Context.isAmount(text, start, groups.end(matched));
  }
}
