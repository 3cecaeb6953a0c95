package org.dauys.ingest.minutes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A turn told in the third person: «Житель села Аксу Серик А. отметил, что …», «… деп атап өтті».
 *
 * @param speaker who
 * @param words what was said, as far as it can be told from the telling
 */
record Reported(Speaker speaker, String words) {

  private static final int FARTHEST_VERB = 260;

  private static final int MOST_WORDS_OF_DESIGNATION = 6;

  private static final Pattern PREPOSITION =
      Folded.pattern(
          "^(?:в|во|на|по|с|со|о|об|от|для|к|ко|и|а|но|что|как|при|за|из|у|до|после)\\s");

  private static final String SAID =
      "поприветствовал|приветствовал|пожелал|поручил|посетовал|констатировал|обозначил|раскритиковал|усомнил|возмутил|опроверг|перечислил|изложил|порекомендовал|настоял|выдвинул|отреагировал|"
          + "отметил|сказал|заявил|подчеркнул|предложил|спросил|ответил|отвечал|пояснил|разъяснил|объяснил|сообщил|рассказал|выразил|поддержал|"
          + "попросил|обратил|добавил|дополнил|доложил|указал|высказал|поинтересовал|поднял|задал|считает|полагает|напомнил|проинформировал|выступил|"
          + "открыл|предоставил|поблагодарил|возразил|пожаловал|уточнил|озвучил|призвал|согласил|прокомментировал|заверил|представил|ознакомил|"
          + "огласил|внес|зачитал|объявил|подвел|закрыл|остановил|затронул|привел|посоветовал|рекомендовал|просит|просил|предлагает|интересует|"
          + "потребовал|заметил|сообщает|отмечает|говорит|говорил|спрашивает|отвечает|поясняет|напоминает|обещал|пообещал|подтвердил|"
          + "выступает|обеспокоен|поделил|признал|поведал|упомянул|отчитал|сделал|продолжил|завершил|передал|поставил|довел";

  private static final Pattern RUSSIAN_VERB =
      Folded.pattern("\\b(?:" + SAID + ")(?:а|и|о|ся|ась|ись|ась)?\\b");

  /** What joins the verb with the words and says nothing itself. */
  private static final Pattern THAT =
      Folded.pattern(
          "^(?:(?: (?:собравшихся|присутствующих|участников|жителей|всех))?(?:,? о том)?,? что |(?: \\w+){0,5}:\\s*)");

  /** «Иванов И. – пояснил, что …» */
  private static final Pattern SAID_THAT =
      Folded.pattern(
          "^(?:(?:[^.:!?]{3,160}, )?котор\\w+ )?(?:"
              + SAID
              + ")(?:а|и|о)?(?: о том)?(?:, что |: )");

  private static final Pattern RELATIVE =
      Folded.pattern("^,?\\s*котор\\w+ (?:\\w+ )?(?:" + SAID + ")(?:а|и|о)?\\b");

  private static final Pattern RUSSIAN_CONNECTOR =
      Folded.pattern(
          "^(?:(?:также|далее|затем|потом|после этого|после чего|в свою очередь|в ответ|отвечая(?: на [^,]+)?|на (?:данный|этот|поставленный|заданный|его|ее|их) вопрос|"
              + "на это|в ходе (?:обсуждения|встречи|собрания)|со своей стороны|кроме того|в завершение|в заключение|следующ(?:ий|ая|им|ей)|первым|первой|"
              + "по \\w+ вопросу|на вопрос(?: [^,]{1,60})?)\\s*,?\\s+)+");

  private static final Pattern HE_SAID =
      Folded.pattern("^(?:он|она|они)(?: также)? (?:" + SAID + ")(?:а|и|о)?(?: о том)?, что ");

  private static final Pattern INVERTED =
      Folded.pattern(
          "^(?:(?:не )?(?:согласил|поддержал|возразил|дополнил|ответил|добавил|пояснил)[аи]?(?:ся|сь|ось)?\\s+(?:с (?:ним|ней|ними|этим)\\s+|(?:ему|ей|им|его|ее|их)\\s+)?)|^(?:его|ее|их|это|эту мысль|(?:данн\\w+ )?(?:мнение|предложение|инициативу)) (?:\\w+ )?(?:поддержал|дополнил|подтвердил|озвучил|внес)[аи]?\\s+");

