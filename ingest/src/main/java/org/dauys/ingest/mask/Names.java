package org.dauys.ingest.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names of authors: under their letters and where they introduce themselves. Names of
 * others, of officials above all, are what the feedback is about, and stay.
 */
final class Names {

  private static final int LONGEST_SIGNATURE = 500;
  private static final int MOST_SIGNERS = 30;

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?<![\\p{L}])(?:с (?:\\p{L}{4,14} (?:и )?){0,2}уважением(?: к вам)?|с (?:\\p{L}{4,14} )?почтением|с наилучшими(?: пожеланиями)?"
              + "|искренне (?:ваш|твой)\\p{L}?|всегда ваш\\p{L}?|с благодарностью|с приветом|подпис(?:ь|и|ался|алась|али|ант\\p{L}?)"
              + "|курметпен|курметтеп|зор ризашылыкпен|ризашылыкпен|изги ниетпен|изги тилекпен|илтипатпен|салеммен|алгыспен|аманшылыкпен"
              + "|колы|кол койган\\p{L}*|кол койды"
              + "|regards|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly|respectfully)|respectfully(?: (?:yours|submitted))?"
              + "|faithfully|best wishes|with respect|warmly|cordially|signed(?: by)?|signature)(?!\\p{L})");

  /** Ends letters, but stands elsewhere as well. */
  private static final Pattern WEAK_CLOSING =
      Pattern.compile(
          "(?<![\\p{L}])(?:с надеждой(?: на \\p{L}{4,14}(?: \\p{L}{4,14})?)?|заранее (?:благодар\\p{L}{1,5}|спасибо|признател\\p{L}{1,4})|спасибо(?: за \\p{L}{4,14})?"
              + "|жду ответа|(?:алдын ала |коп )?рахмет|жауап кутемин|thanks(?: in advance)?|thank you(?: in advance)?|cheers|best|yours)(?!\\p{L})");

  private static final Pattern INTRODUCTION =
      Pattern.compile(
          "(?<![\\p{L}])(?:(?:меня|мене) зовут|зовут меня|звать меня|мо[её] имя|моя фамилия|мои (?:фио|имя и фамилия)|пишет вам|вам пишет|это пишет|вас беспокоит"
              + "|к вам обращается|обращается к вам|(?:менин )?(?:атым|есимим|аты-жоним|аты жоним|тегим)|(?:menin )?(?:at[yi]m|esimim|at[yi][- ]?jonim)|сизге жазып отырган|жазып отырган"
              + "|my (?:full )?name(?: is|'s|’s)|i am called|call me)(?!\\p{L})");

  private static final Pattern LABEL =
      Pattern.compile(
          "(?<![\\p{L}])(?:ф\\.? ?и\\.? ?о\\.?|т\\.? ?а\\.? ?а\\.?|аты-жони(?:м|низ)?|имя|фамилия(?:,? имя)?|имя и фамилия|есими(?:м)?|тегим"
              + "|full name|name|заявитель\\p{L}*|отиниш (?:иеси|беруши)|арыз иеси|хат (?:иеси|жазушы)|жиберуши|автор|отправитель|applicant|author|sender|обратившийся|от кого|кимнен) ?[:_-]");

  /** {@code Я, Иванов Иван, …}: at the start of a sentence. */
  private static final Pattern I_AM =
      Pattern.compile(
          "(?:(?:я|мен) ?[,-]|я(?= )|мен(?= )|i am(?= )|i'm(?= )|i, |это(?= )|от(?= ))");

  /** {@code Я, жительница Уральска …}: what authors say of themselves before their names. */
  private static final Pattern OF_THEMSELVES =
      Pattern.compile(
          "(?:граждан(?:ин|ка)|житель(?:ница)?|пенсионер(?:ка)?|студент(?:ка)?|учитель(?:ница)?|врач|ветеран|инвалид|мать|отец|многодетн(?:ая|ый)|работни(?:к|ца)|предпринимательница|предприниматель"
              + "|тургын\\p{L}*|азамат\\p{L}*|зейнеткер\\p{L}*|муга[лд]им\\p{L}*|a resident|a citizen|a pensioner|a teacher) ");

  private static final String I_AM_STARTS = "ямiэо";

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’]*[\\p{L}](?:-\\p{Lu}[\\p{L}'’]+)?";
  private static final String INITIAL = "\\p{Lu}\\p{Ll}?\\.";
  private static final String KIN = "(?:ұлы|улы|қызы|кызы|оглы|оғлы|uly|kyzy|qyzy|ogly)";

  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?:"
              + INITIAL
              + " ?){1,3}+"
              + WORD
              + "|"
              + WORD
              + " "
              + INITIAL
              + " "
              + WORD
              + "|"
              + WORD
              + "(?: "
              + WORD
              + ")? ?"
              + INITIAL
              + "(?: ?\\p{Lu}(?:\\.|(?![\\p{L}])))?"
              + "|"
              + WORD
              + " \\p{Lu}(?=[,;\\n]|$)"
              + "|"
              + WORD
              + "(?: "
              + WORD
              + "){0,3}+(?: "
              + KIN
              + "(?!\\p{L}))?)(?!\\p{Ll})");

  private static final Pattern INITIALS = Pattern.compile(".*\\p{Lu}\\p{Ll}?\\..*");
  private static final Pattern PATRONYMIC =
      Pattern.compile(
          ".*(?:ович|евич|ьич|кич|мич|овна|евна|ична|инична|улы|кызы|кизи|оглы|uly|kyzy|qyzy|ovich|evich|ovna|evna)(?:а|у|ы|е|ом|ой)?(?![\\p{L}]).*");
  private static final Pattern NOMINATIVE =
      Pattern.compile("(?:ович|евич|ьич|овна|евна|ична|ұлы|улы|қызы|кызы|uly|kyzy)$");
  private static final Pattern SURNAME =
      Pattern.compile(
          ".*\\p{L}{2}(?:[оеё]в|[оеё]ва|ин|ина|ын|ына|ский|ская|цкий|цкая|енко|чук|юк|ян|дзе|швили|баи|бай|бек|хан|тай|гул|ова|ev|ov|eva|ova|in|ina|sky|skaya|bay|bek|[оеё]вой|иной|ского|ской|гали|мурат|жан)(?![\\p{L}]).*");

  /** Who signs without a name, where authors live, and whom they write to. */
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:коллектив|жител|команд|администрац|редакц|совет|комитет|обществ|компани|школ|родител|граждан|неравнодуш|инициатив|групп"
              + "|аноним|пенсионер|студент|избирател|ветеран|учител|врач|депутат|президент|министр|министерств|правительств|государств|казахстан|республик|всем"
              + "|прошу|надеюсь|просто|тургын|ужым|халык|халк|мугалим|ата-ана|зейнет|барш|барлы|resident|team|citizen|parent|everyone|concerned|anonymous|member|president|mayor|minister|kazakh|government"
              + "|уральск|астан|алмат|шымкент|актоб|актау|атырау|караганд|костана|павлодар|петропавл|тараз|туркестан|туркистан|кызылорд|кокшетау|талдыкорган|усть-кам|оскемен|жезказг|конаев|западно|северо|восточно|южно|uralsk|astana|almaty|shymkent)\\p{L}*"
              + "|мама|мамы|народ|аким|казак|казактар|росси[ия]|тоо|ао|ип|кск|оси|гу|кгу|мы|ваш|ваша|все|дай|пусть|ждем|жду|очень|один|одна|ел|елим|бари|the|your|yours|an|we|all|please"
              + "|семей|семее|семея|орал|зко|бко|батыс|солтустик|шыгыс|oral|west|east|north|south|я|это|спасибо|рахмет)(?!\\p{L})");

  private static final Pattern PLACE_AFTER =
      Pattern.compile(
          "^['’]? ?(?:кала|аудан|облыс|ауыл|коше|округ|мкр|област|район|город|село|улиц|поселок|region|district|city|street|village)");
  private static final Pattern PLACE_BEFORE =
      Pattern.compile(
          "(?<!\\p{L})(?:г|с|п|пос|ул|мкр|обл|р-н|город\\p{L}{0,2}|сел[оае]|поселк\\p{L}|поселок|улиц\\p{L}|пр|a|а|из|from|of|in|в|во|район\\p{L}{0,2})\\.? ?$");

  private static final Pattern LEAD =
      Pattern.compile("[\\s,.!:;/_()\"«-]{1,40}+(?:(?:Dr|Mr|Mrs|Ms|Prof|Г-н|Г-жа|Гр)\\.? )?");
  private static final Pattern ROLE =
      Pattern.compile("(?:\\p{Ll}[\\p{L}-]*+\\.?[ ,:-]{1,3}){1,8}+");
  private static final Pattern PLACE_LIKE =
      Pattern.compile("(?:\\p{Lu}[\\p{L}-]+[ ,:-]{1,3})(?=\\p{Lu}|\\p{Ll})");
  private static final Pattern NEXT = Pattern.compile(" ?(?:,|;|\\n{1,2}| и| және| and|, и) ?");
  private static final Pattern END =
      Pattern.compile("^ ?(?:[,.;:!)\\n(/\"»|" + Reading.OPAQUE + "]|-|$|боламын(?!\\p{L}))");

  private static final Pattern LAST_WORDS =
      Pattern.compile(
          "(?:^|[.!?…\\n)] ?|[.!?] ?- ?|\\n ?- ?)(?<name>[^.!?…\\n]{0,30}\\p{Lu}\\.(?: ?\\p{Lu}\\.?)?|\\p{Lu}\\. ?(?:\\p{Lu}\\. ?)?[^.!?…\\n\\s]{2,30})[ .]*\\s*$");

  private final Reading text;
  private final List<IdentifierSpan> found = new ArrayList<>();
  private int signed;

  private Names(Reading text) {
    this.text = text;
    this.signed = text.length();
  }

  /** What was found: names, and where the signature starts. */
  record Found(List<IdentifierSpan> names, int signed) {}

  static Found in(Reading text) {
    var names = new Names(text);
    names.closings();
    names.introductions();
    names.lastWords();
    return new Found(Spans.inOrder(names.found), names.signed);
  }

  private void closings() {
    if (!text.has(Cue.CLOSING)) {
      return;
    }
    int tail = Math.max(0, text.length() - LONGEST_SIGNATURE);
    var closing =
        CLOSING.matcher(text.words).region(tail, text.length()).useTransparentBounds(true);
    while (closing.find()) {
      if (signers(closing.end(), Identifier.SIGNATURE, false)) {
        signed = Math.min(signed, closing.end());
      }
    }
    if (signed == text.length()) {
      var weak =
          WEAK_CLOSING.matcher(text.words).region(tail, text.length()).useTransparentBounds(true);
      while (weak.find()) {
        if (signers(weak.end(), Identifier.SIGNATURE, true)) {
          signed = Math.min(signed, weak.end());
        }
      }
    }
  }

  private void introductions() {
    if (text.has(Cue.INTRODUCTION)) {
      var introduction = INTRODUCTION.matcher(text.words);
      while (introduction.find()) {
        if (!signers(introduction.end(), Identifier.NAME, false)) {
          uncapitalised(introduction.end());
        }
      }
    }
    if (text.words.indexOf(':') >= 0 || text.words.indexOf('_') >= 0) {
      var label = LABEL.matcher(text.words);
      while (label.find()) {
        signers(label.end(), Identifier.NAME, false);
      }
    }
    for (int at = 0; text.has(Cue.I_AM) && at < text.length(); at++) {
      if (I_AM_STARTS.indexOf(text.words.charAt(at)) >= 0 && startsClause(text.plain, at)) {
        iAm(at);
      }
    }
  }

  /** Whether a sentence, a clause or a line starts there. */
  static boolean startsClause(String plain, int at) {
    int before = at > 0 && plain.charAt(at - 1) == ' ' ? at - 2 : at - 1;
    return before < 0 || ".!?,\n".indexOf(plain.charAt(before)) >= 0;
  }

  private void iAm(int start) {
    var iAm = I_AM.matcher(text.words).region(start, text.length()).useTransparentBounds(true);
    var name = iAm.lookingAt() ? ofAuthor(lead(iAm.end())) : null;
    if (name != null
        && isName(name.group())
        && isStrong(name)
        && (ends(name.end()) || NOMINATIVE.matcher(name.group()).find())) {
      add(name, Identifier.NAME);
    }
  }

  /** The name of an author who may first say who that is. */
  private Matcher ofAuthor(int start) {
    var who = OF_THEMSELVES.matcher(text.words).region(start, text.length());
    return who.lookingAt() ? afterRole(start) : nameAt(start);
  }

  /** {@code … Жауап күтемін. Сынақов С.}: initials that end the text. */
  private void lastWords() {
    int tail = Math.max(0, text.length() - 80);
    if (!hasInitial(tail)) {
      return;
    }
    var last = LAST_WORDS.matcher(text.plain).region(tail, text.length());
    for (int from = tail; from < text.length() && last.find(); from = last.start() + 1) {
      var name = nameAt(last.start("name"));
      if (name != null
          && name.end() >= last.end("name") - 1
          && INITIALS.matcher(name.group()).matches()
          && isName(name.group())) {
        add(name, Identifier.SIGNATURE);
        signed = Math.min(signed, name.start());
      }
    }
  }

  private boolean hasInitial(int from) {
    for (int at = from; at + 1 < text.length(); at++) {
      if (text.plain.charAt(at + 1) == '.' && Character.isUpperCase(text.plain.charAt(at))) {
        return true;
      }
    }
    return false;
  }

  /** Names after a cue; gives whether there was one. */
  private boolean signers(int cue, Identifier type, boolean weak) {
    int at = lead(cue);
    boolean line = text.plain.substring(cue, at).indexOf('\n') >= 0;
    boolean apart = line || !text.plain.substring(cue, at).isBlank();
    var name = nameAt(at);
    boolean skipped = false;
    if ((name == null || !accept(name, type)) && (apart || type == Identifier.NAME)) {
      name = afterRole(at);
      skipped = true;
    }
    if (name == null || !accept(name, type)) {
      return false;
    }
    boolean strong = isStrong(name);
    if ((skipped && !strong)
        || (weak && !(line ? endsLine(name.end()) : strong && apart && endsLine(name.end())))) {
      return false;
    }
    add(name, type);
    others(name.end(), type);
    return true;
  }

  /** {@code жительница села Таскала Иванова М.}: the role and the place before the name. */
  private Matcher afterRole(int start) {
    int at = start;
    for (int step = 0; step < 6; step++) {
      var role = looking(ROLE, at);
      int after = role == null ? at : role.end();
      var name = nameAt(after);
      if (name != null
          && after > start
          && isStrong(name)
          && isName(name.group())
          && !PLACE_BEFORE.matcher(text.words.substring(Math.max(0, after - 14), after)).find()) {
        return name;
      }
      var place = looking(PLACE_LIKE, after);
      int next = place == null ? after : place.end();
      if (next == at) {
        return null;
      }
      at = next;
    }
    return null;
  }

  private void others(int end, Identifier type) {
    int at = end;
    for (int signer = 0; signer < MOST_SIGNERS; signer++) {
      var next = looking(NEXT, at);
      var name = next == null ? null : nameAt(next.end());
      if (name == null || !isStrong(name) || !accept(name, type)) {
        return;
      }
      add(name, type);
      at = name.end();
    }
  }

  private int lead(int cue) {
    var lead = looking(LEAD, cue);
    return lead == null ? cue : lead.end();
  }

  private Matcher nameAt(int at) {
    return looking(NAME, at);
  }

  private boolean accept(Matcher name, Identifier type) {
    boolean single = name.group().indexOf(' ') < 0 && name.group().indexOf('.') < 0;
    return isName(name.group())
        && !placeAfter(name, single)
        && (!single || ends(name.end()) || type == Identifier.NAME);
  }

  private boolean placeAfter(Matcher name, boolean single) {
    return single
        && PLACE_AFTER
            .matcher(text.words.substring(name.end(), Math.min(text.length(), name.end() + 12)))
            .find();
  }

  private static boolean isName(String name) {
    return !NOT_A_NAME.matcher(Reading.of(name).words).find();
  }

  private static boolean isStrong(Matcher name) {
    var words = Reading.of(name.group()).words;
    boolean several = words.indexOf(' ') > 0;
    return INITIALS.matcher(name.group()).matches()
        || (several && (PATRONYMIC.matcher(words).matches() || SURNAME.matcher(words).matches()))
        || (several && name.group().chars().allMatch(c -> c < 128));
  }

  private boolean ends(int end) {
    return END.matcher(text.plain.substring(end, Math.min(text.length(), end + 12))).find();
  }

  private boolean endsLine(int end) {
    return text.plain
        .substring(end, Math.min(text.length(), end + 3))
        .matches("(?s)[ .!]{0,2}(?:\\n.*|,.*|[" + Reading.OPAQUE + "].*)?");
  }

  /** {@code меня зовут айгуль, …} as people type on telephones. */
  private void uncapitalised(int cue) {
    var name = looking(UNCAPITALISED, cue);
    if (name != null) {
      found.add(new IdentifierSpan(name.start("name"), name.end("name"), Identifier.NAME));
    }
  }

  private static final Pattern UNCAPITALISED =
      Pattern.compile(
          " (?:- )?(?<name>(?!жок|на |не |как|по |к |в |not|in|the)\\p{Ll}{3,15}(?: \\p{Ll}{4,20})?)(?=[,.!;\\n]|$)");

  private void add(Matcher name, Identifier type) {
    int end = name.end();
    int last = name.group().lastIndexOf(' ');
    // Айгүл Орал қаласынан: the last word belongs to the place.
    if (last > 0 && placeAfter(name, true)) {
      end = name.start() + last;
    }
    found.add(new IdentifierSpan(name.start(), end, type));
  }

  private Matcher looking(Pattern pattern, int start) {
    if (start >= text.length()) {
      return null;
    }
    var matcher =
        pattern.matcher(text.plain).region(start, text.length()).useTransparentBounds(true);
    return matcher.lookingAt() ? matcher : null;
  }
}
