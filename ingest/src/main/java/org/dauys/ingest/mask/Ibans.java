package org.dauys.ingest.mask;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds bank accounts by their check digits, in one piece or in groups. */
final class Ibans {

  /** Countries of the IBAN registry (SWIFT, ISO 13616), each with the length of its accounts. */
  private static final Map<String, Integer> LENGTHS =
      lengths(
          "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22"
              + " DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28"
              + " HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21"
              + " LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29"
              + " PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23"
              + " TN24 TR26 UA29 VA22 VG24 XK20 YE30");

  private static final String CYRILLIC = "АВЕКМНОРСТУХ";
  private static final String LATIN = "ABEKMHOPCTYX";

  private Ibans() {}

  private static Map<String, Integer> lengths(String registry) {
    var lengths = new HashMap<String, Integer>();
    for (String entry : registry.split(" ", -1)) {
      lengths.put(entry.substring(0, 2), Integer.valueOf(entry.substring(2)));
    }
    return Map.copyOf(lengths);
  }

  /** The account whose check digits start there. */
  static Optional<IdentifierSpan> at(Reading text, int free, int start) {
    int letters = start > free && text.plain.charAt(start - 1) == ' ' ? start - 1 : start;
    int from = letters - 2;
    if (from < free || (from > 0 && Character.isLetterOrDigit(text.plain.charAt(from - 1)))) {
      return Optional.empty();
    }
    var country = latin(text.plain.substring(from, letters));
    var length = LENGTHS.get(country);
    if (length == null) {
      return Optional.empty();
    }
    var account = new StringBuilder(country);
    int end = start;
    int gap = 0;
    for (int at = start; at < text.length() && account.length() < length && gap < 3; at++) {
      char c = latin(text.plain.charAt(at));
      if (c < 128 && Character.isLetterOrDigit(c)) {
        account.append(c);
        end = at + 1;
        gap = 0;
      } else if (c == ' ' || c == '-' || c == '.') {
        gap++;
      } else {
        break;
      }
    }
    boolean whole = end == text.length() || !Character.isDigit(text.plain.charAt(end));
    return whole
            && !isWordsAbroad(text.plain.substring(start, end), country)
            && account.length() == length
            && CheckDigits.iban(account.toString())
        ? Optional.of(new IdentifierSpan(from, end, Identifier.IBAN))
        : Optional.empty();
  }

  /** Words may have the length and, once in a hundred, the check digits of an account abroad. */
  private static boolean isWordsAbroad(String account, String country) {
    return !"KZ".equals(country)
        && account.indexOf(' ') >= 0
        && account.chars().anyMatch(Character::isLowerCase);
  }

  /** Whether accounts begin with these two letters, or with letters that look like them. */
  static boolean isCountry(String letters) {
    return LENGTHS.containsKey(latin(letters));
  }

  private static String latin(String country) {
    return "" + latin(country.charAt(0)) + latin(country.charAt(1));
  }

  private static char latin(char c) {
    char capital = Character.toUpperCase(c);
    int like = CYRILLIC.indexOf(capital);
    return like < 0 ? capital : LATIN.charAt(like);
  }
}
