package org.dauys.nlp.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dauys.nlp.text.Word.Kind;
import org.dauys.nlp.text.Word.Shape;

/**
 * Cuts a text into words, numbers, emoji, placeholders and marks in one pass, and normalises each
 * word on the way: lower case, composed letters, look-alikes in the alphabet of the rest of the
 * word, letter runs squeezed. Offsets are those of the text as it came.
 *
 * <p>The text may be hostile: time is linear in its length, no word is longer than {@value
 * #MAX_LETTERS} letters, unpaired surrogates and control characters are passed over. Stateless.
 */
public final class Tokenizer {

  static final int MAX_LETTERS = 64;

  private Tokenizer() {}

  /** All tokens of a text, in order. */
  public static List<Word> tokenize(String text) {
    var words = new ArrayList<Word>(16 + text.length() / 5);
    int i = 0;
    while (i < text.length()) {
      i = next(text, i, words);
    }
    return words;
  }

  private static int next(String text, int i, List<Word> words) {
    char c = text.charAt(i);
    if (Character.isLetter(c)) {
      return startsLink(text, i) ? link(text, i, words) : word(text, i, words);
    }
    if (Character.isDigit(c)) {
      return number(text, i, words);
    }
    if (c == '@' && i + 1 < text.length() && Character.isLetter(text.charAt(i + 1))) {
      return mention(text, i, words);
    }
    if (c == '[') {
      int end = maskEnd(text, i);
      if (end > 0) {
        words.add(token(Kind.PLACEHOLDER, i, end, text.substring(i, end)));
        return end;
      }
    }
    if (c == ')' || c == '(') {
      return bracket(text, i, words);
    }
    if (c == ':' || c == ';' || c == '=') {
      int end = smileyEnd(text, i);
      if (end > 0) {
        boolean glad = text.charAt(end - 1) == ')' || text.charAt(end - 1) == 'D';
        words.add(token(Kind.EMOJI, i, end, glad ? Emoji.GLAD : Emoji.SAD));
        return end;
      }
    }
    int code = text.codePointAt(i);
    int end = i + Character.charCount(code);
    if (Emoji.isEmoji(code)) {
      while (end < text.length() && Emoji.isModifier(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      words.add(token(Kind.EMOJI, i, end, Emoji.moodOf(code)));
    } else if (!Character.isWhitespace(c) && !Character.isISOControl(c) && !isInvisible(c)) {
      if (end - i == 1 && !Character.isSurrogate(c)) {
        words.add(token(Kind.MARK, i, end, String.valueOf(c)));
      }
    }
    return end;
  }

  private static int word(String text, int start, List<Word> words) {
    var letters = new char[MAX_LETTERS];
    int size = 0;
    int run = 0;
    int upper = 0;
    int cyrillic = 0;
    int latin = 0;
    int i = start;
    char previous = 0;
    boolean titled = Character.isUpperCase(text.charAt(start));
    boolean tagged = start > 0 && text.charAt(start - 1) == '#';
    while (i < text.length() && size < MAX_LETTERS) {
      char c = text.charAt(i);
      if (!Character.isLetter(c)) {
        if (isInvisible(c) || isApostrophe(text, i)) {
          i++;
          continue;
        }
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
          if (size > 0) {
            letters[size - 1] = composed(letters[size - 1], c);
          }
          i++;
          continue;
        }
        break;
      }
      boolean capital = Character.isUpperCase(c);
      if (tagged && capital && i > start && !Character.isUpperCase(text.charAt(i - 1))) {
        tagged = false;
        break;
      }
      upper += capital ? 1 : 0;
      char letter = Letters.mend(Character.toLowerCase(c));
      run = letter == previous ? run + 1 : 1;
      previous = letter;
      i++;
      if (run == 3) {
        size--;
      }
      if (run >= 3) {
        continue;
      }
      cyrillic += Letters.isCyrillic(letter) ? 1 : 0;
      latin += Letters.isLatin(letter) ? 1 : 0;
      letters[size++] = letter;
    }
    if (cyrillic > 0 && latin > 0) {
      unify(letters, size, cyrillic >= latin);
    }
    var plain = new String(letters, 0, size);
    var shape = upper >= 2 && upper == i - start ? Shape.UPPER : titled ? Shape.TITLE : Shape.LOWER;
    words.add(new Word(Kind.WORD, start, i, plain, Letters.folded(plain), shape));
    return i;
  }

  private static void unify(char[] letters, int size, boolean toCyrillic) {
    for (int j = 0; j < size; j++) {
      letters[j] = toCyrillic ? Letters.asCyrillic(letters[j]) : Letters.asLatin(letters[j]);
    }
  }

  private static char composed(char base, char mark) {
    var pair = Normalizer.normalize(new String(new char[] {base, mark}), Normalizer.Form.NFC);
    return pair.length() == 1 ? Letters.mend(pair.charAt(0)) : base;
  }

  private static int number(String text, int start, List<Word> words) {
    int i = start;
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    words.add(
        token(Kind.NUMBER, start, i, i - start > MAX_LETTERS ? "0" : text.substring(start, i)));
    return i;
  }

  private static boolean startsLink(String text, int i) {
    return text.startsWith("http://", i)
        || text.startsWith("https://", i)
        || text.startsWith("www.", i)
        || text.startsWith("t.me/", i);
  }

  private static int link(String text, int start, List<Word> words) {
    int i = start;
    while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    words.add(token(Kind.PLACEHOLDER, start, i, "[url]"));
    return i;
  }

  private static int mention(String text, int start, List<Word> words) {
    int i = start + 1;
    while (i < text.length()
        && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
      i++;
    }
    words.add(token(Kind.PLACEHOLDER, start, i, "[handle]"));
    return i;
  }

  /** The end of a placeholder such as {@code [phone]} that the door left, or -1. */
  private static int maskEnd(String text, int start) {
    for (int i = start + 1; i < text.length() && i < start + 16; i++) {
      char c = text.charAt(i);
      if (c == ']') {
        return i > start + 1 ? i + 1 : -1;
      }
      if (!((c >= 'a' && c <= 'z') || c == '-')) {
        return -1;
      }
    }
    return -1;
  }

  /** A run of brackets of one kind is a smiley; a single one is a mark. */
  private static int bracket(String text, int start, List<Word> words) {
    char c = text.charAt(start);
    int i = start;
    while (i < text.length() && text.charAt(i) == c) {
      i++;
    }
    words.add(
        i - start > 1
            ? token(Kind.EMOJI, start, i, c == ')' ? Emoji.GLAD : Emoji.SAD)
            : token(Kind.MARK, start, i, String.valueOf(c)));
    return i;
  }

  private static int smileyEnd(String text, int start) {
    int i = start + 1;
    if (i < text.length() && text.charAt(i) == '-') {
      i++;
    }
    if (i >= text.length() || "()D".indexOf(text.charAt(i)) < 0) {
      return -1;
    }
    char mouth = text.charAt(i);
    while (i < text.length() && text.charAt(i) == mouth) {
      i++;
    }
    return i;
  }

  private static boolean isApostrophe(String text, int i) {
    char c = text.charAt(i);
    return (c == '\'' || c == '’' || c == 'ʼ')
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i + 1));
  }

  /** Soft hyphen, zero-width space and joiners, byte order mark, direction marks. */
  private static boolean isInvisible(char c) {
    return c == 0xad
        || (c >= 0x200b && c <= 0x200f)
        || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0xfeff;
  }

  private static Word token(Kind kind, int start, int end, String sign) {
    return new Word(kind, start, end, sign, sign.toLowerCase(Locale.ROOT), Shape.LOWER);
  }
}