  /** «…, – сказала она.» */
  private static final Pattern SAID_HE =
      Folded.pattern(",?\\s*-\\s*(?:" + SAID + ")(?:а|и|о)? (?:он|она|они)[.]?$");

  private static final Pattern ACCORDING =
      Folded.pattern("^(?:по (?:словам|мнению|сообщению|информации))\\s+");

  private static final Pattern TOOK_THE_FLOOR =
      Folded.pattern(
          "^(?:(?:[^.:?!]{0,70} )?(?:выступил[аи]?|слово взял[аи]?|взял[аи]? слово|сөз алған|сөз алды)|(?:на [^:?!]{0,20}вопрос\\w*(?: [^:?!]{1,80})? )?(?:ответил|пояснил|разъяснил|спросил)[аи]?|(?:следующий |первый |последний )?вопрос задал[аи]?|(?:с|со) (?:\\w+ )?(?:вопросом|предложением|просьбой|замечанием|ответом) (?:выступил|обратил|вышл?)\\w*)\\s+");

  private static final String KAZAKH_SAID =
      "сөз алды|деді|дейді|айтты|айтып өтті|сұрады|сұрап өтті|ұсынды|ұсыныс (?:айтты|жасады|енгізді|білдірді)|жауап (?:берді|қатты|қайтарды)|түсіндірді|"
          + "түсіндіріп (?:өтті|берді)|хабарлады|білдірді|қолдады|қолдайтынын (?:айтты|жеткізді|білдірді)|баяндады|баяндап (?:өтті|берді)|мәлімдеді|жеткізді|"
          + "ескертті|өтінді|сұрақ қойды|сауал (?:қойды|тастады|жолдады)|көтерді|тоқталды|тоқталып өтті|таныстырды|ашты|атап (?:өтті|айтты|көрсетті)|қорытындылады|"
          + "алғыс айтты|мәлім етті|толықтырды|жапты|бастады|аяқтады|жауып, алғыс айтты|қосты|қозғады|шағымданды|наразылық білдірді|сендірді|уәде (?:берді|етті)|растады|нақтылады|жариялады|"
          + "сөз берді|ортаға салды|талап етті|қарсы (?:болды|екенін айтты)|келісті|келісетінін айтты|кеңес берді|еске салды|сөйледі|пікір (?:білдірді|айтты)|қызықтырды|сұрап білді|көрсетті|жабық деп жариялады|есеп берді|есебін берді|баяндама жасады|хабарлама жасады|ақпарат берді|тапсырды|құптады|қуаттады|жауап қайырды|хабардар етті|назарға салды|шақырды|бөлісті|жүктеді|тапсырма берді|міндеттеді|назар аударды|өтініш (?:айтты|білдірді)";

  private static final Pattern KAZAKH_END =
      Folded.pattern("(?:[\\s,\"-]*\\bдеп)?\\s*\\b(?:" + KAZAKH_SAID + ")\\s*[.!\"]*$");

  /** «… сөз алып, былай деді: …» */
  private static final Pattern KAZAKH_COLON =
      Folded.pattern("^([^:?!]{5,200}\\b(?:" + KAZAKH_SAID + ")):\\s");

  private static final Pattern ONLY_FLOOR =
      Folded.pattern(
          "(?:сөз алды|сөз сөйледі|сөйледі|есеп берді|есебін берді|баяндама жасады|хабарлама жасады|ақпарат берді|выступил[аи]?|взял[аи]? слово)\\W*");

  private static final Pattern KAZAKH_PAST = Folded.pattern("\\w+(?:ды|ді|ты|ті)[.!]*$");

  private static final Pattern KAZAKH_END_DEP =
      Folded.pattern(
          "[\\s,\"-]*\\bдеп(?: (?:тағы |та |ойын |пікірін |өз пікірін |сұрақ |жауап |сауалын )?\\w+)?\\s*\\b(?:"
              + KAZAKH_SAID
              + "|есептейді|санайды)\\s*[.!]*$|[\\s,\"-]*\\b(?:деді|дейді)(?: ол)?\\s*[.!]*$");

