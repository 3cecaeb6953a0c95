package org.dauys.ingest.mask;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Given names, known however they are spelled: Қайсар, Кайсар, Qaisar and Kaysar have one key. A
 * list of them says more than a phrase before them: a word that is known as a name is one in any
 * place where authors name themselves.
 */
final class GivenNames {

  private static final int SHORTEST = 2;
  private static final int LONGEST = 24;

  /** No name of two parts is shorter. */
  private static final int LONG = 6;

  /** Kazakh names are joined of parts, and nobody can list them all. */
  private static final List<String> LAST_PARTS =
      List.of(
          "бек", "жан", "гул", "хан", "султан", "гали", "мурат", "берген", "нур", "кали", "гази",
          "асил", "болат", "баи", "берди", "келди", "назар", "сеит");

  private static final List<String> NO_NAMES =
      List.of("азербаиджан", "андижан", "отгул", "прогул", "загул", "узбек", "озбек");

  /** What a name takes on in a sentence, by key. */
  private static final List<String> ENDINGS =
      List.of(
          "иа", "а", "у", "е", "и", "иу", "ои", "еи", "ом", "ем", "дан", "ден", "тан", "тен", "нан",
          "нен", "нин", "дин", "тин", "га", "ге", "ка", "ке", "ди", "ти", "ни", "мин", "пин",
          "бин");

  /** What may stand between an introduction and a name. */
  private static final String BETWEEN = " ,-'’.–—\t\u00A0";

  private static final Set<String> NAMES = new HashSet<>(1 << 13);
  private static final Set<String> ALSO_WORDS = new HashSet<>(1 << 11);

  private static final int TABLE = 0x530;
  private static final String[] LETTERS = letters();

  /** Whether some name begins with these three letters: most words need no further look. */
  private static final boolean[] BEGINNINGS = new boolean[1 << 14];

  private static final int BEGINNING = 3;

  static {
    read();
  }

  private GivenNames() {}

  /** Whether a capitalised word is one. */
  static boolean isName(CharSequence text, int start, int end) {
    if (!isCapitalised(text, start, end)) {
      return false;
    }
    boolean joined = mayBeJoined(text, start, end);
    if (!joined && !BEGINNINGS[beginning(text, start, end)]) {
      return false;
    }
    var key = key(text, start, end);
    return (isListed(key) && !isNew(text, start, end)) || (joined && isJoined(key));
  }

  /** Жанна has the key of жаңа, with which many a Kazakh sentence begins. */
  private static boolean isNew(CharSequence text, int start, int end) {
    return end - start == 4 && text.charAt(start + 2) == 'ң' && text.charAt(start + 3) == 'а';
  }

  /**
   * Whether a word is one and nothing else, so that it needs no capital and may begin a sentence.
   */
  static boolean isOnlyName(CharSequence text, int start, int end) {
    return end - start > SHORTEST
        && end - start <= LONGEST
        && BEGINNINGS[beginning(text, start, end)]
        && NAMES.contains(key(text, start, end))
        && !isNew(text, start, end);
  }

  /** Whether a capitalised word is joined of parts of names: {@code Нұрберген}. */
  static boolean isJoined(CharSequence text, int start, int end) {
    return isCapitalised(text, start, end)
        && mayBeJoined(text, start, end)
        && isJoined(key(text, start, end));
  }

  /** Whether a word is one in some case or with a Kazakh ending. */
  static boolean isInflected(CharSequence text, int start, int end) {
    if (!isCapitalised(text, start, end)) {
      return false;
    }
    var key = key(text, start, end);
    for (String ending : ENDINGS) {
      int stem = key.length() - ending.length();
      if (stem > SHORTEST && key.endsWith(ending)) {
        var base = key.substring(0, stem);
        if (isListed(base) || isListed(base + "а") || isListed(base + "иа") || isJoined(base)) {
          return true;
        }
      }
    }
    return isListed(key) || isJoined(key);
  }

