package org.dauys.ingest.mask;

/**
 * One quick look at a text, to spare most of them the finders: whether it has anything at all that
 * an identifier is made of or announced by. It may say yes where the finders find nothing, and
 * never no where they would find something; {@code GlanceTest} holds it against them.
 */
final class Glance {

  /** Small numbers that stand alone are a house, a few of something, a year. */
  private static final int YEAR = 4;

  private static final int LONE = 2;

  /** No series of a number is longer. */
  private static final int MOST_CAPITALS = 5;

  /** No further apart do the finders look for the next group of digits. */
  private static final int GROUP_GAP = 5;

  /** Where the initials of a signature are looked for. */
  private static final int LAST_WORDS = 500;

  /** Where those of a speaker are. */
  private static final int FIRST_WORDS = 40;

  /** No last line of names is longer. */
  private static final int LAST_LINE = 90;

  /** That line, a place and a day below it. */
  private static final int LAST_LINES = 3;

  /** No last sentence of names without capitals is longer. */
  private static final int LAST_SENTENCE = 64;

  private static final String SIGNS = "@/|:_\t";
  private static final String SET_OFF = ",-–—−‐‑";
  private static final String HARMLESS = "«»—–…“”„’№°§";

  private final String text;

  /** The same, to be read quickly. */
  private final char[] chars;

  private boolean home;
  private boolean paper;
  private boolean living;
  private boolean number;
  private boolean house;

  private Glance(String text) {
    this.text = text;
    this.chars = text.toCharArray();
  }

  /** Whether the finders should read the text. */
  static boolean isWorthReading(String text) {
    return new Glance(text).isWorthReading();
  }

  private boolean isWorthReading() {
    int length = chars.length;
    for (int at = 0; at < length; ) {
      char c = chars[at];
      if (Reading.isDigit(c)) {
        int end = loneNumberEnd(at);
        if (end == 0) {
          return true;
        }
        number = true;
        house |= !isYear(at, end);
        at = end;
      } else if (Reading.isSimpleLetter(c)) {
        int end = wordEnd(at);
        if (isCue(at, end) || GivenNames.isName(text, at, end)) {
          return true;
        }
        at = end;
      } else if (isSuspicious(c, at)) {
        return true;
      } else {
        at++;
      }
    }
    return (home && number)
        || (living && house)
        || isNameLast()
        || isLastLineOfName()
        || isLastSentenceOfNames();
  }

  /** A name may be the last line above a place, or begin it, without a capital. */
  private boolean isLastLineOfName() {
    int end = chars.length;
    for (int lines = 0; lines < LAST_LINES; lines++) {
      while (end > 0 && Character.isWhitespace(chars[end - 1])) {
        end--;
      }
      int line = end;
      while (line > 0 && chars[line - 1] != '\n' && end - line <= LAST_LINE) {
        line--;
      }
      if (line == 0 || line == end || chars[line - 1] != '\n') {
        return false;
      }
      if (isLineOfName(line, end)) {
        return true;
      }
      end = line;
    }
    return false;
  }

  private boolean isLineOfName(int line, int end) {
    boolean small = Character.isLowerCase(chars[line]);
    boolean english = chars[line] < 127;
    for (int at = line; at < end; ) {
      int next = at;
      while (next < end && Character.isLetter(chars[next])) {
        next++;
      }
      if (next > at
          && (Character.isUpperCase(chars[at])
              ? NameForm.mayBeSurname(text.substring(at, next))
                  || NameForm.isSurname(text.substring(at, next))
                  || (english
                      && (next + 3 >= end || chars[next] == ',' || isLatinCapital(next + 1)))
              : small && GivenNames.isOnlyName(text, at, next))) {
        return true;
      }
      at = next + 1;
    }
    return false;
  }