  private static final Pattern KAZAKH_CONNECTOR =
      Folded.pattern(
          "^(?:(?:\\S+ мәселе бойынша|сондай-ақ|бұдан кейін|одан кейін|содан кейін|содан соң|одан әрі|өз кезегінде|өз сөзінде|жауап ретінде|бұл сұраққа|осы сұраққа|"
              + "келесі (?:болып|кезекте)|бірінші болып|сонымен қатар|қорытындылай келе|сұраққа жауап бере отырып)\\s*,?\\s+)+");

  private static final Pattern QUOTED =
      Pattern.compile("^[«\"“„](.+?)[»\"”]\\s*[,.]?\\s*[–—-]\\s*(.+)$", Pattern.DOTALL);

  /** «…», – деп сөзін аяқтады; – …, – деп жауап қатты. */
  private static final List<Pattern> SPOKEN =
      List.of(
          Pattern.compile(
              "[«\"“„]([^«»]+)[»\"”]\\s*,?\\s*[–—-]?\\s*(?:\\p{Ll}+\\s*){1,6}[.!]?",
              Pattern.DOTALL),
          Pattern.compile(
              "[–—-]?\\s*(.+?)[,.]?\\s*[–—-]\\s*(?:деп|деді|дейді)(?:\\s\\p{Ll}+){0,5}[.!]?",
              Pattern.DOTALL));

  /** «Кітап қымбат, – деді көпбалалы ана …», the dash before it taken off. */
  private static final Pattern DASHED =
      Pattern.compile("^([\\p{Lu}\\d].*?[,.?!…])\\s*[–—-]\\s*(\\p{Ll}.*)$", Pattern.DOTALL);

  private static final Pattern RUSSIAN_BEHIND =
      Folded.pattern("^(?:" + SAID + ")(?:а|и|о|ся|ась|ись)?\\s+(?:\\w+ )?");
  private static final Pattern KAZAKH_BEHIND =
      Folded.pattern("^(?:деп \\w+(?: \\w+(?:ды|ді|ты|ті))?|(?:" + KAZAKH_SAID + "))\\s+");

  private static final Pattern FIRST_PERSON =
      Folded.pattern("\\b(я|мы|мне|нам|нас|мой|наш\\w*|мен|біз|маған|бізге|біздің|менің)\\b");

  /** The turn that this sentence tells. */
  static Optional<Reported> of(String sentence) {
    return quoted(sentence)
        .or(() -> according(sentence))
        .or(() -> tookTheFloor(sentence))
        .or(() -> inverted(sentence))
        .or(() -> russian(sentence))
        .or(() -> kazakh(sentence))
        .map(Reported::withoutTakingTheFloor);
  }

  /** «Торғаева Н. сөз алды.» tells only whose words come next. */
  private Reported withoutTakingTheFloor() {
    return ONLY_FLOOR.matcher(Folded.of(words)).matches() ? new Reported(speaker, "") : this;
  }

  /** What is left of the first sentence behind a name: also without «Он сообщил, что». */
  static String plain(String sentence) {
    var he = HE_SAID.matcher(Folded.of(sentence));
    return he.find() ? sentence.substring(he.end()) : further(sentence);
  }

  /** What is left of a sentence that goes on: without «…, – сказала она» and «деп атап өтті». */
  static String further(String sentence) {
    var behind = SAID_HE.matcher(Folded.of(sentence));
    if (behind.find()) {
      return sentence.substring(0, behind.start());
    }
    return KAZAKH_END_DEP.matcher(Folded.of(sentence)).find()
        ? withoutKazakhEnd(sentence)
        : sentence;
  }

  /** «, который рассказал о …» behind a name. */
  static boolean isRelative(String words) {
    return RELATIVE.matcher(Folded.of(words)).find();
  }

  /** Of «…», – деді behind a label: what was said. */
  static String spoken(String words) {
    for (var spoken : SPOKEN) {
      var said = spoken.matcher(words);
      if (said.matches()) {
        return said.group(1);
      }
    }
    var that = SAID_THAT.matcher(Folded.of(words));
    if (that.find()) {
      return words.substring(that.end());
    }
    return words.matches("(?s)[«\"“].*") ? kazakhWords(words) : words;
  }

