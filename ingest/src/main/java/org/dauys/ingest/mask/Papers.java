package org.dauys.ingest.mask;

import static org.dauys.ingest.mask.DigitGroups.isDigit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds identifiers that mix letters and digits, from the place of their first digit. */
final class Papers {

  private static final List<String> PLATE_WORDS =
      List.of("гос", "номер", "нөмір", "машин", "авто", "көлік", "plate");
  private static final List<String> IDENTITY_CARD_WORDS =
      List.of("удостоверен", "уд.", "уд ", "куәлі", "куали", "id card", "identity card");
  private static final List<String> PASSPORT_WORDS =
      List.of("паспорт", "төлқұжат", "толкужат", "passport");
  private static final List<String> LICENCE_WORDS =
      List.of("водит", "в/у", "ву ", "права", "жүргізуші", "driving", "driver");

  /** Letters of Cyrillic that look Latin and stand for them on plates. */
  private static final String PLATE_CYRILLIC = "АВЕКМНОРСТУХ";

  /** Abbreviations that look like the letters of a plate between two numbers. */
  private static final Set<String> NOT_PLATES =
      Set.of("ТОО", "АО", "КСК", "ВКО", "СКО", "РК", "МВ", "КМ");

  private static final int LAST_PLATE_REGION = 20;
  private static final int IBAN_LENGTH = 20;
  private static final int IBAN_LONGEST_WRITTEN = 25;

  private Papers() {}

  /** A bank account, in one piece or in groups, if its check digits are right. */
  static Optional<IdentifierSpan> iban(String text, int free, int start) {
    int from = start - 2;
    if (from < free || !text.regionMatches(true, from, "KZ", 0, 2)) {
      return Optional.empty();
    }
    var account = new StringBuilder();
    int end = from;
    int limit = Math.min(text.length(), from + IBAN_LONGEST_WRITTEN);
    while (end < limit && account.length() < IBAN_LENGTH) {
      char c = text.charAt(end);
      if (c < 128 && Character.isLetterOrDigit(c)) {
        account.append(c);
      } else if (c != ' ' && c != '\u00A0') {
        break;
      }
      end++;
    }
    return account.length() == IBAN_LENGTH && CheckDigits.iban(account.toString())
        ? Optional.of(new IdentifierSpan(from, end, Identifier.IBAN))
        : Optional.empty();
  }

  /** {@code 123 ABC 07} since 2012, {@code L 123 ABC} before. */
  static Optional<IdentifierSpan> plate(String text, int free, int start) {
    int digits = digitsEnd(text, start);
    if (digits - start != 3) {
      return Optional.empty();
    }
    boolean spaced = digits < text.length() && text.charAt(digits) == ' ';
    int letters = spaced ? digits + 1 : digits;
    int lettersEnd = lettersEnd(text, letters);
    var series = text.substring(letters, lettersEnd);
    if (series.length() < 2 || series.length() > 3 || !isPlateSeries(text, start, series, spaced)) {
      return Optional.empty();
    }
    return newPlate(text, start, lettersEnd).or(() -> oldPlate(text, free, start, lettersEnd));
  }

  private static boolean isPlateSeries(String text, int start, String series, boolean spaced) {
    var upper = series.toUpperCase(Locale.ROOT);
    boolean letters =
        upper.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || PLATE_CYRILLIC.indexOf(c) >= 0);
    boolean asOnAPlate = !spaced || (upper.equals(series) && !NOT_PLATES.contains(series));
    return letters && (asOnAPlate || Surroundings.announce(text, start, PLATE_WORDS));
  }

  private static Optional<IdentifierSpan> newPlate(String text, int start, int lettersEnd) {
    int region =
        lettersEnd < text.length() && text.charAt(lettersEnd) == ' ' ? lettersEnd + 1 : lettersEnd;
    int end = digitsEnd(text, region);
    if (end - region != 2 || (end < text.length() && Character.isLetter(text.charAt(end)))) {
      return Optional.empty();
    }
    int code = Integer.parseInt(text, region, end, 10);
    return code >= 1 && code <= LAST_PLATE_REGION
        ? Optional.of(new IdentifierSpan(start, end, Identifier.PLATE))
        : Optional.empty();
  }

  private static Optional<IdentifierSpan> oldPlate(
      String text, int free, int start, int lettersEnd) {
    boolean spaced = start > free && text.charAt(start - 1) == ' ';
    int letter = spaced ? start - 2 : start - 1;
    if (letter < free || (letter > 0 && Character.isLetterOrDigit(text.charAt(letter - 1)))) {
      return Optional.empty();
    }
    char region = text.charAt(letter);
    boolean latin = region >= 'A' && region <= 'Z';
    // A spaced Cyrillic letter is more often a preposition.
    boolean cyrillic = !spaced && PLATE_CYRILLIC.indexOf(region) >= 0;
    return latin || cyrillic
        ? Optional.of(new IdentifierSpan(letter, lettersEnd, Identifier.PLATE))
        : Optional.empty();
  }

  /** An identity card (9 digits), passport (N and 7 or 8) or driving licence (2 letters and 6). */
  static Optional<IdentifierSpan> document(String text, int free, int start) {
    int end = digitsEnd(text, start);
    int from = lettersBefore(text, free, start);
    boolean announced =
        switch (end - start) {
          case 9 ->
              Surroundings.announce(text, from, IDENTITY_CARD_WORDS)
                  && !Surroundings.isAmount(text, end);
          case 7, 8 -> Surroundings.announce(text, from, PASSPORT_WORDS);
          case 6 -> start - from >= 2 && Surroundings.announce(text, from, LICENCE_WORDS);
          default -> false;
        };
    return announced
        ? Optional.of(new IdentifierSpan(from, end, Identifier.DOCUMENT))
        : Optional.empty();
  }

  /** Where a series of one or two capital letters before the digits starts. */
  private static int lettersBefore(String text, int free, int start) {
    int letters = start > free && text.charAt(start - 1) == ' ' ? start - 1 : start;
    int from = letters;
    while (from > free && Character.isUpperCase(text.charAt(from - 1))) {
      from--;
    }
    int length = letters - from;
    return length == 1 || length == 2 ? from : start;
  }

  private static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int lettersEnd(String text, int start) {
    int end = start;
    while (end < text.length() && end - start < 4 && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }
}
