package org.dauys.ingest.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names by which authors introduce themselves. After words that do nothing but introduce
 * any name is taken; where the words say little, as {@code это} or a sentence's start, the name
 * must be known to be one and what follows must be said by its bearer.
 */
final class Introductions {

  /** A text that begins with its author does so in its first words. */
  private static final int HEAD = 160;

  private static final int LONGEST_LABEL = 60;

  private static final int LONGEST_FIELD = 26;

  /** How near a telephone is beside whom to ask for. */
  private static final int NEAR = 60;

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?<![\\p{L}])(?:(?:меня|мене) зовут|зовут меня|звать меня|мо[её] имя|моя фамилия|мо[еи] (?:фио|имя и фамилия)|имя мо[её]|фамилия моя|фамилиям|нижеподписавш\\p{L}{2,4}|(?:раз|поз)\\p{L}{3,5}те представиться|представлюсь|для протокола|пишет вам|вам пишет|это пишет|на проводе|(?:с вами )?на связи(?! ?[.!?])(?: снова| опять)?|меня кличут|(?:меня )?(?:можно )?называйте(?: меня)?(?: просто)?|зовите меня(?: просто)?|меня звать|можете звать меня|(?:давайте )?познакомимся|(?:немного|коротко|кратко|пару слов) о себе|вас беспокоит"
              + "|к вам обращается|обращается к вам|(?:менин )?(?:атым|есимим|есим-сойым|аты-жоним|аты жоним|тегим)|(?:menin )?(?:at[yi]m|esimim|at[yi][- ]?jonim)|сизге жазып отырган|жазып отырган"
              + "|my (?:full )?name(?: is|'s|’s)|i am called|my (?:sur|last |first )name is|introduce myself|for the record|the undersigned|call me|кол коюшы|кол койган|озим(?:ди таныстыра\\p{L}+| туралы)|ozimdi tan[yi]st[yi]ra\\p{L}+|атымды айтайын|хаттамага жаз\\p{L}+(?: кой\\p{L}+)?)(?!\\p{L})");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<![\\p{L}])(?:ф\\.? ?и\\.? ?о\\.?|т\\.? ?а\\.? ?а\\.?|аты-жони(?:м|низ)?|имя|фамилия(?:,? имя)?|имя и фамилия|есими(?:м)?|тегим"
              + "|full name|name|заявитель\\p{L}*|отиниш (?:иеси|беруши)|арыз иеси|хат (?:иеси|жазушы)|жиберуши|автор|отправитель|о себе|(?:сурак|усыныс) (?:коюшы|беруши)|арызданушы|шагымданушы|айтушы|сойлеуши|(?:усыныс|хат|сурак|арыз) авторы|[\\p{L}]{3,}[уи]ш[ыи]|инициатор|организатор|спрашивает|вопрос от|applicant|author|sender|обратившийся|от кого|кимнен) ?$");

  private static final Pattern FIELD =
      Pattern.compile("(?:^|\n)(?:ф\\. ?и\\. ?о\\.|т\\. ?а\\. ?а\\.)(?= )");

  /** {@code Я, Иванов Иван, …}: at the start of a sentence. */
  private static final Pattern I_AM =
      Pattern.compile(
          "(?:(?:я|мен) ?[,-]|я(?= )|мен(?= )|i am(?= )|i'm(?= )|i, |это(?= )|от(?= ))");

  /** {@code Я, жительница Уральска …}: what authors say of themselves before their names. */
  private static final Pattern OF_THEMSELVES =
      Pattern.compile(
          "(?:граждан(?:ин|ка)|житель(?:ница)?|пенсионер(?:ка)?|студент(?:ка)?|учитель(?:ница)?|врач|ветеран|инвалид|мать|отец|многодетн(?:ая|ый)|работни(?:к|ца)|предпринимательница|предприниматель"
              + "|тургын\\p{L}*|азамат\\p{L}*|зейнеткер\\p{L}*|муга[лд]им\\p{L}*|a resident|a citizen|a pensioner|a teacher) ");

  /** A field of a form that may name other things as well. */
  private static final Pattern LOOSE_LABEL =
      Pattern.compile(
          "(?<![\\p{L}])(?:от|from|by|кто|контакт\\p{L}*|contact|байланыс\\p{L}*|жалоб\\p{L}*|предложени\\p{L}*|автор(?: (?:обращени|письм|жалоб)\\p{L}+)?|заявител\\p{L}*|отправител\\p{L}*|подал\\p{L}*|представил\\p{L}*"
              + "|участни\\p{L}*|жител\\p{L}*|граждан\\p{L}*|собственник|абонент|потребител\\p{L}*|пациент\\p{L}*|мать|отец|опекун|[\\p{L}]+ (?:иеси|иеси|берушы|беруши|жолдаушы)"
              + "|\\p{L}+ (?:berushi|iesi)|resident|citizen|complainant|petitioner|person|submitted by|reported by)"
              + "(?: [\\p{L}]{2,20}){0,2} ?$");

  /** Labels of others than authors. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?<!\\p{L})(?:аким|министр|премьер|депутат|президент|сенатор|директор|глав|начальн|руковод|председат|секретар|докладчик|ведущ|врач|тренер|чемпион|победител|геро|певец|певиц|поэт|писател|роман|книг|фильм|песн|наш|басшы|торага|хатшы|баяндамашы|жургизуши|жазушы|акын|кимге|кому|фото|видео|интервью|источник|съемк|текст|to|author of|winner|hero)\\p{L}*[^.!?\\n]{0,30}$");

  /** Whom a paper calls a citizen is who wrote it or whom it is about. */
  private static final Pattern CITIZEN =
      Pattern.compile(
          "(?<![\\p{L}])(?:граждан(?:ин|ка|ки|ина|ке|ину|кой|ином)|гр\\.(?: ?-?(?:ка|на))?|азамат(?:ша)?|тургын|житель(?:ница)?|citizen|обра(?:щал|тил)(?:ся|ась)) ");

  /** Words before the name of whoever speaks, or of anything else. */
  private static final Pattern SOFT =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}'-])(?<!\\d[ -])(?:(?<self>я|мен|озим|(?:отиниш|арыз) (?:иеси|беруши)|i am|i'm|im|i|men)(?:,| -)?|это я,|(?:it'?s )?me,|(?:это|бул|this is|it'?s|it is|bul|мени|меня|вами|(?<=к )вам"
              + "|ваша? \\p{L}{4,20}|(?:отиниш|арыз|хат|шагым)\\p{L}*))(?: (?:просто|снова|опять|же|сам|сама|again))?"
              + "(?: (?:дочь|сын|дочка|мама|мать|папа|отец|жена|муж|сосед|соседка|внук|внучка|бабушка|дедушка|тетя|дядя|кызы|улы|анасы|акеси))? ");

  /** What only whoever bears the name goes on with. */
  private static final Pattern OF_SELF =
      Pattern.compile(
          "^(?: ?(?:$|[^\\p{L}\\p{N} ])| (?:с|со|из|from|of|again|here|пишет|снова|опять|этот|гой|goi|goy|апа\\p{L}*|ага\\p{L}*|apa\\p{L}*|aga\\p{L}*|деген|degen|бола\\p{L}*|bola\\p{L}*|дейд\\p{L}*|зовут|живу|работаю|учусь|мне|and i|и я)(?!\\p{L})| [^\\p{L}\\p{N} ])");

  /** What makes the words before it a name of who speaks. */
  private static final Pattern AFTER_NAME =
      Pattern.compile(
          "^,? (?:(?:меня|мене) зовут|(?:с вами )?на связи|беспокоит|пишет вам|вам пишет|here(?!\\p{L}))"
              + "|^ (?:апай|агай|апа|ага) меня зовут|^ [мпб][ыи]н(?!\\p{L})|^ на проводе|^ (?:гой|goi|goy) (?:бул|bul|мен)|^ (?:again|снова|опять) (?:from|here|с|со|из|тут|здесь|пишет)(?!\\p{L})");

  private static final Pattern AGE =
      Pattern.compile("^[,(] ?(?:мне )?\\d{1,2} ?(?:лет|год|жас|year|,|\\)|\\.)");

  private static final Pattern PLACE =
      Pattern.compile(
          "^(?:[,(] ?(?:\\d{1,3}-?\\p{L}{0,4} (?:подъезд|дом|этаж|класс|курс|уй|подьезд|патер|сынып)|[^.!?,]{0,30} (?:коше|ауыл|street|st\\.|village|дангыл|аудан)|(?:ул|улица|пос|поселок|село|с\\.|г\\.|город|мкр|район|дом|кв|жил|житель|мать|отец)"
              + "|(?!аким|министр|депутат|директор|глава|начальн|руковод|президент|замест|врач|вы |вам|сиз)[\\p{L}-]{3,24}(?: [\\p{L}-]{3,24}){0,2}(?:\\.|,|:| -|$)|["
              + Reading.OPAQUE
              + "]))");

  /** {@code Сынақов С. (Таскала): …}. */
  private static final Pattern SPEAKER =
      Pattern.compile("^(?: ?\\([^)]{2,30}\\))?(?:: |, [^.!?:\\n]{3,40}(?:: |\\. ))");

  /** {@code Сынақова Айгүл. Зейнетақым …}: a sentence of its own. */
  private static final Pattern STATEMENT =
      Pattern.compile("^(?:\\. \\p{L}| \\d{1,2}\\.\\d{2}\\.\\d{4})");

  /** Who is spoken about or to behind a name at the start. */
  private static final Pattern OFFICIAL =
      Pattern.compile(
          "(?<!\\p{L})(?:аким|министр|премьер|депутат|президент|сенатор|директор|начальн|руковод|mayor|minister|(?:вы|вам|вас|ваш\\p{L}*|сиз\\p{L}*|you|your|когда|кашан)(?!\\p{L}))");

  private static final Pattern FIRST_PERSON =
      Pattern.compile(
          "(?<!\\p{L})(?:\\p{L}{3,12}(?:аю|яю|ую|еюсь|аюсь|юсь)|маган|я|мен)(?!\\p{L})[^.!?,:]{0,40}[,:] ?$");

  private static final Pattern ASK_FOR =
      Pattern.compile("(?<!\\p{L})(?:спросит[еь]|ask for|сура\\p{L}+) ");

  private static final Pattern ABLATIVE = Pattern.compile(".*(?:нан|нен|дан|ден|тан|тен)");
  private static final Pattern COPULA = Pattern.compile(".*[мпб][ыи]н");

  /** {@code меня зовут айгуль, …} as people type on telephones. */
  private static final Pattern UNCAPITALISED =
      Pattern.compile(
          " (?:- )?(?<name>(?!жок|сам|емес|адам|тургын|на |не |как|по |к |в |not|in|the|[\\p{L}]*(?:сын|сің|сіз|сыз|ады|еді|едік|едім|пін|мін|пын|мын|ған|ген|ғам|лары|лері|дары|дері|тары|тері|маған|меген|мады)[ ,.!;\\n])\\p{Ll}{3,15}(?: \\p{Ll}{4,20})?)(?=[,.!;\\n]|$)");

  private static final String I_AM_STARTS = "ямiэо";

  private final Reading text;
  private final Names names;

  Introductions(Reading text, Names names) {
    this.text = text;
    this.names = names;
  }

  /** Whether a name may follow a word: not behind a full stop, unless it is one of {@code гр.}. */
  static boolean mayFollow(CharSequence text, int start, int end) {
    boolean sentence = end < text.length() && text.charAt(end) == '.' && end - start != 2;
    return !sentence && GivenNames.mayFollow(text, end);
  }

  void find() {
    if (text.has(Cue.INTRODUCTION)) {
      var introduction = INTRODUCTION.matcher(text.words);
      while (introduction.find()) {
        if (!isQuoted(introduction.start())
            && !names.after(introduction.end(), Identifier.NAME, false)) {
          uncapitalised(introduction.end());
        }
      }
    }
    labels();
    if (text.words.indexOf(".о. ") >= 0 || text.words.indexOf(".а. ") >= 0) {
      fields();
    }
    for (int cue : text.beforeNames()) {
      soft(cue);
      citizen(cue);
      askedFor(cue);
    }
    clauses();
  }

  private void clauses() {
    boolean iAm = text.has(Cue.I_AM);
    int bearers = text.has(Cue.INTRODUCTION) ? text.length() : Math.min(text.length(), HEAD);
    int last = iAm ? text.length() : bearers;
    clause(0, iAm, bearers);
    for (int at = 1; at < last; at++) {
      switch (text.plain.charAt(at - 1)) {
        case '.', '!', '?', ',', ':', '\n' -> {
          clause(at, iAm, bearers);
          if (at + 1 < last && text.plain.charAt(at) == ' ') {
            clause(at + 1, iAm, bearers);
          }
        }
        default -> {}
      }
    }
  }

  private void clause(int start, boolean iAm, int bearers) {
    if (iAm && start < text.length() && I_AM_STARTS.indexOf(text.words.charAt(start)) >= 0) {
      iAm(start);
    }
    if (start < bearers
        && GivenNames.isCapital(text.plain, start)
        && (GivenNames.isSoon(text.plain, start) || (start == 0 && isInitialSoon()))) {
      bearer(start);
    }
  }

  /** Whether an initial or a second capital stands in the first word of the text or behind it. */
  private boolean isInitialSoon() {
    int at = 1;
    while (at < text.length() && Character.isLowerCase(text.plain.charAt(at))) {
      at++;
    }
    return at + 1 < text.length()
        && (text.plain.charAt(at) != ' ' || GivenNames.isCapital(text.plain, at + 1));
  }

  /** Names after a colon, a rule or a dash, with a label before it. */
  private void labels() {
    for (int at = 2; at < text.length(); at++) {
      char sign = text.plain.charAt(at);
      if ((sign == ':' || sign == '_' || (sign == '-' && isBlank(at + 1)))
          && text.plain.charAt(at - 1) != sign) {
        label(at);
      }
    }
  }

  /** {@code Ф.И.О. Сынақов Серік}: the field of a form without a colon. */
  private void fields() {
    var field = FIELD.matcher(text.words);
    while (field.find()) {
      names.after(field.end(), Identifier.NAME, false);
    }
  }

  private boolean isBlank(int at) {
    return at < text.length() && text.plain.charAt(at) == ' ';
  }

  private void label(int sign) {
    var before = text.words.substring(Math.max(0, sign - LONGEST_LABEL), sign);
    if (LABEL.matcher(before.substring(Math.max(0, before.length() - LONGEST_FIELD))).find()) {
      names.after(sign + 1, Identifier.NAME, false);
    } else if (GivenNames.isCapital(text.plain, names.lead(sign + 1))) {
      if (LOOSE_LABEL.matcher(before).find()) {
        addSure(sign + 1);
      } else if (!OFFICE.matcher(before).find()) {
        addApart(sign + 1);
      }
    }
  }

  private void citizen(int cue) {
    var citizen = at(CITIZEN, cue);
    if (citizen != null) {
      addSure(citizen.end());
    }
  }

  private void addSure(int start) {
    var name = NameForm.at(text, names.lead(start));
    if (name != null && NameForm.isName(name.group()) && isSure(name.group())) {
      names.add(name, Identifier.NAME);
    }
  }

  /** {@code Вопрос: Сынақова Айгүл, Таскала}: nothing but a name between signs. */
  private void addApart(int start) {
    var name = NameForm.at(text, names.lead(start));
    if (name != null
        && isApart(name.end())
        && NameForm.isName(name.group())
        && (NameForm.isFull(name.group()) || NameForm.isGiven(name.group()))) {
      names.add(name, Identifier.NAME);
    }
  }

  private boolean isApart(int end) {
    return end >= text.length() || ",.;)\n".indexOf(text.plain.charAt(end)) >= 0;
  }

  private Matcher at(Pattern pattern, int start) {
    var words = pattern.matcher(text.words).region(start, text.length()).useTransparentBounds(true);
    return words.lookingAt() ? words : null;
  }

  private static boolean isSure(String name) {
    return NameForm.isFull(name)
        || NameForm.isGiven(name)
        || (NameForm.isStrong(name) && NameForm.isCyrillic(name));
  }

  private void iAm(int start) {
    var iAm = I_AM.matcher(text.words).region(start, text.length()).useTransparentBounds(true);
    var name = iAm.lookingAt() ? ofAuthor(names.lead(iAm.end())) : null;
    if (name != null
        && NameForm.isName(name.group())
        && NameForm.isStrong(name.group())
        && (names.ends(name.end()) || NameForm.isSubject(name.group()))) {
      names.add(name, Identifier.NAME);
    }
  }

  /** The name of an author who may first say who that is. */
  private Matcher ofAuthor(int start) {
    var who = OF_THEMSELVES.matcher(text.words).region(start, text.length());
    return who.lookingAt() ? names.afterRole(start) : NameForm.at(text, start);
  }

  /** {@code это Марат с третьего подъезда}, {@code мен Бекзатпын}. */
  private void soft(int cue) {
    var soft = at(SOFT, cue);
    // Between two names "мен" is "and".
    if (soft == null
        || (text.words.startsWith("мен", cue) && !Names.startsClause(text.plain, cue))) {
      return;
    }
    boolean self = soft.group("self") != null;
    var name = NameForm.at(text, soft.end());
    if (name == null) {
      uncapitalised(soft.end(), self);
    } else if (isOfSelf(name, self)) {
      names.add(name, Identifier.NAME);
    }
  }

  private boolean isOfSelf(Matcher name, boolean self) {
    var words = name.group();
    boolean single = words.indexOf(' ') < 0;
    boolean known = NameForm.isKnown(words);
    boolean ending =
        (single ? COPULA : ABLATIVE)
                .matcher(text.words.substring(name.start(), name.end()))
                .matches()
            && GivenNames.isInflected(words, words.lastIndexOf(' ') + 1, words.length());
    boolean surname =
        self
            && names.ends(name.end())
            && (NameForm.isSurname(words) || NameForm.hasInitials(words));
    return (ending || surname || (known && OF_SELF.matcher(rest(name.end())).find()))
        && NameForm.isName(words);
  }

  private void uncapitalised(int start, boolean self) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.plain.charAt(end))) {
      end++;
    }
    if (self
        && GivenNames.isOnlyName(text.plain, start, end)
        && OF_SELF.matcher(rest(end)).find()) {
      names.add(start, end, Identifier.NAME);
    }
  }

  /**
   * {@code Марат на связи}, {@code Индира, 42 года}: the name goes before what tells whose it is.
   */
  private void bearer(int start) {
    var name = NameForm.at(text, start);
    if (name == null || !NameForm.isName(name.group())) {
      return;
    }
    var rest = rest(name.end());
    boolean certain =
        NameForm.hasInitials(name.group())
            || NameForm.isGiven(name.group())
            || NameForm.isFull(name.group());
    if (start == 0
        && certain
        && (SPEAKER.matcher(rest).find() || STATEMENT.matcher(rest).find())
        && !OFFICIAL.matcher(rest).find()) {
      names.add(name, Identifier.NAME);
      return;
    }
    if (!NameForm.isKnown(name.group())) {
      return;
    }
    boolean head = start < HEAD && startsSentence(start);
    boolean full = NameForm.isFull(name.group());
    boolean age = (start == 0 || full) && head && AGE.matcher(rest).find();
    boolean place =
        full
            && name.end() < text.length() - 2
            && (head || isOfSelf(start))
            && PLACE.matcher(rest).find();
    if (AFTER_NAME.matcher(rest).find() || age || place || isSender(name) || isLineOfChat(name)) {
      names.add(name, Identifier.NAME);
    }
  }

  /** {@code Ақжол: су қашан келеді?} as chats are copied. */
  private boolean isLineOfChat(Matcher name) {
    return (name.start() == 0 || text.plain.charAt(name.start() - 1) == '\n')
        && text.plain.startsWith(": ", name.end())
        && NameForm.isGiven(name.group());
  }

  /** Whether authors speak of themselves in the clause before: {@code выступаю как житель, …}. */
  private boolean isOfSelf(int start) {
    return start < HEAD && FIRST_PERSON.matcher(text.words.substring(0, start)).find();
  }

  private boolean startsSentence(int at) {
    return at < 2 || text.plain.charAt(at - 1) == '\n' || text.plain.charAt(at - 2) != ',';
  }

  /** The line of a heading that says from whom: {@code Сынақов Серіктен}. */
  private boolean isSender(Matcher name) {
    int line = name.start() == 0 ? 0 : name.start() - 1;
    boolean own =
        (name.start() == 0 || text.plain.charAt(line) == '\n')
            && text.plain.startsWith("\n", name.end());
    return own
        && name.start() < HEAD
        && name.group().indexOf(' ') > 0
        && ABLATIVE.matcher(text.words.substring(name.start(), name.end())).matches();
  }

  private void askedFor(int cue) {
    var ask = at(ASK_FOR, cue);
    var name = ask == null ? null : NameForm.at(text, ask.end());
    if (name != null) {
      int from = Math.max(0, cue - NEAR);
      int to = Math.min(text.length(), name.end() + NEAR);
      boolean phone = text.plain.substring(from, to).indexOf(Reading.opaque(Identifier.PHONE)) >= 0;
      int first = name.group().indexOf(' ');
      if (phone
          && GivenNames.isInflected(
              text.plain, name.start(), first < 0 ? name.end() : name.start() + first)) {
        names.add(name, Identifier.NAME);
      }
    }
  }

  private void uncapitalised(int cue) {
    var name =
        UNCAPITALISED.matcher(text.plain).region(cue, text.length()).useTransparentBounds(true);
    if (name.lookingAt()) {
      names.add(name.start("name"), name.end("name"), Identifier.NAME);
    }
  }

  /** {@code «Менің атым Қожа»}: a title. */
  private boolean isQuoted(int at) {
    return at > 0 && text.plain.charAt(at - 1) == '«';
  }

  private String rest(int end) {
    return text.words.substring(end, Math.min(text.length(), end + 48));
  }
}