  /** Whether one of the next two words has a capital or is a name without one. */
  static boolean mayFollow(CharSequence text, int from) {
    int at = from;
    for (int word = 0; word < 2; word++) {
      while (at < text.length() && BETWEEN.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      int end = wordEnd(text, at);
      if (end > at && (Character.isUpperCase(text.charAt(at)) || isOnlyName(text, at, end))) {
        return true;
      }
      at = end;
    }
    return false;
  }

  /** Whether one of the next three words, while they have capitals, is a name. */
  static boolean isSoon(CharSequence text, int from) {
    int at = from;
    for (int word = 0; word < 3; word++) {
      int end = wordEnd(text, at);
      if (isName(text, at, end)) {
        return true;
      }
      if (end == at
          || !isCapital(text, at)
          || end + 1 >= text.length()
          || text.charAt(end) != ' ') {
        return false;
      }
      at = end + 1;
    }
    return false;
  }

  /** Whether there is a capital letter. */
  static boolean isCapital(CharSequence text, int at) {
    return at < text.length() && Character.isUpperCase(text.charAt(at));
  }

  private static int wordEnd(CharSequence text, int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isCapitalised(CharSequence text, int start, int end) {
    return end - start >= SHORTEST
        && end - start <= LONGEST
        && Character.isUpperCase(text.charAt(start));
  }

  private static boolean isListed(String key) {
    return NAMES.contains(key) || ALSO_WORDS.contains(key);
  }

  /** Most words end in other letters than these parts. */
  private static boolean mayBeJoined(CharSequence text, int start, int end) {
    if (end - start < LONG) {
      return false;
    }
    char before = Reading.lower(text.charAt(end - 2));
    return switch (Reading.lower(text.charAt(end - 1))) {
      case 'й' -> before == 'а' && Reading.lower(text.charAt(end - 3)) == 'б';
      case 'к', 'k' -> before == 'е' || before == 'e';
      case 'н', 'n' -> before == 'а' || before == 'е' || before == 'a' || before == 'e';
      case 'л', 'l' -> before == 'у' || before == 'u' || before == 'ы' || before == 'y';
      case 'р', 'r' -> before == 'у' || before == 'u' || before == 'а';
      case 'и', 'i', 'ы' -> "лldдз".indexOf(before) >= 0;
      case 'т', 't' -> before == 'а' || before == 'a' || before == 'и';
      default -> false;
    };
  }

  private static boolean isJoined(String key) {
    for (String part : LAST_PARTS) {
      if (key.length() >= part.length() + 3 && key.endsWith(part)) {
        return !NO_NAMES.contains(key);
      }
    }
    return false;
  }

  /** The first letters of a word's key, as a place in a table. */
  private static int beginning(CharSequence text, int start, int end) {
    int hash = 0;
    int count = 0;
    char last = 0;
    int at = withoutGlide(text, start, end);
    while (at < end && count < BEGINNING) {
      boolean two = isDigraph(text, at, end);
      var letters = letters(text.charAt(at), two);
      for (int i = 0; i < letters.length() && count < BEGINNING; i++) {
        if (letters.charAt(i) != last) {
          last = letters.charAt(i);
          hash = hash * 31 + last;
          count++;
        }
      }
      at += two ? 2 : 1;
    }
    return (hash ^ (hash >>> 14)) & (BEGINNINGS.length - 1);
  }

  /** The letters that all spellings share. */
  private static String key(CharSequence text, int start, int end) {
    var key = new StringBuilder(end - start + 4);
    int at = withoutGlide(text, start, end);
    while (at < end) {
      boolean two = isDigraph(text, at, end);
      var letters = letters(text.charAt(at), two);
      for (int i = 0; i < letters.length(); i++) {
        if (key.length() == 0 || key.charAt(key.length() - 1) != letters.charAt(i)) {
          key.append(letters.charAt(i));
        }
      }
      at += two ? 2 : 1;
    }
    return key.toString();
  }

  /** {@code Yerlan} and {@code Yelena} are Erlan and Elena as well. */
  private static int withoutGlide(CharSequence text, int start, int end) {
    boolean glide =
        start + 1 < end
            && Reading.lower(text.charAt(start)) == 'y'
            && Reading.lower(text.charAt(start + 1)) == 'e';
    return glide ? start + 1 : start;
  }

  private static String letters(char letter, boolean two) {
    char c = Reading.lower(letter);
    if (two) {
      return switch (c) {
        case 's' -> "ш";
        case 'c' -> "ч";
        case 'k' -> "х";
        case 'g' -> "г";
        default -> "ж";
      };
    }
    return c < TABLE ? LETTERS[c] : "";
  }

  private static boolean isDigraph(CharSequence text, int at, int end) {
    char c = text.charAt(at);
    if (c >= 128 || at + 1 >= end) {
      return false;
    }
    c = Reading.lower(c);
    char next = Reading.lower(text.charAt(at + 1));
    return next == 'h' ? "sczkg".indexOf(c) >= 0 : c == 'd' && next == 'j';
  }

  private static String[] letters() {
    var letters = new String[TABLE];
    for (char c = 0; c < TABLE; c++) {
      letters[c] = c >= 'а' && c <= 'я' ? String.valueOf(c) : "";
    }
    var from = "abcdefghijklmnopqrstuvwxyzəыйэцщяюьъ";
    var to =
        ("а б с д е ф г х и ж к л м н о п к р с т у в у кс и з а" + " и и е тс ш иа иу _ _")
            .split(" ", -1);
    for (int i = 0; i < from.length(); i++) {
      letters[from.charAt(i)] = to[i].equals("_") ? "" : to[i];
    }
    return letters;
  }

  private static void read() {
    try (var stream = GivenNames.class.getResourceAsStream("given-names.txt")) {
      var lines = new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> List.of(line.split(" ", -1)).stream())
          .forEach(GivenNames::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(String name) {
    int start = name.startsWith("?") ? 1 : 0;
    var key = key(name, start, name.length());
    (start == 1 ? ALSO_WORDS : NAMES).add(key);
    BEGINNINGS[beginning(name, start, name.length())] = true;
  }
}
