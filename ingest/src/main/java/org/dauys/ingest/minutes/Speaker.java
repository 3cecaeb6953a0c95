package org.dauys.ingest.minutes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who speaks, as minutes write it before the words: a name, a designation, «Вопрос», or several of
 * these.
 *
 * @param name if there is one
 * @param designation all that is said of the person, empty if nothing
 * @param kind what the turn is called; {@link Turn.Kind#SPEECH} if it is not called anything
 */
record Speaker(Optional<PersonName> name, String designation, Turn.Kind kind) {

  private static final int MOST_WORDS_BEFORE_NAME = 12;
  private static final int MOST_WORDS = 26;
  private static final int FARTHEST_NAME = 120;
  private static final int LONGEST_NICKNAME = 5;

  private static final Pattern QUESTION =
      Folded.pattern(
          "^(?:(?:встречный |дополнительный |следующий )?вопрос(?:ы)?(?: из зала| с места| из чата| от)?|сұрақ(?:тар)?(?: қойған| қойды| қоюшы| берген)?|сауал|"
              + "залдан сұрақ|залдан қойылған сұрақ|(?:келесі|қосымша) сұрақ|\\d+\\s?-\\s?(?:сұрақ|вопрос)|q|question)(?:\\s*№?\\s*\\d{1,3})?(?![\\w])");

  private static final Pattern ANSWER =
      Folded.pattern(
          "^(?:ответ(?:ы|ил[аи]?)?|жауап(?:тар)?(?: берген| берді| беруші| қайтарған)?|\\d+\\s?-\\s?(?:жауап|ответ)|разъяснени[ея]|пояснени[ея]|түсіндірме|түсініктеме|a|answer)"
              + "(?:\\s*№?\\s*\\d{1,3})?(?![\\w])");

  private static final Pattern PROPOSAL =
      Folded.pattern(
          "^(?:звонок|звонит|(?:смс-?)?сообщение|қоңырау|хабарлама|(?:поступило )?предложени[ея]|(?:ұсыныс|пікір) (?:айтқан|берген|білдірген|енгізген)|сөз (?:алған|сөйлеген)|замечани[ея]|реплика|ұсыныс|ескерту|пікір|мнение|отзыв|просьба|жалоба|пожелание|обращение|"
              + "комментарий|өтініш|тілек|шағым|выступление|сөзі|выступил[аи]?|сөз сөйледі|сөз алды|(?:заключительное |вступительное |приветственное |ответное )?слово)"
              + "(?: из зала| с места| из чата| от)?(?:\\s*№?\\s*\\d{1,3})?(?![\\w])");

  /** «Тұрғынның сұрағы». */
  private static final Pattern KAZAKH_KIND =
      Folded.pattern(
          "(?:ның|нің|дың|дің|тың|тің)\\s+(?:кіріспе |қорытынды |алғысқы |соңғы )?((?<q>сұрағы|сауалы)|(?<a>жауабы)|(?<p>ұсынысы|ескертуі|пікірі|өтініші)|сөзі)$");

  private static final Pattern ABBREVIATION =
      Folded.pattern(
          "(?:^|[\\s(])(?:с|г|р|п|ул|д|обл|пос|ст|им|т|н|зам|и|о|а|ж|ауд|қ|мкр|гр|ген|дир|стр|тел|к|уч|кв|проф|доц|канд|тыс|чел|пред|рук|нач|гл|мл|мр)\\.$");

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…](?=\\s+[\\p{Lu}\"«])");

  private static final Pattern VERB =
      Folded.pattern(
          "\\b(предлага(ю|ем)|прошу|просим|считаю|считаем|хочу|хотим|надо|нужно|есть|будет|было|говорил\\w*|сказал\\w*|отметил\\w*|ответил\\w*|"
              + "предложил\\w*|спросил\\w*|был|была|были|это|что|чтобы|керек|деді|айтты|болды|деген|деп|бар|емес|жоқ|сұрайм\\w+|ұсынам\\w+|"
              + "подписал\\w*|утвержд\\w+|выдели\\w+|сообщил\\w*|рассказал\\w*)\\b");

  private static final Pattern HONORIFIC =
      Folded.pattern(
          "^(?:гр\\.|г-н|г-жа|господин|госпожа|гражданин|гражданка|азамат(?:ша)?|мырза|ханым|т\\.)\\s+");

  /** What stands between a name and what is said of the person. */
  private static final Pattern GLUE =
      Pattern.compile("^[\\s,;.(\\-–—]+|[\\s,;)\\-–—]+$|(?<![\\P{L}]\\p{Lu})\\.[\\s,;)\\-–—]*$");

  /** A person whose name has no ending of a surname: «Балықшы Жетес Мұрат». */
  private static final Pattern CAPITALS =
      Pattern.compile("^(?:[\\p{Lu}][\\p{L}-]+\\s+){1,3}[\\p{Lu}][\\p{L}-]+$");

  /** «17-пәтер, » before a name. */
  private static final Pattern FLAT =
      Pattern.compile("^(?:\\d+\\s?-?\\s?пәтер|кв\\.?\\s?\\d+)[\\s,.:–—-]*");

  /** «асхана меңгерушісі Күнсұлу апай». */
  private static final Pattern ADDRESSED =
      Pattern.compile(
          "(\\p{Lu}\\p{Ll}+)\\s(?:апа|апай|ата|аға|ағай|әже|көке|ақсақал|мырза|ханым)(?!\\p{L})");

  private static final Pattern FROM = Pattern.compile("^(?:От|Поступило от)\\s+(?:гр\\.\\s*)?");

  private static final Pattern NICKNAME =
      Pattern.compile(
          "^(\\p{Lu}\\p{L}+)(?:\\s(\\p{Lu}[\\p{L}]*))?\\.?(?:\\s(?:апа|апай|ата|аға|ағай|әже|көке))?\\s*(?:$|[(,])");

  /** «Тұрғын Марат», «Жоба авторы, сәулетші Мұстафа Ерасыл». */
  private static final Pattern LAST_NAME =
      Pattern.compile(
          "^(?<who>\\p{L}.{2,80}?)[\\s,]+(?<a>\\p{Lu}\\p{Ll}{2,})(?:\\s(?<b>\\p{Lu}\\p{Ll}{2,}))?(?:\\s(?:апа|апай|ата|аға|ағай|әже|көке))?$");

  /** Speaker whom the whole text names; nothing if the text is something else. */
  static Optional<Speaker> of(String text) {
    var head = text.strip();
    var folded = Folded.of(head);
    if (head.isEmpty() || words(head) > MOST_WORDS || VERB.matcher(folded).find()) {
      return Optional.empty();
    }
    for (var kind : new Turn.Kind[] {Turn.Kind.QUESTION, Turn.Kind.ANSWER, Turn.Kind.PROPOSAL}) {
      var called = pattern(kind).matcher(folded);
      if (called.find()) {
        return ofCalled(head.substring(called.end()), folded.substring(0, called.end()), kind);
      }
    }
    var kazakh = KAZAKH_KIND.matcher(folded);
    if (kazakh.find()) {
      var kind =
          kazakh.group("q") != null
              ? Turn.Kind.QUESTION
              : kazakh.group("a") != null
                  ? Turn.Kind.ANSWER
                  : kazakh.group("p") != null ? Turn.Kind.PROPOSAL : Turn.Kind.SPEECH;
      return ofCalled(head.substring(0, kazakh.start()), "", kind);
    }
    return person(head, true).map(person -> person.as(Turn.Kind.SPEECH));
  }

  /**
   * Speaker whom a head names where the file leaves no doubt that it is one: also by a nickname, or
   * by words of which nobody thought.
   */
  static Speaker called(String head) {
    var flat = FLAT.matcher(withoutPreposition(head.strip())).replaceFirst("");
    var who = flat.replaceAll("[\\s:,–—-]+$", "");
    return of(who)
        .or(
            () ->
                nameIn(who)
                    .map(
                        found ->
                            new Speaker(
                                Optional.of(found.name()),
                                who.substring(0, found.start()) + who.substring(found.end()),
                                Turn.Kind.SPEECH)))
        .orElseGet(() -> new Speaker(nickname(who), who, Turn.Kind.SPEECH));
  }

  /** «кв. 44, Петренко» */
  static Optional<Speaker> at(String who) {
    var flat = FLAT.matcher(who);
    return flat.find() ? Optional.of(called(who)) : of(who);
  }

  /** «От гр. Иванова И.И.» */
  static String withoutPreposition(String head) {
    return FROM.matcher(head).replaceFirst("");
  }

  private static Optional<PersonName> nickname(String who) {
    var nick = NICKNAME.matcher(who);
    return nick.lookingAt() && RoleWords.of(who).isEmpty() && !Names.isNoName(nick.group(1))
        ? Optional.of(new PersonName(nick.group(1), nick.group(2) == null ? "" : nick.group(2)))
        : Optional.empty();
  }

  /** «Қоңыр әже» */
  static boolean isAddressed(String head) {
    return ADDRESSED.matcher(head).matches();
  }

  /** Whether the words say something: then they are nobody's name. */
  static boolean hasVerb(String text) {
    return VERB.matcher(Folded.of(text)).find();
  }

  /** The same in a turn of that kind, unless the speaker's line says of what kind it is. */
  Speaker called(Turn.Kind otherwise) {
    return kind == Turn.Kind.SPEECH ? as(otherwise) : this;
  }

  private Speaker as(Turn.Kind other) {
    return new Speaker(name, designation, other);
  }

  private static Pattern pattern(Turn.Kind kind) {
    return switch (kind) {
      case QUESTION -> QUESTION;
      case ANSWER -> ANSWER;
      default -> PROPOSAL;
    };
  }

  /** «Вопрос: …» below the line with who asks. */
  boolean isOnlyCalled() {
    return name.isEmpty()
        && designation.isEmpty()
        && (kind == Turn.Kind.QUESTION || kind == Turn.Kind.PROPOSAL);
  }

  /** Behind «Вопрос» the person may stand in any case, or there is none. */
  private static Optional<Speaker> ofCalled(String rest, String called, Turn.Kind kind) {
    var who = GLUE.matcher(rest).replaceAll("").strip();
    if (who.isEmpty() || who.matches("(№\\s*)?\\d{1,3}")) {
      return Optional.of(
          new Speaker(Optional.empty(), called.contains("зал") ? "из зала" : "", kind));
    }
    var person = person(who, false).map(found -> found.as(kind));
    boolean apart = rest.strip().matches("(?s)[(,].*") && words(who) <= LONGEST_NICKNAME;
    return person.isEmpty() && apart ? Optional.of(new Speaker(nickname(who), who, kind)) : person;
  }

  /** The first name, or two words with capitals that stand behind a designation. */
  static Optional<Names.Found> nameIn(String text) {
    var name = Names.first(text, 0);
    if (name.isPresent()) {
      return name;
    }
    for (int space = text.indexOf(' ');
        space > 0 && space < FARTHEST_NAME;
        space = text.indexOf(' ', space + 1)) {
      if (RoleWords.isDesignation(text.substring(0, space))) {
        int from = space + 1;
        var behind =
            Names.leading(text.substring(from))
                .map(
                    found ->
                        new Names.Found(found.name(), from + found.start(), from + found.end()));
        if (behind.isPresent()) {
          return behind;
        }
        var first = ADDRESSED.matcher(text).region(from, text.length());
        if (first.lookingAt()) {
          return Optional.of(
              new Names.Found(new PersonName(first.group(1), ""), from, first.end()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Speaker> person(String text, boolean nominative) {
    var honorific = HONORIFIC.matcher(Folded.of(text));
    var who = honorific.find() ? text.substring(honorific.end()) : text;
    var leading = Names.leading(who);
    if (leading.isPresent() && isTail(who.substring(leading.get().end()))) {
      return named(who, leading.get(), "");
    }
    var first = nameIn(who);
    if (first.isPresent() && first.get().start() > 0) {
      var before = GLUE.matcher(who.substring(0, first.get().start())).replaceAll("");
      if (RoleWords.of(before).isPresent()
          && words(before) <= MOST_WORDS_BEFORE_NAME
          && !endsSentence(before)
          && isTail(who.substring(first.get().end()))) {
        return named(who, first.get(), before);
      }
      if (Names.hasInitials(who)) {
        return Optional.empty();
      }
    }
    var capitals = nominative ? capitals(who) : Optional.<Speaker>empty();
    if (capitals.isPresent()) {
      return capitals;
    }
    if (leading.isPresent()) {
      return Optional.empty();
    }
    var last = nominative ? lastName(who) : Optional.<Speaker>empty();
    if (last.isPresent()) {
      return last;
    }
    boolean called = nominative ? RoleWords.isDesignation(who) : RoleWords.of(who).isPresent();
    boolean begins = Character.isUpperCase(who.codePointAt(0)) || !nominative;
    if (called && begins && !endsSentence(who)) {
      return Optional.of(new Speaker(Optional.empty(), who, Turn.Kind.SPEECH));
    }
    return lone(who);
  }

  /** Two names behind anything short, or one behind a designation. */
  private static Optional<Speaker> lastName(String who) {
    var last = LAST_NAME.matcher(who);
    if (!last.matches()
        || Names.isNoName(last.group("a"))
        || endsSentence(who)
        || !Character.isUpperCase(who.codePointAt(0))) {
      return Optional.empty();
    }
    var before = last.group("who");
    boolean two = last.group("b") != null;
    boolean called = RoleWords.of(before).isPresent();
    if (words(who) > (called ? MOST_WORDS_BEFORE_NAME : 7) || !(called || two)) {
      return Optional.empty();
    }
    var name = new PersonName(last.group("a"), two ? last.group("b") : "");
    return Optional.of(new Speaker(Optional.of(name), before, Turn.Kind.SPEECH));
  }

  private static Optional<Speaker> capitals(String who) {
    if (!CAPITALS.matcher(who).matches() || Names.isNoName(who.split("\\s+", -1)[0])) {
      return Optional.empty();
    }
    var words = who.split("\\s+", -1);
    int last = words.length - 1;
    if (Names.isNoName(words[last]) || Names.isNoName(words[last - 1])) {
      return Optional.empty();
    }
    var before = String.join(" ", List.of(words).subList(0, last - 1));
    return Optional.of(
        new Speaker(
            Optional.of(new PersonName(words[last - 1], words[last])), before, Turn.Kind.SPEECH));
  }

  /** «Иванов», «Иванов (житель)». */
  private static Optional<Speaker> lone(String who) {
    int end = 0;
    while (end < who.length() && (Character.isLetter(who.charAt(end)) || who.charAt(end) == '-')) {
      end++;
    }
    var rest = who.substring(end);
    if (!rest.isBlank() && !(rest.strip().startsWith("(") && rest.endsWith(")"))) {
      return Optional.empty();
    }
    return Names.loneSurname(who.substring(0, end))
        .map(name -> new Speaker(Optional.of(name), trimmed(rest), Turn.Kind.SPEECH));
  }

  private static Optional<Speaker> named(String who, Names.Found found, String before) {
    var after = trimmed(who.substring(found.end()));
    return Optional.of(
        new Speaker(Optional.of(found.name()), (before + " " + after).strip(), Turn.Kind.SPEECH));
  }

  private static String trimmed(String glued) {
    return GLUE.matcher(glued).replaceAll("");
  }

  /** Behind a name: nothing, or punctuation and what is said of the person. */
  private static boolean isTail(String tail) {
    var rest = tail.strip();
    if (rest.isEmpty()) {
      return true;
    }
    boolean apart = ",(-–—".indexOf(rest.charAt(0)) >= 0;
    var said = trimmed(rest);
    boolean sentence =
        !said.isEmpty()
            && Character.isUpperCase(said.codePointAt(0))
            && RoleWords.of(said).isEmpty();
    return !sentence
        && (apart || RoleWords.isDesignation(rest))
        && !endsSentence(rest)
        && !Names.hasInitials(rest);
  }

  private static boolean endsSentence(String text) {
    var end = SENTENCE_END.matcher(text);
    while (end.find()) {
      var until = Folded.of(text.substring(0, end.end()));
      boolean initial = until.length() >= 2 && until.matches("(?s).*(^|[^\\p{L}])\\p{L}\\.$");
      if (!initial && !ABBREVIATION.matcher(until).find()) {
        return true;
      }
    }
    return false;
  }

  private static int words(String text) {
    return text.strip().split("\\s+", -1).length;
  }
}