  /** «– …, – деді тұрғын Серік.»: a whole paragraph of direct speech with its speaker behind. */
  static Optional<Reported> direct(String paragraph) {
    return quoted(paragraph);
  }

  private static Optional<Reported> quoted(String sentence) {
    var quoted = QUOTED.matcher(sentence);
    var dashed = DASHED.matcher(sentence);
    if (quoted.find()) {
      return quoted(quoted);
    }
    return dashed.find() ? quoted(dashed) : Optional.empty();
  }

  private static Optional<Reported> quoted(Matcher quoted) {
    var behind = quoted.group(2).replaceAll("[\\s.]+$", "");
    var folded = Folded.of(behind);
    for (var verb : new Pattern[] {RUSSIAN_BEHIND, KAZAKH_BEHIND}) {
      var said = verb.matcher(folded);
      if (said.find()) {
        var who = restored(behind.substring(said.end()));
        var speaker = Speaker.of(who).or(() -> Speaker.of(capitalised(who)));
        if (speaker.isPresent()) {
          return Optional.of(new Reported(speaker.get(), quoted.group(1)));
        }
      }
    }
    return Optional.empty();
  }

  private static String restored(String who) {
    return who.matches("(?s).*(^|[^\\p{L}])\\p{Lu}") ? who + "." : who;
  }

  private static Optional<Reported> according(String sentence) {
    var according = ACCORDING.matcher(Folded.of(sentence));
    if (!according.find()) {
      return Optional.empty();
    }
    var rest = sentence.substring(according.end());
    for (int comma = rest.indexOf(',');
        comma >= 0 && comma < FARTHEST_VERB;
        comma = rest.indexOf(',', comma + 1)) {
      var who = rest.substring(0, comma);
      var name = Names.first(who, 0).map(Names.Found::name);
      if (name.isPresent() || RoleWords.of(who).isPresent()) {
        return Optional.of(
            new Reported(
                new Speaker(name, withoutName(who), Turn.Kind.SPEECH),
                rest.substring(comma + 1).strip()));
      }
    }
    return Optional.empty();
  }

  private static String withoutName(String who) {
    return Names.first(who, 0)
        .map(found -> (who.substring(0, found.start()) + who.substring(found.end())).strip())
        .orElse(who);
  }

  private static Optional<Reported> tookTheFloor(String sentence) {
    var took = TOOK_THE_FLOOR.matcher(Folded.of(sentence));
    if (!took.find()) {
      return Optional.empty();
    }
    var rest = sentence.substring(took.end());
    for (int i = 0; i < rest.length(); i++) {
      if (":.".indexOf(rest.charAt(i)) >= 0
          && i + 1 < rest.length()
          && Character.isWhitespace(rest.charAt(i + 1))) {
        var who = Speaker.of(rest.substring(0, i));
        if (who.isPresent()) {
          return Optional.of(new Reported(who.get(), rest.substring(i + 1).strip()));
        }
      }
    }
    return Speaker.of(withoutStop(rest)).map(who -> new Reported(who, ""));
  }

  /** Without the full stop, unless it is that of an initial. */
  private static String withoutStop(String text) {
    return text.matches("(?s).*(^|[^\\p{L}])\\p{Lu}\\.") ? text : text.replaceAll("[\\s.:]+$", "");
  }

  /** «Его поддержал фермер Тулеев Бакыт, отметив, что …» */
  private static Optional<Reported> inverted(String sentence) {
    var inverted = INVERTED.matcher(Folded.of(sentence));
    if (!inverted.find()) {
      return Optional.empty();
    }
    var rest = withoutStop(sentence.substring(inverted.end()));
    for (int comma = rest.indexOf(','); comma >= 0; comma = rest.indexOf(',', comma + 1)) {
      var who = Speaker.of(capitalised(rest.substring(0, comma)));
      if (who.isPresent()) {
        var words = sentence.substring(0, inverted.end()) + rest.substring(comma + 1).strip();
        return Optional.of(new Reported(who.get(), words));
      }
    }
    return Speaker.of(capitalised(rest))
        .map(who -> new Reported(who, sentence.substring(0, inverted.end()).strip()));
  }

