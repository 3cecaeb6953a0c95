package org.dauys.ingest.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dauys.contract.vocabulary.Role;

/**
 * Reads the paragraphs and tables of one file from top to bottom, twice: first to learn who is who,
 * because a list at the end may say what a name at the beginning means, then to take the turns.
 * Used once.
 */
final class MinutesParser {

  private static final int SHORTEST_SPEECH_WORDS = 3;
  private static final int LONGEST_CAPTION = 120;
  private static final int LONGEST_FIELD_WORDS = 5;

  private static final Pattern MARK =
      Pattern.compile(
          "^(?<time>[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?(?:\\s*[–—-]+>?\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?[\\])]?\\s*(?:[–—|-]\\s*)?)?"
              + "(?:(?<dash>[–—-])\\s*(?=[\\p{L}«\"“(])|(?<number>(?:\\d{1,2}(?:\\.\\d{1,2})*[.)]|[а-яёәі]\\)|№\\s?\\d{1,3}[.)]?|[•*·▪‣●○])\\s*))?");

  private static final Pattern STAGE = Pattern.compile("^[(\\[*][^()]{2,80}[)\\]*]\\.?$");
  private static final Pattern UNDERSCORES =
      Pattern.compile("_{3,}|\\(подпись\\)|\\(қолы\\)|м\\.\\s?[пo]\\.");

  private static final Pattern VOTE =
      Folded.pattern(
          "^(?:\"?за\"?|\"?против\"?|\"?воздержал\\w*\"?|\"?қолдады\\w*\"?|\"?қолдаймын\"?|\"?жақта\\w*\"?|\"?қарсы\"?|\"?қалыс\\w*( қалғандар|қалды)?\"?)\\s*[-:]\\s*(?:\\d|нет|жоқ|единоглас|бірауыз)|"
              + "^(?:голосова\\w+|проголосова\\w+|дауыс бер\\w+|итоги голосования)\\b.{0,80}\\d|"
              + "^(?:решение|предложение|повестка\\w*( дня)?|вопрос)( \\w+){0,3} (?:принят\\w*|утвержден\\w*|одобрен\\w*|поддержан\\w*)|"
              + "^(?:принято|утверждено|решение принимается) (?:единогласно|большинством)|единогласно\\W*$|\\bза\\b\\W{0,6}\\d+.{0,40}против|признана? удовлетворительн|қанағаттанарлық деп (?:танылды|бағаланды)|проголосова\\w+ (?:за|против)\\b|бірауыздан (?:қабылданды|қолдады|мақұлдады|қолдау тапты|бекітілді|мақұлданды)\\W*$|^бірауыздан|"
              + "(?:вопросов|предложений|замечаний|возражений) (?:и \\S+ )?(?:больше )?не (?:поступило|было|имеется)\\W*$|(?:сұрақ|ұсыныс|ескерту)\\w* (?:болған жоқ|болмады|түспеді|түскен жоқ)\\W*$|^(?:на этом|осымен) .{0,40}(?:встреч|собрани|заседани|слушани|сход|кездесу|жиналыс|отырыс|тыңдау)|^далее .{0,60}(?:вопрос|выступ|обсужд)|^(?:барлығы |қатысқандар |жиналғандар )?(?:бірауыздан )?қолдап дауыс берді|^(?:кездесу|жиналыс|отырыс|тыңдау|жиын)\\w* қорытынды|^по (?:итогам|результатам) (?:встречи|собрания|слушаний|схода|заседания)|^вопрос(?:ов)? (?:нет|не поступило|больше нет)|^сұрақ(?:тар)? (?:жоқ|болған жоқ|болмады)|"
              + "^(?:собрание|встреча|заседание|слушани[ея]|сход) (?:объявля|закрыт|окончен|завершен|закончил|завершил)|^(?:жиналыс|кездесу|тыңдау|отырыс)\\w* (?:жабылды|аяқталды|жабық деп|өз жұмысын аяқтады)");

  private static final Pattern GIVES_FLOOR =
      Folded.pattern(
          "слово (?:было )?(?:предостав|имеет|дается|дали|для|переда)|(?:предоставля|предоставил|дал|даю|перед)\\w* слово|(?:приглаша\\w+|прошу) (?:к микрофону|к трибуне|выступить)|"
              + "сөз (?:кезегі|беріледі|берілді|береміз|берейік|беремін|берді)|сөзді? (?:\\S+ ){0,6}бер(?:еміз|ілді|іледі|емін|ейік)|мінберге шақыр|сөз сөйлеуге шақыр");

