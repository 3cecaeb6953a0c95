package org.dauys.ingest.minutes;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a turn: who speaks, and the words behind.
 *
 * @param speaker who
 * @param words the rest of the paragraph, perhaps empty
 * @param sure whether a colon says so; a dash may also be something else
 */
record Label(Speaker speaker, String words, boolean sure) {

  private static final int LONGEST = 260;

  private static final Pattern SHORT_QUESTION =
      Folded.pattern("^(?:вопрос|сұрақ)\\s*(?:№?\\s*\\d{1,3})?\\s*[.\\-]\\s+");
  private static final Pattern SHORT_ANSWER =
      Folded.pattern("^(?:ответ|жауап)\\s*(?:№?\\s*\\d{1,3})?\\s*[.\\-]\\s+");
  private static final Pattern LETTER =
      Folded.pattern("^(?:(?<q>[вс])|(?<a>[ож]))\\s?(?:\\((?<who>[^)]{2,80})\\)\\s?)?:\\s+");

  /** The label that this paragraph begins with. */
  static Optional<Label> of(String paragraph) {
    return letter(paragraph)
        .or(() -> capitals(paragraph))
        .or(() -> beforeColon(paragraph))
        .or(() -> called(paragraph))
        .or(() -> beforeDash(paragraph));
  }

  /** Whether the paragraph is nothing but a speaker. */
  static Optional<Speaker> alone(String paragraph) {
    var text = paragraph.replaceAll("[\\s:.–—-]+$", "");
    return text.length() > LONGEST ? Optional.empty() : Speaker.of(text + closing(paragraph, text));
  }

  /** «Иванов И.» keeps its full stop. */
  private static String closing(String paragraph, String text) {
    return text.length() < paragraph.length()
            && paragraph.charAt(text.length()) == '.'
            && text.matches("(?s).*(^|[^\\p{L}])\\p{Lu}")
        ? "."
        : "";
  }

  private static Optional<Label> letter(String paragraph) {
    var letter = LETTER.matcher(Folded.of(paragraph));
    if (!letter.find()) {
      return Optional.empty();
    }
    var kind = letter.group("q") != null ? Turn.Kind.QUESTION : Turn.Kind.ANSWER;
    return Optional.of(
        new Label(letter(letter, paragraph, kind), paragraph.substring(letter.end()), true));
  }

  /** «Ж (зертхана меңгерушісі Бастау Г.):» */
  private static Speaker letter(Matcher letter, String paragraph, Turn.Kind kind) {
    if (letter.group("who") == null) {
      return new Speaker(Optional.empty(), "", kind);
    }
    var who = Speaker.called(paragraph.substring(letter.start("who"), letter.end("who")));
    return new Speaker(who.name(), who.designation(), kind);
  }

  /** «МОДЕРАТОР. Добрый день!», «Г. ЕРЖАН. …»: as in plays. */
  private static Optional<Label> capitals(String paragraph) {
    for (int stop = paragraph.indexOf(". ");
        stop > 0 && stop < LONGEST;
        stop = paragraph.indexOf(". ", stop + 1)) {
      var head = paragraph.substring(0, stop);
      if (!head.equals(head.toUpperCase(Locale.ROOT))) {
        return Optional.empty();
      }
      var words = paragraph.substring(stop + 2).strip();
      boolean begins = words.length() > 1 && words.matches("(?s)[^\\p{L}]*\\p{Lu}[\\p{Ll}\\s].*");
      if (begins && head.codePoints().filter(Character::isLetter).count() > 3) {
        return Speaker.of(head).map(who -> new Label(who, words, true));
      }
    }
    return Optional.empty();
  }

  private static Optional<Label> beforeColon(String paragraph) {
    int depth = 0;
    for (int i = 0; i < Math.min(paragraph.length(), LONGEST); i++) {
      char c = paragraph.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      boolean time =
          i > 0
              && i + 1 < paragraph.length()
              && Character.isDigit(paragraph.charAt(i - 1))
              && Character.isDigit(paragraph.charAt(i + 1));
      if (c == ':' && depth <= 0 && !time) {
        var words = paragraph.substring(i + 1).strip();
        var head = paragraph.substring(0, i);
        return Speaker.of(head)
            .or(() -> words.isEmpty() ? introduced(head) : Optional.empty())
            .map(who -> new Label(who, words, true));
      }
    }
    return Optional.empty();
  }

  /** «Аудан әкімінің орынбасары Теңізов Қ. берген түсініктемелер» above what he said. */
  private static Optional<Speaker> introduced(String head) {
    return Optional.of(Speaker.called(head))
        .filter(who -> who.name().isPresent() && RoleWords.of(who.designation()).isPresent())
        .filter(who -> !Speaker.hasVerb(head) && !Chairing.givesFloor(head));
  }

  private static Optional<Label> called(String paragraph) {
    var folded = Folded.of(paragraph);
    var question = SHORT_QUESTION.matcher(folded);
    if (question.find()) {
      return Speaker.of("вопрос")
          .map(who -> new Label(who, paragraph.substring(question.end()), true));
    }
    var answer = SHORT_ANSWER.matcher(folded);
    return answer.find()
        ? Speaker.of("ответ").map(who -> new Label(who, paragraph.substring(answer.end()), true))
        : Optional.empty();
  }

  /** «Иванов И.И. (житель) – дорога разбита», «Иванов И.И. – житель. Дорога разбита». */
  private static Optional<Label> beforeDash(String paragraph) {
    if (!Character.isUpperCase(paragraph.codePointAt(0))) {
      return Optional.empty();
    }
    Optional<Label> first = Optional.empty();
    for (int i = 0; i < Math.min(paragraph.length(), LONGEST); i++) {
      boolean dash =
          i > 0
              && "–—-".indexOf(paragraph.charAt(i)) >= 0
              && Character.isWhitespace(paragraph.charAt(i - 1))
              && i + 1 < paragraph.length()
              && Character.isWhitespace(paragraph.charAt(i + 1));
      boolean stop =
          paragraph.charAt(i) == '.'
              && i + 2 < paragraph.length()
              && paragraph.charAt(i + 1) == ' '
              && Character.isUpperCase(paragraph.charAt(i + 2));
      if (dash || stop) {
        var words = paragraph.substring(i + 1).strip();
        var who = Speaker.of(paragraph.substring(0, i + (stop ? 1 : 0)));
        boolean described = who.isPresent() && isDescribed(who.get().designation(), stop);
        if (who.isPresent() && !isDescription(words) && words.length() > 2) {
          var label = Optional.of(new Label(who.get(), words, false));
          if (described) {
            return label;
          }
          boolean initials = stop && i > 1 && Character.isUpperCase(paragraph.charAt(i - 1));
          first = first.isEmpty() && (dash || initials) ? label : first;
        }
      }
    }
    return first;
  }

  /** A designation, or before a full stop a few words that may be a trade nobody thought of. */
  private static boolean isDescribed(String designation, boolean stop) {
    return RoleWords.isDesignation(designation)
        || (stop
            && designation.matches("\\p{Ll}[\\p{L}№\\d\\s-]{2,40}")
            && designation.split("\\s+", -1).length <= 4);
  }

  /** «– аким района» behind a name is who it is, not what was said. */
  private static boolean isDescription(String words) {
    return words.split("\\s+", -1).length <= 12
        && !words.matches("(?s).*[.!?]\\s.+")
        && RoleWords.isDesignation(words.split("[,;(]", 2)[0]);
  }
}
