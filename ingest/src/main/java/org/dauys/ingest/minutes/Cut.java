package org.dauys.ingest.minutes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A paragraph cut in two where a speaker may end.
 *
 * @param head who may speak
 * @param words what is said then; empty if the words follow in the next paragraph
 * @param end what stands between both
 * @param timed whether a time stands before
 */
record Cut(String head, String words, End end, boolean timed) {

  /** What ends a speaker. */
  enum End {
    /** «Иванов И.И.: …» */
    COLON,
    /** «ИВАНОВ И.И., житель села. …» */
    STOP,
    /** «Иванов И.И. (житель) …» */
    BRACKET,
    /** «Иванов И.И. (кв. 5) – …» */
    DASH,
    /** The end of the line. */
    LINE
  }

  /** Evidence that needs nothing else. */
  static final int SURE = 4;

  /** Evidence that is enough where the file writes speakers like this. */
  static final int PLAUSIBLE = 3;

  private static final int LONGEST = 110;
  private static final int MOST_WORDS = 12;
  private static final int FEWEST_LETTERS = 4;

  private static final Pattern FLAT = Pattern.compile("^\\d+\\s?-?\\s?пәтер|^кв\\.?\\s?\\d+");
  private static final Pattern NO_HEAD =
      Pattern.compile("[!?;…_]|^[«\"]|«[^»]*$|\\p{Ll}{4,}\\.\\s+\\p{Lu}\\p{Ll}{2}");

  /** What is numbered and does not speak. */
  private static final Pattern NUMBERED_TEXT =
      Folded.pattern(
          "^(?:стать|пункт|раздел|глав|этап|шаг|год|приложени|таблиц|рисун|вариант|кесте|сурет|стр|бап|тармақ|бөлім|тарау|кезең|жыл)\\w*\\s+№?\\s*\\d|^\\d+\\s?-?\\s?(?:бап|тармақ|бөлім|тарау|кезең)");

  private static final Pattern CAPITALISED =
      Pattern.compile("(?:[\\p{Lu}№\\d][\\p{L}\\d._-]*\\s*){1,3}(?:\\([^)]*\\))?");
  private static final Pattern DESCRIBED =
      Pattern.compile("\\p{Lu}.*\\p{L}\\s*(?:\\([^)]{3,}\\)|,.+)");

  /** All that are possible behind that mark; behind a time anything may stand before a colon. */
  static List<Cut> of(Mark mark, String next) {
    var text = mark.text();
    var cuts = new ArrayList<Cut>();
    int depth = 0;
    boolean colon = false;
    int end = Math.min(text.length(), LONGEST);
    for (int i = 1; i < end; i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ')' && depth == 0 && isBeginning(text.substring(i + 1))) {
        add(cuts, text.substring(0, i + 1), text.substring(i + 1), End.BRACKET, false);
      }
      if (depth > 0) {
        continue;
      }
      boolean last = i + 1 == text.length();
      boolean blank = !last && Character.isWhitespace(text.charAt(i + 1));
      if (c == ':' && !colon && (blank || last)) {
        colon = true;
        add(cuts, text.substring(0, i), text.substring(i + 1), End.COLON, mark.timed());
      } else if (c == '.' && blank && i + 2 < text.length() && isBeginning(text.substring(i + 1))) {
        add(cuts, withoutStop(text.substring(0, i + 1)), text.substring(i + 1), End.STOP, false);
      } else if ("–—-".indexOf(c) >= 0 && blank && Character.isWhitespace(text.charAt(i - 1))) {
        add(cuts, text.substring(0, i), text.substring(i + 1), End.DASH, false);
      }
    }
    if (!colon
        && text.length() < LONGEST
        && !text.matches("(?s).*(?:[!?:;,…]|\\p{Ll}{2}\\.)")
        && isFollowed(next)) {
      add(cuts, text, "", End.LINE, false);
    }
    return cuts;
  }

  private static boolean isFollowed(String next) {
    return next.matches("(?s)[–—«\"\\s-]*[\\p{Lu}\\d].*") && next.matches("(?s).*(?: .*|[.!?])");
  }

  private static boolean isBeginning(String words) {
    return words.strip().matches("(?s)[–—«\"\\s-]*[\\p{Lu}\\d](?!\\.).*");
  }

  /** An initial keeps its full stop. */
  private static String withoutStop(String head) {
    return head.replaceFirst("(?<=\\p{L}{2})\\.$", "");
  }

  private static void add(List<Cut> cuts, String head, String words, End end, boolean timed) {
    var who = head.strip();
    boolean possible =
        !who.isEmpty()
            && (timed
                || (!Character.isLowerCase(who.codePointAt(0)) && !NO_HEAD.matcher(who).find()))
            && (end == End.COLON || !who.contains(": ") || Names.first(who, 0).isPresent())
            && who.split("\\s+", -1).length <= MOST_WORDS;
    if (possible) {
      var cut = new Cut(who, words.replaceAll("^[\\s–—-]+", ""), end, timed);
      if (!cut.isDescription()) {
        cuts.add(cut);
      }
    }
  }

  /** «Иванов И.И. – аким района» says who it is, «Депутаты: Иванов И.И., Петров П.П.» who came. */
  private boolean isDescription() {
    var first = words.split("[,;(]", 2)[0];
    boolean designation =
        words.split("\\s+", -1).length <= MOST_WORDS
            && !words.matches("(?s).*[.!?]\\s.+")
            && RoleWords.isDesignation(first);
    return designation || (Names.leading(words).isPresent() && isList(words));
  }

  private static boolean isList(String words) {
    return Arrays.stream(words.split("[,;]", -1))
        .allMatch(item -> Names.leading(item.strip()).isPresent() || RoleWords.isDesignation(item));
  }

  /** The same for every mention, and for «Участок 14» and «Участок 88 (Иванова)». */
  String key() {
    return Folded.of(head)
        .replaceAll("\\([^)]*\\)", "")
        .replaceAll("\\d+", "#")
        .replaceAll("[^\\p{L}#]+", " ")
        .strip();
  }

  /** How much the head looks like a speaker and the rest like words. */
  int evidence() {
    var who = Speaker.withoutPreposition(head);
    var speaker = Speaker.of(who);
    if (Speaker.hasVerb(head) || NUMBERED_TEXT.matcher(Folded.of(head)).find()) {
      return 0;
    }
    int evidence = 0;
    if (speaker.isPresent() && speaker.get().kind() != Turn.Kind.SPEECH) {
      evidence += SURE;
    }
    var name = Names.first(who, 0).or(() -> Names.leading(who));
    evidence += name.isPresent() || Speaker.isAddressed(who) ? 3 : 0;
    evidence += speaker.isPresent() ? 1 : 0;
    evidence += RoleWords.isDesignation(who) ? 2 : RoleWords.of(head).isPresent() ? 1 : 0;
    evidence += FLAT.matcher(Folded.of(head)).find() || FLAT.matcher(head).find() ? 2 : 0;
    evidence += isShouted() ? 2 : 0;
    evidence += CAPITALISED.matcher(head).matches() ? 1 : 0;
    evidence += DESCRIBED.matcher(head).matches() ? 1 : 0;
    evidence += isBeginning(words) ? 1 : 0;
    evidence += words.startsWith("«") ? 1 : 0;
    evidence += timed ? PLAUSIBLE : 0;
    return evidence;
  }

  private boolean isShouted() {
    return head.equals(head.toUpperCase(Locale.ROOT))
        && head.codePoints().filter(Character::isLetter).count() >= FEWEST_LETTERS;
  }
}