  private static Optional<Reported> russian(String sentence) {
    var folded = Folded.of(sentence);
    var connector = RUSSIAN_CONNECTOR.matcher(folded);
    int from = connector.find() ? connector.end() : 0;
    var verb = RUSSIAN_VERB.matcher(folded);
    if (!verb.find(from) || verb.start() - from > FARTHEST_VERB) {
      return Optional.empty();
    }
    var subject = capitalised(sentence.substring(from, verb.start()).strip());
    return subject(subject)
        .map(
            speaker ->
                new Reported(
                    speaker.asked(folded.substring(verb.start())),
                    words(sentence, verb.start(), verb.end())));
  }

  private static String words(String sentence, int verb, int behind) {
    var that = THAT.matcher(Folded.of(sentence.substring(behind)));
    if (that.find()) {
      return unquoted(sentence.substring(behind + that.end()));
    }
    return sentence.substring(verb);
  }

  private static String unquoted(String words) {
    var text = words.strip();
    return text.matches("(?s)[«\"“].*[»\"”][.]?")
        ? text.replaceAll("^[«\"“]|[»\"”][.]?$", "")
        : text.replaceAll("(?s)^[«“]([^»”]*)$", "$1");
  }

  /** The subject: a name with what is said of the person, or a designation; adverbs may follow. */
  private static Optional<Told> subject(String text) {
    var folded = Folded.of(text);
    if (text.isEmpty() || FIRST_PERSON.matcher(folded).find() || text.matches("(?s).*[?!:;].*")) {
      return Optional.empty();
    }
    if (text.indexOf('(') > text.indexOf(')')) {
      return Optional.empty();
    }
    var name = Speaker.nameIn(text);
    if (name.isPresent()) {
      var before = text.substring(0, name.get().start()).replaceAll("[\\s,–—-]+$", "");
      if (before.indexOf(' ') > 0 && !RoleWords.isDesignation(before) && !isShort(before)) {
        return Optional.empty();
      }
      return Optional.of(
          new Told(
              Optional.of(name.get().name()), before + ' ' + text.substring(name.get().end())));
    }
    var lone = Names.loneSurname(text.split("[\\s,(]", 2)[0]);
    if (lone.isPresent()) {
      return Optional.of(new Told(lone, text.substring(lone.get().surname().length())));
    }
    return RoleWords.isDesignation(text) && text.split("\\s+", -1).length <= 14
        ? Optional.of(new Told(Optional.empty(), text))
        : Optional.empty();
  }

  /** A few words that may say who somebody is, whatever they are: «Молодежь села в лице». */
  private static boolean isShort(String before) {
    return before.split("\\s+", -1).length <= MOST_WORDS_OF_DESIGNATION
        && !PREPOSITION.matcher(Folded.of(before)).find()
        && !before.matches("(?s).*[.,].*");
  }

  private record Told(Optional<PersonName> name, String designation) {

    /** A question or an answer by the verb. */
    Speaker asked(String told) {
      var kind =
          told.matches("(?s)(спросил|поинтересовал|задал|спрашивает|интересует).*")
              ? Turn.Kind.QUESTION
              : told.matches("(?s)(ответил|отвеча|поясн|разъясн|объясн).*")
                  ? Turn.Kind.ANSWER
                  : Turn.Kind.SPEECH;
      return new Speaker(name, designation.strip(), kind);
    }

    Speaker asKazakh(String told) {
      var kind =
          told.matches("(?s).*(сурады|сурак койды|сауал \\w+|сурап \\w+)\\W*$")
              ? Turn.Kind.QUESTION
              : told.matches("(?s).*(жауап \\w+|тусиндир\\w+)( \\w+)?\\W*$")
                  ? Turn.Kind.ANSWER
                  : Turn.Kind.SPEECH;
      return new Speaker(name, designation.strip(), kind);
    }
  }

  /**
   * A sentence in the past of somebody with a name at its beginning: in minutes that tell, people
   * also do things («баяндама жасады», «раздал список»).
   */
  static Optional<Reported> deed(String sentence) {
    return kazakh(sentence, KAZAKH_PAST).filter(told -> told.speaker().name().isPresent());
  }