  private static final Pattern LEADS =
      Folded.pattern(
          "слово (?:предостав|имеет|дается|переда)|(?:предоставля|даю|передаю)\\w* слово|объявля\\w+ (?:собрание|встречу|заседание|слушания|сход)\\w* (?:открыт|закрыт)|"
              + "(?:собрание|встречу|заседание|слушания|сход) (?:объявля\\w+|считаю|разрешите)|(?:начинаем|начнем|открываем|открываю|закрываю|завершаем) (?:собрание|встречу|заседание|слушани|сход|нашу)|"
              + "ставлю (?:вопрос |его |это )?на голосование|прошу голосовать|кто за\\?|переходим к|следующий вопрос|есть (?:ли )?(?:еще )?вопросы|у кого есть вопросы|какие будут (?:вопросы|предложения)|"
              + "сөз (?:кезегі|беріледі|береміз|беремін)|ашық деп жариялаймын|жабық деп жариялаймын|жиналысты (?:ашамын|бастаймыз|жабамын)|(?:жиналысымызды|кездесуді|отырысты|тыңдауды|кездесуімізді) (?:баста|аш|жаб|аяқта)|"
              + "дауысқа (?:қоямын|саламын|салайық)|дауыс берулеріңізді|сұрақтарыңыз (?:болса|бар ма)|кімде сұрақ|қандай сұрақ|келесі мәселе|күн тәртібіне көш");

  private static final Pattern OPENED =
      Folded.pattern(
          "^(?:открыл|закрыл|предоставил|объявил)\\w*|(?:ашты|сөз берді|жариялады|таныстырды)\\W*$");

  private static final Pattern CHAIR_FIELD =
      Folded.pattern(
          "(?:^|[\\s,;.(])(?:председател\\w*(?: (?:собрания|встречи|заседания|слушаний|схода|комиссии|\\w+ собрания))?|председательствующ\\w*|секретар\\w*(?: (?:собрания|встречи|заседания|слушаний|схода|\\w+ собрания))?|"
              + "модератор\\w*|ведущ(?:ий|ая)|вел\\w? (?:собрание|встречу|протокол)|протокол вел\\w?|төраға(?:сы|лық етуші|лық еткен)?|төрайым(?:ы)?|(?:жиналыс|кездесу|отырыс|тыңдау|жиын|сход)\\w* (?:төрағасы|төрайымы|хатшысы|жүргізушісі|модераторы)|хатшы(?:сы)?|жүргізуші(?:сі)?|"
              + "хаттаманы (?:жүргізген|толтырған|жазған))\\s*(?:[:-]|_{2,}|\\s{2,}|(?=\\p{L}))[\\s_:-]*(?:(?:избран\\w*|назначен\\w*|является|болып|единогласно избран\\w*)\\s+)?");

  /** «Встречу вел Иванов И.И.», «Кездесуді Нұрлан С. жүргізді». */
  private static final Pattern LED =
      Folded.pattern(
          "\\b(?:встреч|собрани|заседани|слушани|сход)\\w* (?:вел|провел|вела|ведет)|(?:вел|провел|вела|ведет)\\w? (?:встреч|собрани|заседани|слушани|сход)|председательствовал|(?:кездесу|жиналыс|отырыс|тыңдау|жиын)\\w* .{0,120}(?:жүргізді|жүргізеді|төрағалық етті|басқарды)|төрағалық етті");

  private static final Pattern DESCRIPTION =
      Pattern.compile("\\s*[(,:–—-]\\s*([^\\d\\s,;\\n][^,;\\n]*(?:,[^,;\\n\\d]*(?=\\)))?)");

  private static final Pattern REPORTER =
      Folded.pattern(
          "(?:докладчик\\w*|содокладчик|доклад|баяндамашы\\w*|баяндайды|баяндаушы|информаци\\w+|выступает)\\s*[:-]\\s*");
  private static final Pattern ABOUT =
      Folded.pattern(
          "^(?:об?|обо|по|с (?:докладом|информацией|отчетом)|доклад|информаци|отчет)\\b|(?:туралы|жөнінде|жайлы|бойынша|есебі|баяндамасы|ақпараты)\\W*$");

  private final List<Block> blocks;
  private final People people = new People();
  private final List<Turn> turns = new ArrayList<>();
  private final List<String> head = new ArrayList<>();
  private final List<String> agenda = new ArrayList<>();
  private final List<String> procedure = new ArrayList<>();