  /** Names may be the last sentence without capitals. */
  private boolean isLastSentenceOfNames() {
    int end = chars.length;
    while (end > 0 && " .!\n".indexOf(chars[end - 1]) >= 0) {
      end--;
    }
    for (int at = end - 1; at > 0 && end - at <= LAST_SENTENCE; at--) {
      if (chars[at] == ' ' && ".!?)".indexOf(chars[at - 1]) >= 0) {
        return hasOnlyName(at + 1, end);
      }
      if (Character.isUpperCase(chars[at])
          || !(Character.isLetter(chars[at]) || chars[at] == ' ')) {
        return false;
      }
    }
    return false;
  }

  private boolean hasOnlyName(int start, int end) {
    for (int at = start; at < end; ) {
      int next = at;
      while (next < end && Character.isLetter(chars[next])) {
        next++;
      }
      if (GivenNames.isOnlyName(text, at, next)) {
        return true;
      }
      at = next + 1;
    }
    return false;
  }

  private boolean isLatinCapital(int at) {
    return at < chars.length && chars[at] >= 'A' && chars[at] <= 'Z';
  }

  /** A surname may be the last sentence, and any name behind a dash or {@code Cheers,}. */
  private boolean isNameLast() {
    int end = chars.length;
    while (end > 0 && " .!\n\"»)".indexOf(chars[end - 1]) >= 0) {
      end--;
    }
    int start = letters(end);
    if (start == 0 || start == end || !Character.isUpperCase(chars[start])) {
      return false;
    }
    return NameForm.isSurname(text.substring(start, end))
        || isSetOff(start)
        || isSetOff(letters(start - 1));
  }

  private int letters(int end) {
    int start = end;
    while (start > 0 && Character.isLetter(chars[start - 1])) {
      start--;
    }
    return start;
  }

  private boolean isSetOff(int start) {
    int end = start;
    while (end > 0 && chars[end - 1] == ' ') {
      end--;
    }
    return end > 0 && SET_OFF.indexOf(chars[end - 1]) >= 0;
  }

  private boolean isSuspicious(char c, int at) {
    if (c >= 127 ? HARMLESS.indexOf(c) < 0 : SIGNS.indexOf(c) >= 0) {
      return true;
    }
    return c == '.' && isInitial(at) && (at < FIRST_WORDS || at > chars.length - LAST_WORDS);
  }

  /** Whether a capital, or one with a small letter, goes before a full stop. */
  private boolean isInitial(int stop) {
    return (stop > 0
            && Character.isUpperCase(chars[stop - 1])
            && (stop == 1 || !Character.isUpperCase(chars[stop - 2])))
        || (stop > 1
            && Character.isUpperCase(chars[stop - 2])
            && Character.isLetter(chars[stop - 1]));
  }

  private int wordEnd(int start) {
    int end = start + 1;
    while (end < chars.length && Reading.isSimpleLetter(chars[end])) {
      end++;
    }
    return end;
  }

  private boolean isCue(int start, int end) {
    int cues = Cue.all(chars, start, end);
    if (cues == 0) {
      return false;
    }
    home |= Cue.HOME.isIn(cues);
    living |= Cue.LIVING.isIn(cues);
    paper |= Cue.DOSSIER.isIn(cues);
    return Cue.SPELLED_MAIL.isIn(cues)
        || Cue.NETWORK.isIn(cues)
        || Cue.CLOSING.isIn(cues)
        || Cue.INTRODUCTION.isIn(cues)
        || (Cue.I_AM.isIn(cues) && Names.startsClause(text, start))
        || (Cue.WRITER.isIn(cues) && (isAfterCapital(start) || GivenNames.mayFollow(text, end)))
        || (Cue.BEFORE_NAME.isIn(cues) && Introductions.mayFollow(text, start, end));
  }

  /** Whether one of the three words before has a capital. */
  private boolean isAfterCapital(int word) {
    int blanks = 0;
    for (int at = word - 1; at >= 0 && blanks < 4; at--) {
      if (chars[at] == ' ') {
        blanks++;
      } else if (Character.isUpperCase(chars[at])) {
        return true;
      }
    }
    return false;
  }

