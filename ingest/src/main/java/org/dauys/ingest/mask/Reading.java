package org.dauys.ingest.mask;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text as the finders see it, in three views that have its length, so that a place in one is a
 * place in all. What is already known to be an identifier, and every placeholder, is opaque: a run
 * of one character that is neither letter, digit nor blank.
 */
final class Reading {

  /** What an opaque character matches in a pattern's character class. */
  static final String OPAQUE = "\\uE000-\\uE0FF";

  private static final char FIRST_OPAQUE = '\uE000';
  private static final Map<Identifier, Character> OPAQUES = opaques();
  private static final Pattern PLACEHOLDER = Pattern.compile("\\[([a-z]{3,9})]");

  /** Kazakh letters and the Russian or bare Latin ones that they are often typed as; ё. */
  private static final String FOLDED_FROM = "әғқңөұүһіёўҳáäàéíıóöúüýğǵñńşç";

  private static final String FOLDED_TO = "агкноуухиеухaaaeiioouuyggnnsc";

  private static final int[] NOWHERE = {};

  /** Letters typed for digits. */
  private static final String ZEROS = "oOоО";

  private static final String OTHERS = "lIіІзЗ";
  private static final String OTHER_DIGITS = "111133";

  /** Up to the end of the Cyrillic blocks. */
  private static final int TABLE = 0x530;

  private static final boolean[] SIMPLE_LETTERS = new boolean[TABLE];
  private static final boolean[] LETTERS_OR_DIGITS = new boolean[TABLE];
  private static final char[] LOWER = new char[TABLE];

  static {
    for (char c = 0; c < TABLE; c++) {
      SIMPLE_LETTERS[c] = Character.isLetter(c) && (c < 128 || c >= 0x400);
      LETTERS_OR_DIGITS[c] = Character.isLetterOrDigit(c);
      LOWER[c] = slowLower(c);
    }
  }

  /** Digits, blanks and hyphens of all kinds in ASCII; capitals kept. */
  final String plain;

  /**
   * As {@link #plain}, in lower case, Kazakh letters as Russian ones, and thus cues are written.
   */
  final String words;

  /** As {@link #plain}, with letters that stand for digits as digits. */
  final String digits;

  private final int cues;
  private int[] beforeNames = NOWHERE;
  private final boolean digit;
  private final boolean busy;
  private final boolean numbered;

  private Reading(char[] plain) {
    this.plain = new String(plain);
    boolean anyDigit = false;
    boolean sign = false;
    boolean number = false;
    for (char c : plain) {
      anyDigit |= isDigit(c);
      sign |= c == '@' || c == '/';
      number |= c == '№' || c == '#' || c == '°';
    }
    this.digit = anyDigit;
    this.digits = anyDigit ? digits(plain) : this.plain;
    this.busy = anyDigit || sign;
    for (int i = 0; i < plain.length; i++) {
      plain[i] = lower(plain[i]);
    }
    this.words = new String(plain);
    this.cues = cues(plain);
    this.numbered = number || has(Cue.NUMBER) || has(Cue.DOSSIER);
  }

  /** What may be cues in the whole may be cues in the rest, which has no others. */
  private Reading(Reading whole, List<IdentifierSpan> covered) {
    this.plain = without(whole.plain, covered);
    this.words = without(whole.words, covered);
    this.digits = whole.digit ? without(whole.digits, covered) : this.plain;
    this.cues = whole.cues;
    this.beforeNames = whole.beforeNames;
    this.digit = whole.digit;
    this.busy = whole.busy;
    this.numbered = whole.numbered;
  }

