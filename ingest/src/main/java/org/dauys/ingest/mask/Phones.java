package org.dauys.ingest.mask;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds telephone numbers: of Kazakhstan and Russia by their numbering plan, of other countries by
 * a plus, numbers within a town only where the words before say so. Toll-free numbers (8 800) and
 * short numbers of services belong to nobody and stay.
 */
final class Phones {

  private static final String MORE = "[\\s.:;,№()/=+-]*";

  /** Words that are followed by a telephone number and hardly by any other. */
  private static final Pattern STRONG_CUE =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:тел|телефон\\p{L}*|сот|сотка|сотов\\p{L}*|моб|мобильн\\p{L}*|уялы\\p{L}*|факс\\p{L}*"
              + "|ватсап\\p{L}*|вотсап\\p{L}*|вацап\\p{L}*|уатсап\\p{L}*|вайбер\\p{L}*|whatsapp|viber|phone|mobile"
              + "|cell|tel|fax|(?:дом|раб|гор)(?=\\.)|(?<=[\\p{L}.,;:)\n] )т(?=\\.))"
              + MORE
              + "(?:(?:номер\\p{L}*|номир\\p{L}*|мой|моб|мобильн\\p{L}*|менин|домашн\\p{L}*|рабоч\\p{L}*"
              + "|гор|город\\p{L}*|дом|раб|уй|уйдин|жумыс|is|my|number|no|для|связи|байланыс\\p{L}*|контакт\\p{L}*|мне"
              + "|по|телефон\\p{L}*|home|work|at|on|us|me)"
              + MORE
              + "){0,4}$");

  /** Words that go before other numbers as well. */
  private static final Pattern CUE =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:тел|телефон\\p{L}*|сот|сотов\\p{L}*|моб|мобильн\\p{L}*|уялы\\p{L}*|городской|домашний|факс\\p{L}*|\\p{L}*звон\\p{L}*"
              + "|набира\\p{L}*|номер\\p{L}*|номир\\p{L}*|конырау\\p{L}*|хабарлас\\p{L}*|байланыс\\p{L}*|контакт\\p{L}*"
              + "|связ\\p{L}*|ватсап\\p{L}*|вотсап\\p{L}*|whatsapp|phone|mobile|cell|call|dial|contact|reach|number)"
              + "(?:"
              + MORE
              + "\\p{L}++){0,4}"
              + MORE
              + "$");

  private static final Pattern DIAL =
      Pattern.compile("(?:^|[^\\p{L}])(?:(?:по)?звоните|набер\\p{L}{2,4}|набирайте) $");

  private static final Pattern OTHER_CUE =
      Pattern.compile(
          "(?:договор\\p{L}*|приказ\\p{L}*|заказ\\p{L}*|заявк\\p{L}*|лицев\\p{L}*|дел[аоу]|протокол\\p{L}*|закон\\p{L}*|order|case)"
              + "[^\\p{L}]{0,3}(?:номер\\p{L}*|number|no|n)?[^\\p{L}]{0,4}$");

  /** Digits with the country code, where the country has one length. */
  private static final Map<String, Integer> COUNTRIES =
      Map.ofEntries(
          Map.entry("1", 11),
          Map.entry("7", 11),
          Map.entry("996", 12),
          Map.entry("998", 12),
          Map.entry("992", 12),
          Map.entry("993", 11),
          Map.entry("994", 12),
          Map.entry("995", 12),
          Map.entry("374", 11),
          Map.entry("375", 12),
          Map.entry("380", 12),
          Map.entry("373", 11),
          Map.entry("371", 11),
          Map.entry("370", 11),
          Map.entry("48", 11),
          Map.entry("90", 12),
          Map.entry("91", 12),
          Map.entry("44", 12),
          Map.entry("33", 11),
          Map.entry("86", 13),
          Map.entry("82", 12),
          Map.entry("971", 12),
          Map.entry("972", 12));

  private static final int NATIONAL = 11;
  private static final int BARE = 10;
  private static final int LAST_DAY = 31;

  private final Reading text;
  private final DigitGroups groups;
  private final int start;

  private Phones(Reading text, DigitGroups groups) {
    this.text = text;
    this.groups = groups;
    this.start = groups.start();
  }

  static Optional<IdentifierSpan> at(Reading text, int free, DigitGroups groups) {
    var phones = new Phones(text, groups);
    int matched = phones.match();
    return matched == 0
        ? Optional.empty()
        : Optional.of(
            new IdentifierSpan(phones.from(free, matched), groups.end(matched), Identifier.PHONE));
  }

  /** How many groups are a number. */
  private int match() {
    if (hasPlus()) {
      return international();
    }
    if (start > 0 && isAsciiLetter(text.plain.charAt(start - 1)) && !isAnnounced(STRONG_CUE)) {
      return 0;
    }
    int national = groups.making(NATIONAL);
    if (national > 0 && isNational(national)) {
      return national;
    }
    int bare = groups.making(BARE);
    if (bare > 0 && isBare(bare)) {
      return bare;
    }
    return local();
  }

  private boolean hasPlus() {
    int at = start;
    while (at > 0 && start - at < 2 && " (".indexOf(text.plain.charAt(at - 1)) >= 0) {
      at--;
    }
    return at > 0 && text.plain.charAt(at - 1) == '+';
  }

  private int international() {
    int all = groups.count();
    var head = groups.digits(Math.min(3, all));
    for (int length = 3; length > 0; length--) {
      var known = head.length() < length ? null : COUNTRIES.get(head.substring(0, length));
      int matched = known == null ? 0 : groups.making(known);
      if (matched > 0) {
        return isTollFree(groups.digits(matched)) || isAmount(matched) ? 0 : matched;
      }
    }
    for (int digits : new int[] {12, 11, 10, 13, 14, 15}) {
      int matched = groups.making(digits);
      if (matched > 0 && !isAmount(matched)) {
        return matched;
      }
    }
    return 0;
  }

  /**
   * Trunk prefix 8 or country code 7, then a code of Kazakhstan or, if grouped as usual, Russia.
   */
  private boolean isNational(int matched) {
    var digits = groups.digits(matched);
    char prefix = digits.charAt(0);
    if ((prefix != '7' && prefix != '8') || isTollFree(digits) || isOther()) {
      return false;
    }
    char code = digits.charAt(1);
    boolean kazakhstan = code == '7' && digits.charAt(2) <= '8';
    boolean russia = "3489".indexOf(code) >= 0;
    if (matched == 1) {
      return (kazakhstan || russia) && !isAmount(1);
    }
    boolean usual =
        (groups.size(0) == 1 && groups.size(1) >= 3)
            || (groups.size(0) >= 4 && groups.size(0) <= 6);
    boolean spelled = matched == NATIONAL && groups.count() == NATIONAL;
    boolean grouped = usual || spelled || isAnnounced(CUE) || matched <= 5;
    return (kazakhstan ? grouped : russia && usual)
        && !isCoordinate(matched)
        && (!groups.thousands(matched) || isAnnounced(STRONG_CUE))
        && !isAmount(matched);
  }

  /** Without prefix: a mobile number, a code in brackets, or a hyphenated or announced one. */
  private boolean isBare(int matched) {
    var digits = groups.digits(matched);
    boolean seven = digits.charAt(0) == '7' && digits.charAt(1) <= '8';
    if (isCoordinate(matched) || isAmount(matched) || isOther()) {
      return false;
    }
    boolean code = groups.size(0) >= 3 && groups.size(0) <= 5 && matched > 1;
    if (isInBrackets(matched)) {
      return code && "3479".indexOf(digits.charAt(0)) >= 0;
    }
    boolean hyphenated = groups.hyphenated(matched) && code;
    boolean usual =
        groups.haveSizes(3, 7) || groups.haveSizes(3, 3, 4) || groups.haveSizes(3, 3, 2, 2);
    if (seven) {
      return (isMobile(digits) && (usual || matched == 1))
          || (hyphenated && (usual || groups.size(0) == 4))
          || (digits.startsWith("727") && groups.haveSizes(3, 3, 2, 2))
          || isAnnounced(CUE);
    }
    return (hyphenated && groups.haveSizes(3, 3, 2, 2)) || isAnnounced(STRONG_CUE);
  }

  private static boolean isMobile(String digits) {
    int code = Integer.parseInt(digits, 0, 3, 10);
    return (code >= 700 && code <= 708)
        || (code >= 747 && code <= 751)
        || (code >= 760 && code <= 764)
        || (code >= 771 && code <= 778);
  }

  private boolean isInBrackets(int matched) {
    return start > 0 && text.plain.charAt(start - 1) == '(' && groups.contains(')', matched);
  }

  /** A number within a town, which only the words before it tell from a date or an amount. */
  private int local() {
    int matched = localGroups();
    boolean amount = matched > 0 && Context.isAmount(text, start, groups.end(matched));
    if (matched == 0
        || (amount && !groups.hyphenated(matched))
        || groups.contains('(', matched)
        || isStroked(matched)
        || isRange(matched)) {
      return 0;
    }
    boolean strong = isAnnounced(STRONG_CUE) || Context.continues(text, start, Identifier.PHONE);
    boolean dotted = groups.contains('.', matched);
    boolean pairs = matched == 3 && !dotted && isAnnounced(DIAL);
    boolean announced =
        pairs || (groups.hyphenated(matched) && (isAnnounced(CUE) || isLast(matched)));
    return (strong && !dotted) || announced ? matched : 0;
  }

  /** {@code 2-1134/24}: the number of a case. */
  private boolean isStroked(int matched) {
    int end = groups.end(matched);
    return end + 1 < text.length()
        && text.plain.charAt(end) == '/'
        && Reading.isDigit(text.plain.charAt(end + 1));
  }

  /** {@code номера 201-218}. */
  private boolean isRange(int matched) {
    if (matched != 2 || groups.size(0) != 3 || groups.size(1) != 3) {
      return false;
    }
    int least = Integer.parseInt(groups.digits(1));
    int most = Integer.parseInt(groups.digits(2).substring(3));
    return least < most && most < 2 * least && !isAnnounced(STRONG_CUE);
  }

  /** {@code … Сынақов, 46-17-83} ends the text and is no day. */
  private boolean isLast(int matched) {
    return matched == 3
        && groups.size(0) == 2
        && groups.end(matched) == text.length()
        && start > 1
        && text.plain.startsWith(", ", start - 2)
        && GivenNames.isCapital(text.plain, wordBefore(start - 2))
        && Integer.parseInt(groups.digits(1)) > LAST_DAY;
  }

  private int localGroups() {
    if (groups.size(0) >= 5 && groups.size(0) <= 7) {
      return 1;
    }
    for (int digits = 7; digits >= 5; digits--) {
      int matched = groups.making(digits);
      boolean pairs =
          matched == 3 && groups.size(0) <= 3 && groups.size(1) == 2 && groups.size(2) == 2;
      boolean halves = matched == 2 && groups.size(0) == 3 && groups.size(1) >= 3;
      boolean quarters = matched == 2 && groups.size(0) <= 3 && groups.size(1) == 4;
      if (pairs || halves || quarters) {
        return matched;
      }
    }
    return 0;
  }

  private int wordBefore(int end) {
    int start = end;
    while (start > 0 && Character.isLetter(text.plain.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isTollFree(String digits) {
    return digits.startsWith("800", 1);
  }

  /** {@code 43.238949 76.889709}: a point between digits and a blank between numbers. */
  private boolean isCoordinate(int matched) {
    return groups.contains('.', matched)
        && groups.contains(' ', matched)
        && !groups.contains(')', matched);
  }

  private boolean isAmount(int matched) {
    return Context.isAmount(text, start, groups.end(matched))
        && (matched == 1
            ? groups.digits(1).endsWith("000")
            : groups.thousands(matched)
                || (groups.count() == matched && !groups.hyphenated(matched)))
        && !isAnnounced(STRONG_CUE);
  }

  private boolean isAnnounced(Pattern cue) {
    return cue.matcher(Context.before(text, start)).find();
  }

  private boolean isOther() {
    return OTHER_CUE.matcher(Context.before(text, start)).find();
  }

  /** With its plus, and with its bracket if the other one is inside. */
  private int from(int free, int matched) {
    int from = start;
    if (from > free
        && text.plain.charAt(from - 1) == '('
        && groups.contains(')', matched)
        && !groups.contains('(', matched)) {
      from--;
    }
    for (int at = from; at > free && from - at < 2; at--) {
      if (text.plain.charAt(at - 1) == '+') {
        return at - 1;
      }
    }
    return from;
  }

  private static boolean isAsciiLetter(char c) {
    return c < 128 && Character.isLetter(c);
  }
}