  /** No house has such a number. */
  private boolean isYear(int start, int end) {
    return end - start == YEAR
        && ((chars[start] == '1' && chars[start + 1] == '9')
            || (chars[start] == '2' && chars[start + 1] == '0'));
  }

  /** The end of a number that is no part of an identifier, or 0. */
  private int loneNumberEnd(int start) {
    int end = start + 1;
    while (end < chars.length && Reading.isDigit(chars[end])) {
      end++;
    }
    int size = end - start;
    boolean small = size <= LONE || size == YEAR;
    return small && !((size == YEAR || paper) && isNumbered(start)) && standsAlone(start, end)
        ? end
        : 0;
  }

  /** Whether the sign of a number stands before, a series, or a word for a paper. */
  private boolean isNumbered(int start) {
    int end = signEnd(start);
    int first = wordStart(end);
    if (end - first <= MOST_CAPITALS && first < end && Character.isUpperCase(chars[end - 1])) {
      return true;
    }
    return first < end
        ? isOfNumber(Cue.all(chars, first, end))
        : end > 0 && "№#°".indexOf(chars[end - 1]) >= 0;
  }

  private static boolean isOfNumber(int cues) {
    return Cue.NUMBER.isIn(cues) || Cue.DOSSIER.isIn(cues);
  }

  /** Neither a letter touches it nor does a digit, or what is typed for one, follow soon. */
  private boolean standsAlone(int start, int end) {
    char before = start > 0 ? chars[start - 1] : ' ';
    if (Character.isLetter(before)
        || (before == '-'
            && start > 1
            && (chars[start - 2] == '-' || Character.isLetter(chars[start - 2])))) {
      return false;
    }
    int next = end;
    for (; next < chars.length && next - end < GROUP_GAP; next++) {
      char c = chars[next];
      if (Character.isLetter(c)) {
        break;
      }
      if (Character.isDigit(c) || c == '+' || c >= 127) {
        return false;
      }
    }
    if (next == chars.length || !Character.isLetter(chars[next])) {
      return true;
    }
    // A letter soon after it: an account's country before it, "№" spelled out, a letter for a
    // digit.
    char letter = chars[next];
    return next > end
        && !(Reading.isLike(letter) && isTypedForDigits(next))
        && !("нНңҢnN".indexOf(letter) >= 0 && isNumberSign(next))
        && !isCountryBefore(start);
  }

  private int signEnd(int start) {
    int end = start;
    while (end > 0 && start - end < 4 && " .:)-–\n".indexOf(chars[end - 1]) >= 0) {
      end--;
    }
    return end;
  }

  private int wordStart(int end) {
    int start = end;
    while (start > 0 && Character.isLetter(chars[start - 1])) {
      start--;
    }
    return start;
  }

  /** {@code n}, {@code no}, {@code нөмір}: no other word that begins with these letters. */
  private boolean isNumberSign(int letter) {
    return !isLetter(letter + 1)
        || ("оo".indexOf(Reading.lower(chars[letter + 1])) >= 0
            && (!isLetter(letter + 2) || "мm".indexOf(Reading.lower(chars[letter + 2])) >= 0));
  }

  private boolean isLetter(int at) {
    return at < chars.length && Character.isLetter(chars[at]);
  }

  /** Whether a word has nothing but digits and letters that are typed for them. */
  private boolean isTypedForDigits(int start) {
    int at = start;
    for (; at < chars.length && Character.isLetterOrDigit(chars[at]); at++) {
      if (!Reading.isLike(chars[at]) && !Character.isDigit(chars[at])) {
        return false;
      }
    }
    return true;
  }

  /** Two letters that accounts begin with. */
  private boolean isCountryBefore(int start) {
    int end = start > 0 && chars[start - 1] == ' ' ? start - 1 : start;
    return end > 1
        && (end == 2 || !Character.isLetterOrDigit(chars[end - 3]))
        && Ibans.isCountry(text.substring(end - 2, end));
  }
}