  static Reading of(String text) {
    var plain = text.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain[i] < 127 ? plain(plain[i]) : exotic(plain[i]);
    }
    if (text.indexOf('[') >= 0) {
      var placeholder = PLACEHOLDER.matcher(text);
      while (placeholder.find()) {
        for (var type : Identifier.values()) {
          if (type.code().equals(placeholder.group(1))) {
            cover(plain, placeholder.start(), placeholder.end(), type);
          }
        }
      }
    }
    return new Reading(plain);
  }

  /** The same text with these made opaque. */
  Reading without(List<IdentifierSpan> spans) {
    return spans.isEmpty() ? this : new Reading(this, spans);
  }

  private static String without(String view, List<IdentifierSpan> spans) {
    var rest = view.toCharArray();
    for (var span : spans) {
      cover(rest, span.start(), span.end(), span.type());
    }
    return new String(rest);
  }

  /** Whether there is anything that addresses or numbers are made of. */
  boolean hasDigitsOrAddresses() {
    return busy;
  }

  /** Whether there is such a word. */
  boolean has(Cue cue) {
    return cue.isIn(cues);
  }

  /** Whether there is the sign of a number or a word for a paper that has one. */
  boolean hasNumbered() {
    return numbered;
  }

  /** Where words stand after which a name may follow, and does. */
  int[] beforeNames() {
    return beforeNames;
  }

  private int cues(char[] words) {
    int cues = 0;
    int count = 0;
    for (int at = 0; at < words.length; at++) {
      if (Character.isLetter(words[at])) {
        int end = at + 1;
        while (end < words.length && Character.isLetter(words[end])) {
          end++;
        }
        int found = Cue.all(words, at, end);
        cues |= found;
        if (Cue.BEFORE_NAME.isIn(found) && Introductions.mayFollow(plain, at, end)) {
          if (count == beforeNames.length) {
            beforeNames = Arrays.copyOf(beforeNames, Math.max(4, 2 * count));
          }
          beforeNames[count++] = at;
        }
        at = end;
      }
    }
    beforeNames = Arrays.copyOf(beforeNames, count);
    return cues;
  }

  boolean hasDigits() {
    return digit;
  }

  int length() {
    return plain.length();
  }

  /** What an identifier of that kind looks like. */
  static char opaque(Identifier type) {
    return OPAQUES.get(type);
  }

  private static Map<Identifier, Character> opaques() {
    var opaques = new EnumMap<Identifier, Character>(Identifier.class);
    for (var type : Identifier.values()) {
      opaques.put(type, (char) (FIRST_OPAQUE + opaques.size()));
    }
    return opaques;
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isOpaque(char c) {
    return c >= FIRST_OPAQUE && c <= FIRST_OPAQUE + 0xFF;
  }

  private static void cover(char[] plain, int start, int end, Identifier type) {
    for (int i = start; i < end; i++) {
      plain[i] = opaque(type);
    }
  }

  private static char plain(char c) {
    return c == '\t' ? ' ' : c;
  }

  private static char exotic(char c) {
    if (c >= '\u0400' && c <= '\u052F') {
      return c;
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    if (isOpaque(c)) {
      return '\uFFFD';
    }
    return switch (Character.getType(c)) {
      case Character.DECIMAL_DIGIT_NUMBER -> (char) ('0' + Character.digit(c, 10));
      case Character.SPACE_SEPARATOR, Character.FORMAT -> ' ';
      case Character.DASH_PUNCTUATION -> '-';
      default -> c == '\u2212' ? '-' : c;
    };
  }

  /** A letter of English, Russian or Kazakh. */
  static boolean isSimpleLetter(char c) {
    return c < TABLE && SIMPLE_LETTERS[c];
  }

  private static boolean isLetterOrDigit(char c) {
    return c < TABLE ? LETTERS_OR_DIGITS[c] : Character.isLetterOrDigit(c);
  }

  /** As {@link #words} has it. */
  static char lower(char c) {
    return c < TABLE ? LOWER[c] : slowLower(c);
  }

  private static char slowLower(char c) {
    if (c < 128) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if (c >= 'а' && c <= 'я') {
      return c;
    }
    if (c >= 'А' && c <= 'Я') {
      return (char) (c + 32);
    }
    char small = Character.toLowerCase(c);
    int kazakh = FOLDED_FROM.indexOf(small);
    return kazakh < 0 ? small : FOLDED_TO.charAt(kazakh);
  }

  /** {@code 87О1}, {@code 8-7ОО-…}: only in words that have nothing but digits and such letters. */
  private static String digits(char[] plain) {
    char[] mended = null;
    int at = 0;
    while (at < plain.length) {
      int start = at;
      boolean digit = false;
      boolean like = false;
      boolean other = false;
      for (; at < plain.length && isLetterOrDigit(plain[at]); at++) {
        boolean isLike = isLike(plain[at]);
        digit |= isDigit(plain[at]);
        like |= isLike;
        other |= !isLike && !isDigit(plain[at]);
      }
      if (like && !other) {
        var sofar = mended == null ? plain : mended;
        if (digit || isZerosAmongDigits(sofar, start, at)) {
          mended = mended == null ? plain.clone() : mended;
          mend(mended, start, at);
        }
      }
      at = Math.max(at, start + 1);
    }
    return new String(mended == null ? plain : mended);
  }

  /** Whether a letter is typed for a digit. */
  static boolean isLike(char c) {
    return switch (c) {
      case 'o', 'O', 'о', 'О', 'l', 'I', 'і', 'І', 'з', 'З' -> true;
      default -> false;
    };
  }

  private static boolean isZerosAmongDigits(char[] plain, int start, int end) {
    boolean after = end + 1 < plain.length && isDigit(plain[end + 1]);
    boolean among =
        end - start > 1
            && start > 1
            && isDigit(plain[start - 2])
            && (after || plain[start - 1] == '-');
    for (int i = start; among && i < end; i++) {
      among = ZEROS.indexOf(plain[i]) >= 0;
    }
    return among;
  }

  private static void mend(char[] digits, int start, int end) {
    for (int i = start; i < end; i++) {
      int other = OTHERS.indexOf(digits[i]);
      if (ZEROS.indexOf(digits[i]) >= 0) {
        digits[i] = '0';
      } else if (other >= 0) {
        digits[i] = OTHER_DIGITS.charAt(other);
      }
    }
  }
}