  private Section section = Section.HEAD;
  private Optional<Speaker> pending = Optional.empty();
  private Optional<Speaker> reporter = Optional.empty();
  private Optional<Open> last = Optional.empty();
  private Open open;
  private boolean learning;
  private String group = "";

  /** A turn to which more may come. */
  private static final class Open {
    private final Speaker speaker;
    private final Role role;
    private final boolean told;
    private boolean listed;
    private final StringBuilder text = new StringBuilder();

    Open(Speaker speaker, Role role, boolean told) {
      this.speaker = speaker;
      this.role = role;
      this.told = told;
    }
  }

  MinutesParser(List<Block> blocks) {
    this.blocks = blocks;
  }

  Meeting meeting() {
    learning = true;
    read();
    learning = false;
    read();
    var place = MeetingPlace.of(head);
    return new Meeting(
        MeetingNumber.of(head),
        place.written(),
        place.region(),
        place.district(),
        MeetingDate.of(head),
        agenda,
        turns,
        procedure);
  }

  private void read() {
    turns.clear();
    head.clear();
    agenda.clear();
    procedure.clear();
    section = Section.HEAD;
    pending = Optional.empty();
    reporter = Optional.empty();
    last = Optional.empty();
    group = "";
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Grid grid) {
        read(grid);
      } else if (blocks.get(i) instanceof Block.Paragraph paragraph) {
        for (var part : Parts.of(paragraph.text())) {
          read(part, i + 1 < blocks.size() ? blocks.get(i + 1) : new Block.Paragraph(""));
        }
      }
    }
    close();
  }

  private void read(String paragraph, Block next) {
    var mark = MARK.matcher(paragraph);
    boolean dash = mark.lookingAt() && mark.group("dash") != null;
    boolean number = mark.group("number") != null;
    var text = paragraph.substring(mark.end()).strip();
    if (text.isEmpty() || (STAGE.matcher(text).matches() && !text.contains(":"))) {
      return;
    }
    if (next instanceof Block.Grid
        && section.isTalk()
        && text.length() < LONGEST_CAPTION
        && !text.matches("(?s).*[.!?;]")) {
      // The caption of a table; what it announces is told by its columns.
      heading(text, paragraph).ifPresent(this::enter);
      return;
    }
    var heading = heading(text, paragraph);
    if (heading.isPresent()) {
      enter(heading.get());
      text = heading.get().rest();
      if (text.isEmpty()) {
        return;
      }
    }
    if (section.isBefore()) {
      before(paragraph, text, number, next);
    } else if (section == Section.END) {
      list(text);
    } else {
      talk(text, heading.isPresent(), dash, number, next);
    }
  }

  /** A heading, unless a speaker of that name says something: «Предложение: …» is a turn. */
  private Optional<Heading> heading(String text, String paragraph) {
    var heading = Heading.of(text).or(() -> Heading.of(paragraph));
    if (heading.isEmpty()) {
      return heading;
    }
    if (heading.get().section() == Section.END && section.isBefore()) {
      // «Приложение 1 к приказу» stands above the title.
      return Optional.empty();
    }
    var label = Label.of(text).filter(Label::sure);
    boolean words = label.isPresent() && !label.get().words().isEmpty();
    boolean turn =
        words
            && (section.isTalk() || section == Section.VOTE)
            && (label.get().speaker().kind() != Turn.Kind.SPEECH)
            && (heading.get().section() == Section.PROPOSALS
                || heading.get().section() == Section.QUESTIONS);
    return turn ? Optional.empty() : heading;
  }

  private void enter(Heading heading) {
    close();
    pending = Optional.empty();
    group = "";
    section = heading.section();
    if (section == Section.REPORT) {
      reporter = Optional.empty();
    }
  }

  // Before anybody speaks.

  private void before(String paragraph, String text, boolean number, Block next) {
    var label = Label.of(text);
    if (label.isPresent() && (isSpeech(label.get()) || isPlainSpeech(label.get()))) {
      section = Section.SPEECHES;
      start(label.get().speaker(), label.get().words(), false);
      return;
    }
    if (label.isPresent() && isAbove(label.get(), next)) {
      section = Section.SPEECHES;
      pending = Optional.of(label.get().speaker());
      learn(label.get().speaker());
      return;
    }
    if (section != Section.AGENDA || !number) {
      var told = told(text);
      if (told) {
        return;
      }
    }
    if (section == Section.AGENDA) {
      agenda.add(text);
      reporter(text);
    } else {
      head.add(paragraph);
    }
    chairs(text);
    list(text);
  }

  /** «Модератор:» above a line that somebody says. */
  private boolean isAbove(Label label, Block next) {
    return label.sure()
        && label.words().isEmpty()
        && next instanceof Block.Paragraph said
        && said.text().matches("(?s)[–—\\s-]*\\p{Lu}.*[.!?…»]")
        && said.text().split("\\s+", -1).length > SHORTEST_SPEECH_WORDS
        && Names.leading(said.text()).isEmpty()
        && !RoleWords.isDesignation(said.text());
  }

  /** «Председатель: Тестов Т.Т.» is a field, «Председатель: Начинаем собрание» a turn. */
  private boolean isSpeech(Label label) {
    var words = label.words();
    return label.sure()
        && words.split("\\s+", -1).length >= SHORTEST_SPEECH_WORDS
        && (section != Section.ATTENDEES
            || label.speaker().name().isPresent()
            || Names.first(words, 0).isEmpty())
        && (words.split("\\s+", -1).length > LONGEST_FIELD_WORDS
            || Label.alone(words.split("[,;]", 2)[0]).isEmpty())
        && Names.leading(words).isEmpty()
        && !words.matches("(?s)[^.!?]{0,60}_{3,}.*")
        && !(section == Section.ATTENDEES && RoleWords.isDesignation(words))
        && !(section == Section.HEAD
            && CHAIR_FIELD.matcher(Folded.of(words)).find()
            && Names.first(words, 0).isPresent());
  }

  /** «Иванов И.И. Добрый день! …» and «Иванов И.И. – Добрый день! …» without a heading before. */
  private boolean isPlainSpeech(Label label) {
    return !label.sure()
        && label.speaker().name().isPresent()
        && !ABOUT.matcher(Folded.of(label.words())).find()
        && !CHAIR_FIELD.matcher(Folded.of(label.words())).find()
        && label.words().matches("(?s)\\p{Lu}.*[.!?]")
        && label.words().split("\\s+", -1).length > SHORTEST_SPEECH_WORDS;
  }

  private void reporter(String text) {
    var reports = REPORTER.matcher(Folded.of(text));
    if (reports.find()) {
      Speaker.of(text.substring(reports.end()).replaceAll("[\\s.;)]+$", ""))
          .filter(who -> who.name().isPresent())
          .ifPresent(who -> people.add(who.name().get(), who.designation() + " докладчик"));
    }
  }

  private void chairs(String text) {
    var field = CHAIR_FIELD.matcher(Folded.of(text));
    while (field.find()) {
      var rest = text.substring(field.end());
      Names.leading(rest)
          .or(
              () ->
                  Speaker.nameIn(rest)
                      .filter(name -> RoleWords.isDesignation(rest.substring(0, name.start()))))
          .ifPresent(found -> people.addChair(found.name()));
    }
    if (LED.matcher(Folded.of(text)).find()) {
      Names.first(text, 0).ifPresent(found -> people.addChair(found.name()));
    }
  }

  /** Everybody whom a list names, with what stands behind the name or before the whole group. */
  private void list(String text) {
    int colon = text.indexOf(':');
    var before = colon > 0 ? text.substring(0, colon) : "";
    if (!before.isBlank() && Names.first(before, 0).isEmpty()) {
      group = before;
    } else if (Names.first(text, 0).isEmpty()) {
      group = RoleWords.of(text).isPresent() ? text : group;
    }
    for (var entry : text.substring(before.isEmpty() ? 0 : colon + 1).split(";", -1)) {
      entry(entry.strip());
    }
    var found = Names.first(text, 0);
    while (found.isPresent()) {
      var next = Names.first(text, found.get().end());
      int end = next.map(Names.Found::start).orElse(text.length());
      var behind = description(text.substring(found.get().end(), end));
      boolean described = RoleWords.of(behind).isPresent();
      var ahead = text.substring(0, found.get().start()).replaceAll("(?s).*[:;,.]\\s", "");
      var said =
          described && !RoleWords.isDesignation(ahead)
              ? behind
              : RoleWords.of(ahead).isPresent() ? ahead : plural(text, found.get().end(), group);
      people.add(found.get().name(), said);
      found = next;
    }
  }

  /** What stands between a name and the next comma: «– аким района», «(депутат)». */
  private static String description(String behind) {
    var description = DESCRIPTION.matcher(behind);
    return description.lookingAt() ? description.group(1) : "";
  }

  /** «Әуез Балжан – заңгер»: behind a dash any two capitals are a name. */
  private void entry(String entry) {
    var found = Names.leading(entry);
    if (found.isEmpty()) {
      return;
    }
    int from = found.get().end();
    int end = Names.first(entry, from).map(Names.Found::start).orElse(entry.length());
    var said = entry.substring(from, end);
    if (said.matches("(?s)\\s*[(,–—-].*") && RoleWords.of(said).isPresent()) {
      people.add(found.get().name(), said);
    }
  }

  /** «Иванов И.И., Петров П.П. – депутаты»: what is said of the last holds for all. */
  private static String plural(String text, int from, String otherwise) {
    var segment = text.substring(from).split(";", 2)[0];
    var last = segment.split("\\s[–—-]\\s", 2);
    return last.length == 2 && RoleWords.of(last[1]).isPresent() ? last[1] : otherwise;
  }

  // While people speak.

  private void talk(String text, boolean presented, boolean dash, boolean number, Block next) {
    if (UNDERSCORES.matcher(text).find() || isSignature(text)) {
      chairs(text);
      close();
      pending = Optional.empty();
      return;
    }
    var label = Label.of(text);
    if (label.filter(Label::sure).isEmpty() && VOTE.matcher(Folded.of(text)).find()) {
      procedure.add(text);
      close();
      return;
    }
    if (section == Section.DECISION || section == Section.VOTE) {
      if (!resumes(text, label, number)) {
        procedure.add(text);
        return;
      }
      section = Section.SPEECHES;
    }
    if (label.isPresent() && label.get().sure()) {
      labelled(label.get());
    } else if (presented && presents(text)) {
      return;
    } else if (label.isEmpty() && floor(text)) {
      close();
    } else if (!told(text)) {
      unlabelled(text, label, dash, number, next);
    }
  }

  /** «Слушали ветеринарного инспектора Шульца Р.Э. Он сообщил, что …» */
  private boolean presents(String text) {
    var name = Names.first(text, 0).filter(found -> found.start() < LONGEST_CAPTION);
    if (name.isEmpty()) {
      return false;
    }
    var before = text.substring(0, name.get().start());
    var rest = text.substring(name.get().end()).strip();
    if ((!before.isBlank() && RoleWords.of(before).isEmpty())
        || !rest.matches("(?s)[.]?\\s*\\p{Lu}.*")) {
      return false;
    }
    start(
        new Speaker(Optional.of(name.get().name()), before.strip(), Turn.Kind.SPEECH),
        Reported.plain(rest.replaceAll("^[.\\s]+", "")),
        true);
    return true;
  }

  private boolean resumes(String text, Optional<Label> label, boolean number) {
    if (number) {
      return false;
    }
    if (label.isPresent()
        && label.get().sure()
        && label.get().words().split("\\s+", -1).length >= SHORTEST_SPEECH_WORDS) {
      var who = label.get().speaker();
      return who.kind() != Turn.Kind.SPEECH
          || who.name().map(people::isKnown).orElse(false)
          || RoleWords.isDesignation(who.designation());
    }
    return Reported.of(firstSentence(text))
        .filter(told -> told.speaker().name().isPresent())
        .isPresent();
  }

  private void labelled(Label label) {
    var speaker = label.speaker();
    if (label.words().isEmpty()) {
      close();
      pending = Optional.of(speaker);
      learn(speaker);
      return;
    }
    // «Вопрос: …» below the line with who asks.
    if (pending.isPresent()
        && speaker.name().isEmpty()
        && speaker.kind() != Turn.Kind.SPEECH
        && speaker.kind() != Turn.Kind.ANSWER
        && speaker.designation().isEmpty()) {
      speaker = new Speaker(pending.get().name(), pending.get().designation(), speaker.kind());
    }
    pending = Optional.empty();
    start(speaker, label.words(), false);
  }

  /** A line that gives the floor and says nothing else: who comes next is known. */
  private boolean floor(String text) {
    var folded = Folded.of(text);
    if (!GIVES_FLOOR.matcher(folded).find() || text.length() > 250) {
      return false;
    }
    var names = new ArrayList<Names.Found>();
    var found = Names.first(text, 0);
    while (found.isPresent()) {
      names.add(found.get());
      found = Names.first(text, found.get().end());
    }
    var reported = Reported.of(firstSentence(text));
    if (names.isEmpty() || (reported.isPresent() && names.size() > 1)) {
      return false;
    }
    var given = names.get(names.size() - 1);
    var around = text.substring(0, given.start()) + ' ' + text.substring(given.end());
    var speaker = new Speaker(Optional.of(given.name()), around, Turn.Kind.SPEECH);
    learn(speaker);
    pending = Optional.of(speaker);
    return true;
  }

  private boolean told(String text) {
    var sentences = Sentences.of(text);
    boolean telling = !section.isBefore() && (open == null || open.told);
    var first =
        Reported.of(sentences.get(0))
            .or(() -> telling ? Reported.deed(sentences.get(0)) : Optional.empty());
    if (first.isEmpty() || isWeak(first.get(), text)) {
      return false;
    }
    if (section.isBefore()) {
      section = Section.SPEECHES;
    }
    pending = Optional.empty();
    for (int i = 0; i < sentences.size(); i++) {
      var sentence = sentences.get(i);
      var told = i == 0 ? first : Reported.of(sentence);
      if (told.isPresent()) {
        tell(told.get(), sentence);
      } else if (open != null) {
        append(Reported.further(sentence), " ");
      } else if (pending.isPresent()) {
        var speaker = pending.get();
        pending = Optional.empty();
        start(speaker, Reported.plain(sentence), true);
      }
    }
    return true;
  }

  /** In a speech somebody may say what somebody else said; only a telling tells turns. */
  private boolean isWeak(Reported told, String text) {
    boolean nobody = told.speaker().name().isEmpty();
    return open != null && !open.told && nobody && text.split("\\s+", -1).length > 40;
  }

  private void tell(Reported told, String sentence) {
    var verb = Folded.of(told.words());
    var speaker = told.speaker();
    if (OPENED.matcher(verb).find()
        && mayLead(speaker)
        && speaker.name().isPresent()
        && !people.hasChair()) {
      people.addChair(speaker.name().get());
    }
    start(speaker, told.words(), true);
    if (told.words().isEmpty()) {
      pending = Optional.of(speaker);
      open = null;
    }
    if (GIVES_FLOOR.matcher(Folded.of(sentence)).find()) {
      Names.first(told.words(), 0).ifPresent(found -> people.add(found.name(), told.words()));
    }
  }

  private void unlabelled(
      String text, Optional<Label> label, boolean dash, boolean number, Block next) {
    boolean about =
        label.isPresent()
            && section == Section.REPORT
            && ABOUT.matcher(Folded.of(label.get().words())).find();
    if (section == Section.REPORT && (about || isAbout(text))) {
      close();
      Names.first(text, 0).ifPresent(found -> pending = Optional.of(whole(text, found)));
      pending.ifPresent(this::learn);
      return;
    }
    if (label.isPresent() && (open == null || label.get().speaker().name().isPresent())) {
      pending = Optional.empty();
      start(label.get().speaker(), label.get().words(), false);
      return;
    }
    var alone = Label.alone(text);
    if (alone.isPresent() && alone.get().kind() == Turn.Kind.SPEECH && isFollowed(next)) {
      close();
      pending = alone;
      learn(alone.get());
      return;
    }
    var attributed = attributed(text);
    if (attributed.isPresent()) {
      start(attributed.get().speaker(), attributed.get().words(), false);
      open.listed = true;
      return;
    }
    if (pending.isPresent()) {
      var speaker = pending.get();
      pending = Optional.empty();
      start(speaker, text, false);
      return;
    }
    boolean nameless = open == null || open.listed || open.speaker.name().isEmpty();
    if (dash && isReply(text)) {
      dialogue(text);
    } else if (section == Section.QUESTIONS && nameless && (dash || number || text.endsWith("?"))) {
      dialogue(text);
    } else if (section == Section.PROPOSALS
        && nameless
        && (open == null || dash || number || !open.text.toString().endsWith(":"))) {
      start(new Speaker(Optional.empty(), "", Turn.Kind.PROPOSAL), text, false);
    } else if (open != null && !(open.told && number)) {
      append(open.told ? Reported.further(text) : text, "\n");
    }
  }

  private static Speaker whole(String text, Names.Found found) {
    return new Speaker(
        Optional.of(found.name()),
        (text.substring(0, found.start()) + ' ' + text.substring(found.end()).split("[.:]", 2)[0])
            .strip(),
        Turn.Kind.SPEECH);
  }

  /** «Иванова И.И., руководителя отдела, о ремонте дорог»: a title, not words. */
  private static boolean isAbout(String text) {
    return text.split("\\s+", -1).length <= 30
        && !text.matches("(?s).*[.!?]\\s+\\p{Lu}\\p{Ll}.*")
        && Folded.pattern(
                "(?:,|^|\\))\\s*(?:об?|обо|с (?:докладом|информацией|отчетом)) |(?:туралы|жөнінде|жайлы|есебі|баяндамасы|ақпараты)\\W*$")
            .matcher(Folded.of(text))
            .find();
  }

  /** A dash begins a reply, unless one of the public goes on: only an answer ends his turn. */
  private boolean isReply(String text) {
    if (open == null) {
      return true;
    }
    boolean asked = open.text.toString().endsWith("?");
    boolean asks = text.endsWith("?");
    boolean goesOn = open.speaker.name().isPresent() && open.role == Role.RESIDENT;
    return goesOn ? (asked && !asks) : (asked || asks);
  }

  private void dialogue(String text) {
    boolean question = text.endsWith("?") || open == null;
    start(
        new Speaker(Optional.empty(), "", question ? Turn.Kind.QUESTION : Turn.Kind.ANSWER),
        text,
        false);
  }

  /** «Отремонтировать дорогу (Иванов И.И., житель).» */
  private static Optional<Label> attributed(String text) {
    var end =
        Pattern.compile("^(.{15,}?)\\s*\\(([^()]{5,120})\\)[.;]?$", Pattern.DOTALL).matcher(text);
    return end.matches()
        ? Speaker.of(end.group(2))
            .filter(who -> who.name().isPresent() || RoleWords.isDesignation(who.designation()))
            .map(who -> new Label(who, end.group(1), false))
        : Optional.empty();
  }

  private static boolean isFollowed(Block next) {
    return next instanceof Block.Paragraph paragraph
        && !paragraph.text().isBlank()
        && !UNDERSCORES.matcher(paragraph.text()).find();
  }

  /** «Председатель собрания Иванов И.И.» */
  private static boolean isSignature(String text) {
    var field = CHAIR_FIELD.matcher(Folded.of(text));
    if (!field.find() || field.start() > 1) {
      return false;
    }
    var rest = text.substring(field.end());
    var name = Names.leading(rest);
    return name.isPresent()
        && (rest.substring(name.get().end()).replaceAll("[\\s.,]", "").isEmpty()
            || CHAIR_FIELD.matcher(Folded.of(rest.substring(name.get().end()))).find());
  }

  private static String firstSentence(String text) {
    return Sentences.of(text).get(0);
  }

  // Turns.

  private void learn(Speaker speaker) {
    speaker
        .name()
        .filter(name -> RoleWords.of(speaker.designation()).isPresent())
        .ifPresent(name -> people.add(name, speaker.designation()));
  }

  private void start(Speaker speaker, String words, boolean told) {
    close();
    learn(speaker);
    if (learning && !told && speaker.kind() == Turn.Kind.SPEECH) {
      speaker.name().ifPresent(people::isCalled);
    }
    if (learning
        && !told
        && !people.hasChair()
        && LEADS.matcher(Folded.of(words)).find()
        && mayLead(speaker)) {
      speaker.name().ifPresent(people::addChair);
    }
    if (speaker.kind() == Turn.Kind.QUESTION && speaker.name().isEmpty()) {
      // Whoever spoke before the questions answers them.
      last.filter(before -> before.role != Role.RESIDENT && before.role != Role.CHAIR)
          .ifPresent(before -> reporter = Optional.of(before.speaker));
    }
    open = new Open(speaker, role(speaker, words), told);
    if (speaker.kind() == Turn.Kind.SPEECH) {
      last = Optional.of(open);
    }
    if (section == Section.REPORT && speaker.kind() == Turn.Kind.SPEECH) {
      reporter = Optional.of(speaker);
    }
    append(Reported.spoken(words), "");
  }

  private boolean mayLead(Speaker speaker) {
    var known =
        speaker.name().flatMap(people::capacity).or(() -> RoleWords.of(speaker.designation()));
    return known
        .map(found -> found.role() == Role.OFFICIAL || found.role() == Role.CHAIR)
        .orElse(true);
  }

  private void append(String words, String joint) {
    if (open.text.length() > 0) {
      open.text.append(joint);
    }
    open.text.append(words);
  }

  private void close() {
    if (open != null) {
      var text = OwnName.removed(open.text.toString().strip(), open.speaker.name());
      // «Жиынды … ашты.» tells no words.
      boolean words = !open.told || text.indexOf(' ') > 0;
      if (words && text.codePoints().anyMatch(Character::isLetter)) {
        turns.add(
            new Turn(
                open.speaker.name().map(people::key).orElse(""),
                open.role,
                open.speaker.kind(),
                text));
      }
      open = null;
    }
  }

  private Role role(Speaker speaker, String words) {
    var said = RoleWords.of(speaker.designation());
    var known = speaker.name().flatMap(people::capacity);
    if (speaker.name().map(people::isChair).orElse(false)) {
      return Role.CHAIR;
    }
    boolean asks = speaker.kind() == Turn.Kind.QUESTION || speaker.kind() == Turn.Kind.PROPOSAL;
    // «Жүргізуші» leads a meeting or drives a bus; who asks and proposes drives.
    var capacity = said.or(() -> known).filter(found -> !(asks && found.role() == Role.CHAIR));
    if (capacity.isPresent()) {
      boolean forOffice = speaker.kind() == Turn.Kind.ANSWER || section == Section.REPORT;
      return capacity.get().soft() && forOffice ? Role.OFFICIAL : capacity.get().role();
    }
    if (speaker.kind() == Turn.Kind.ANSWER) {
      return reporter.map(this::answers).orElse(Role.OFFICIAL);
    }
    if (speaker.name().isPresent()
        && LEADS.matcher(Folded.of(words)).find()
        && !people.hasChair()) {
      return Role.CHAIR;
    }
    return section == Section.REPORT ? Role.OFFICIAL : Role.RESIDENT;
  }

  /** Who reported answers the questions, unless he leads the meeting or is one of the public. */
  private Role answers(Speaker reported) {
    var role =
        RoleWords.of(reported.designation())
            .or(() -> reported.name().flatMap(people::capacity))
            .map(RoleWords.Capacity::role);
    return role.filter(found -> found == Role.EXPERT || found == Role.DEPUTY).orElse(Role.OFFICIAL);
  }

  // Tables.

  private void read(Block.Grid grid) {
    var columns = Columns.of(grid);
    if (columns.isEmpty()) {
      for (var row : grid.rows()) {
        var cells = row.stream().filter(cell -> !cell.isBlank()).toList();
        boolean field =
            cells.size() == 2 && cells.get(0).length() < 60 && !cells.get(0).contains(":");
        if (field && (section.isBefore() || Speaker.of(cells.get(0)).isPresent())) {
          read(cells.get(0) + ": " + cells.get(1).replace('\n', ' '), new Block.Paragraph(""));
        } else {
          cells.stream()
              .flatMap(cell -> cell.lines())
              .filter(line -> !line.isBlank())
              .flatMap(line -> Parts.of(line).stream())
              .forEach(line -> read(line, new Block.Paragraph("")));
        }
      }
      return;
    }
    if (!columns.get().hasWords()) {
      columns.get().people().forEach(person -> list(person));
      return;
    }
    if (!section.isTalk()) {
      close();
      section = Section.SPEECHES;
    }
    for (var row : columns.get().entries()) {
      cell(row.words(), row.who(), row.kind());
      cell(row.answer(), row.answerer(), Turn.Kind.ANSWER);
    }
    close();
  }

  /** A cell is a turn, or several that it labels itself. */
  private void cell(String words, String who, Turn.Kind kind) {
    if (words.replaceAll("[\\s–—-]", "").isEmpty()) {
      return;
    }
    close();
    pending = Optional.empty();
    var speaker =
        Speaker.of(who)
            .or(() -> Label.alone(who))
            .map(
                found ->
                    new Speaker(
                        found.name(),
                        found.designation(),
                        found.kind() == Turn.Kind.SPEECH ? kind : found.kind()));
    var first = true;
    for (var line : words.split("\\R", -1)) {
      for (var part : Parts.of(line.strip())) {
        var label = Label.of(part).filter(found -> found.sure() || who.isBlank());
        if (label.isPresent() && !label.get().words().isEmpty()) {
          start(label.get().speaker(), label.get().words(), false);
        } else if (first || open == null) {
          var attributed = who.isBlank() ? attributed(part) : Optional.<Label>empty();
          start(
              attributed
                  .map(Label::speaker)
                  .or(() -> speaker)
                  .orElse(
                      new Speaker(
                          Optional.empty(), RoleWords.of(who).isPresent() ? who : "", kind)),
              attributed.map(Label::words).orElse(part),
              false);
        } else {
          append(part, "\n");
        }
        first = false;
      }
    }
  }
}