  private static Optional<Reported> kazakh(String sentence) {
    var said = KAZAKH_COLON.matcher(Folded.of(sentence));
    if (said.find()) {
      var who = kazakh(sentence.substring(0, said.end(1)), KAZAKH_END);
      if (who.isPresent()) {
        var words = sentence.substring(said.end()).strip();
        return who.map(told -> new Reported(told.speaker(), unquoted(words)));
      }
    }
    return kazakh(sentence, KAZAKH_END);
  }

  private static Optional<Reported> kazakh(String sentence, Pattern end) {
    var folded = Folded.of(sentence);
    if (!end.matcher(folded).find()) {
      return Optional.empty();
    }
    var connector = KAZAKH_CONNECTOR.matcher(folded);
    int from = connector.find() ? connector.end() : 0;
    return kazakhSubject(sentence, from)
        .map(
            subject ->
                new Reported(
                    subject.who().asKazakh(folded),
                    kazakhWords(sentence.substring(subject.end()))));
  }

  private record Subject(Told who, int end) {}

  private static Optional<Subject> kazakhSubject(String sentence, int from) {
    var rest = sentence.substring(from);
    var name = Speaker.nameIn(rest).filter(found -> found.start() < 120);
    if (name.isPresent()) {
      var before = rest.substring(0, name.get().start()).replaceAll("[\\s,–—-]+$", "");
      if (before.isBlank()
          || RoleWords.isDesignation(before)
          || (before.split("\\s+", -1).length <= 7 && RoleWords.of(before).isPresent())) {
        int end = name.get().end();
        var behind = BEHIND_NAME.matcher(rest).region(end, rest.length());
        var described = behind.lookingAt() ? behind.group() : "";
        if (RoleWords.of(described).isEmpty()) {
          described = "";
        }
        return Optional.of(
            new Subject(
                new Told(
                    name.map(Names.Found::name),
                    (before + ' ' + described.replaceAll("[(),]", " ")).strip()),
                from + end + described.length()));
      }
    }
    var two = TWO_CAPITALS.matcher(rest);
    if (two.find()
        && two.start() < 80
        && !Names.isNoName(two.group(1))
        && !Names.isNoName(two.group(2))) {
      var before = rest.substring(0, two.start()).strip();
      var called = new PersonName(two.group(1), two.group(2));
      return Optional.of(new Subject(new Told(Optional.of(called), before), from + two.end()));
    }
    var words = rest.split("(?<=\\s)", -1);
    int end = 0;
    for (int i = 0; i < Math.min(words.length, 7); i++) {
      end += words[i].length();
      var so = rest.substring(0, end).strip();
      if (RoleWords.isDesignation(so)
          && i + 1 < words.length
          && FIRST_PERSON.matcher(Folded.of(so)).results().findAny().isEmpty()) {
        return Optional.of(
            new Subject(new Told(Optional.empty(), so.replaceAll(",$", "")), from + end));
      }
    }
    return Optional.empty();
  }

  /** In front of a Kazakh verb of saying two words with capitals are a person. */
  private static final Pattern TWO_CAPITALS =
      Pattern.compile(
          "(?<![\\p{L}«\"])(\\p{Lu}\\p{Ll}+) (\\p{Lu}\\p{Ll}+)(?![\\p{L}\\d-]| (?:облысы|ауданы|қаласы|ауылы|көшесі|ауылының|ауданының|қаласының|облысының))");

  private static final Pattern BEHIND_NAME =
      Pattern.compile(
          "(?: апай| апа| ата| аға| ағай| әже| мырза| ханым)?\\s*(?:\\([^)]{2,80}\\)|,[^,]{2,80},)?");

  private static String kazakhWords(String told) {
    var text = told.replaceAll("^[\\s,:–—-]+", "");
    return unquoted(KAZAKH_END_DEP.matcher(Folded.of(text)).find() ? withoutKazakhEnd(text) : text);
  }

  private static String withoutKazakhEnd(String text) {
    var end = KAZAKH_END_DEP.matcher(Folded.of(text));
    return end.find() && end.start() > 0 ? ended(text.substring(0, end.start()).strip()) : text;
  }

  private static String ended(String sentence) {
    return sentence.matches("(?s).*[.!?…]") ? sentence : sentence + '.';
  }

  private static String capitalised(String who) {
    return who.isEmpty() ? who : Character.toUpperCase(who.charAt(0)) + who.substring(1);
  }
}
