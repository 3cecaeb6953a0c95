package org.dauys.ingest.mask;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds numbers by the sign of a number before them ({@code №}, {@code No.}, {@code нөмірі}): they
 * are somebody's unless a word beside them says that they are everybody's. Papers are too many to
 * be listed; laws, schools, houses and bus routes are not.
 */
final class Numbered {

  /** Where words are looked for before and after. */
  private static final int REACH = 64;

  private static final int LONGEST = 40;
  private static final int LONGEST_SERIES = 5;

  /** How many words before the sign may say what is numbered. */
  private static final int MOST_WORDS = 4;

  private static final int MOST_WORDS_AFTER = 2;

  /** With fewer digits the paper has to be named. */
  private static final int FEWEST = 4;

  private static final int FEWEST_BESIDE = 6;
  private static final int FEWEST_IN_PIECES = 3;
  private static final int FEWEST_SPACED = 8;
  private static final int FEWEST_HASHED = 5;

  /** What is longer and no card is the number of some goods. */
  private static final int MOST = 15;

  /** Rulings against a person have more digits than by-laws. */
  private static final int FEWEST_OF_FINE = 9;

  private static final int FEWEST_OF_ORDER = 7;

  private static final String UNIT = "(?:\\d+|\\p{Lu}{1,6}|\\p{Ll}(?!\\p{L}))";

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\d{3,5}(?: \\d{2,6}){1,4}+(?![\\p{L}\\d/-]|[.:,]\\d)|"
              + UNIT
              + "(?:[-/]?"
              + UNIT
              + "){0,12}+(?![\\p{L}\\d]|[.:,]\\d)");

  /** Sections of laws and by-laws, years, days. */
  private static final Pattern NEVER =
      Pattern.compile(
          "\\d+-(?:[ivxlі]+|нк|ө[дк]|од|ок|п|р|па|ра|рп|пп)|(?:19|20)\\d{2}(?:[-/](?:19|20)?\\d{2})?|\\d{1,2}[-/]\\d{1,2}[-/](?:19|20)?\\d{2}|(?:19|20)\\d{2}[-/]\\d{2}[-/]\\d{2}");

  private static final Pattern SIGN =
      Pattern.compile(
          "(?:(?<bare>[№#]|n°)|(?<!\\p{L})(?<word>номер(?:а|ом|у|е|и|им|ым|лер|лери)?|номир\\p{L}{0,5}|n[oo]m[ei]r\\p{L}{0,3}|numbers?|ref|no(?=[.: ]*№|\\.)|nr(?=\\.)|рег(?=\\.))(?<of>(?: \\p{L}{2,20}){0,2}))[ .:)№-]{0,3}$");

  private static final Pattern SIGN_AFTER =
      Pattern.compile("^[ -]?(?:номирли|номерли|санды|сандык)(?!\\p{L})");

  /** {@code … от 12 мая 2022 года № 305}: so laws are cited. */
  private static final Pattern DATED =
      Pattern.compile(
          "(?:»|\"|\\d{4}|год[ау]?|г\\.|жыл\\p{L}*|\\p{L}+дагы|\\p{L}+деги)[ ,(]{0,2}$");

  private static final String PUBLIC =
      "школ|мектеп|мектеб|гимнази|лице[йяею](?!в)|колледж|училищ|детсад|сад(?:ик\\p{L}*|ы|а|у|е|ом)?(?!\\p{L})|бобекжай|балабакша|д/с|больниц|госпитал|поликлиник|аурухана|емхана"
          + "|роддом|перзентхана|диспансер|амбулатори|медпункт|дом(?:а|у|е|ом|ов|ам|ами|ах)?(?!\\p{L})|уй(?:дин|ди|де|ге|ден|лер\\p{L}*|и|инин)?(?!\\p{L})|многоэтаж|здани|строени|корпус|квартир|патер|кв(?!\\p{L})|комнат|общежит"
          + "|автобус|маршрут|троллейбус|трамва|электричк|поезд|пойыз|вагон|рейс|багыт|багдар|линии|лини[яюей]|желi|участ(?!ник)|учаске|округ|микрорайон|мкр|шагынаудан|шагын|квартал|улиц|ул(?!\\p{L})|коше|просп|переул|шоссе|трасс|дорог[аиеу]|жол(?:ы|дын|да)?(?!\\p{L})"
          + "|склад|койма|шахт|котельн|казандык|подстанц|трансформатор|тп(?!\\p{L})|ктп|рп(?!\\p{L})|цтп|кнс|канал|скважин|колодец|люк|столб|опор[аыеу]|светильник|фонар|светофор|останов|аялдама|контейнер|площадк|мост|лифт|счетчик|есептегиш|прибор|датчик|камер|банкомат|терминал"
          + "|лот(?!\\p{L})|лот[аеыу](?!\\p{L})|тендер|конкурс|аукцион|закуп|госзакуп|сатып|магазин|дукен|маркет|аптек|дарихана|кафе|салон|мечет|мешит|кабинет|каби\\p{L}*|окн[оаеу]|терезе|подъезд|кире|этаж|кабат|класс|сынып|групп|топ(?!\\p{L})|отделени|отдел(?!\\p{L})|бол[ии]м|цон(?!\\p{L})|хко(?!\\p{L})|пч(?!\\p{L})|офис|гати(?!\\p{L})|филиал|пост(?!\\p{L})|част[ьи](?!\\p{L})|учрежден|мекеме|колони|предприят|бригад|команд|комисси"
          + "|форм[аеуы](?!\\p{L})|нысан|приложен|косымша|верси|version|рисун|таблиц|кесте|схем|план(?!\\p{L})|проект|жоба|стр(?!\\p{L})|страниц|бет(?!\\p{L})|выпуск|задани|задач|вариант|вопрос|сурак|код|индекс|модел|артикул|тариф|позици|петици|ваканси|новост|тем[аеуы](?!\\p{L})|лицензи|объект"
          + "|закон|зан(?:ы|нын|да|га|дар\\p{L}*|мен)?(?!\\p{L})|кодекс|приказ|буйры|распоряж|оким|указ(?:а|у|ом|е)?(?!\\p{L})|жарлы|маслихат|снип|гост|ст(?!\\p{L})|стать|бап|баб[ыт]|тармак|пункт|раздел|глав|тарау|решени|шешим|регламент|стандарт|правил|ереже|норматив|конвенц|исх(?!\\p{L})|исход|шыгыс|ответ|отписк|жауап|расписани"
          + "|колл|центр|косалкы|станци|стансы|стансасы|телефон|тел(?!\\p{L})|звон|набер|набир|горяч|линия|коротк|кыска|sms|смс|шугыл|экстрен|call|dial|hotline|борт|госномер|автомоб|машин|марк[аи](?!\\p{L})|авто(?!\\p{L})|колик|plate|счет-фактур"
          + "|school|hospital|clinic|bus|route|house|building|floor|room|window|law|decree|article|section|chapter|clause|paragraph|form|annex|appendix|line|train|flight|gate|platform|page|question|tender|kindergarten|polling|station|shop|store|directive|regulation|act(?!\\p{L})";

  /** Of which those against one person are somebody's. */
  private static final String RULING =
      "постановл|предписан|каулы|протокол|хаттама|resolution|protocol|minutes|order";

  /** A fine, for which the ruling is one against a person. */
  private static final Pattern FINE =
      Pattern.compile("(?<!\\p{L})(?:штраф|айыппул|администрат|акимшил|fine|нарушени|жкк|пдд|апк)");

  private static final String OWN =
      "дел[оауе](?!\\p{L})|деле|иси?(?!\\p{L})|иск(?:а|у|е|и)?(?!\\p{L})|талап|договор|контракт|соглаш|шарт|келисим|contract|agreement|lease|доверен|сенимхат|полис|policy|направлени|жолдама|талон|билет(?!е)|чек(?:и|а|тин|тер)?(?!\\p{L})|квитанц|тубиртек|заказ|тапсырыс|брон|booking"
          + "|карт[аыеу](?!\\p{L})|карто[йч]|карта[мсн]|карт(?:асы|ам|ын)|медкарт|исполнительн|аткару|производств|истори|пломб|удостов|куали[кг]|паспорт|толкужат|свидетел|метрик|сертификат|очеред|кезе[кг]|абонент|лицев|дербес|жеке|госакт|мемакт|акт(?:а|у|е|ы|и|иси|инин|том)?(?! (?:осмотр|обслед|прием|тексер))(?!\\p{L})|обращени|отиниш|отиним|арыз|жалоб|шагым|заявк|заявлен|рецепт|страх|сактанд|пенсион|зейнет|кредит|несие|займ|карыз|ипотек"
          + "|реестр|нотари|извещен|бланк|бирк|жетон|залог|багаж|file|case|ticket|receipt|invoice|application|complaint|request|reference|ref|card|tracking|трек|посылк|салемдеме|бандерол|регистр|рег(?!\\p{L})|тиркеу|вх(?!\\p{L})|входящ|кирис|уведомл|хабарлама|диплом|аттестат|студен|зачет|пропуск|путевк|отчет|заключени|справк|аныктама|рапорт|выписк|расписк|ордер|листок|больничн|лист(?:а|у|е)?(?!\\p{L})|параг";

  /** Papers of which people have so few that their numbers may be short. */
  private static final Pattern SHORT =
      Pattern.compile(
          "догов|контр|шарт|келис|акт|испол|лист|талон|очер|кезе|напр|жолд|карт|медк|довер|сеним|истор|иск|дел|произ|аткару|путев|заяв|обращ|отин|арыз|жалоб|шагым|распис|agree|contr|lease|case|file");

  private static final Pattern WHAT =
      Pattern.compile(
          "(?<!\\p{L})(?:(?<public>" + PUBLIC + ")|(?<ruling>" + RULING + ")|(?<own>" + OWN + "))");

  /** Papers whose number is named without its sign. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:договор|келисимшарт|доверенност|сенимхат|направлени|жолдама|талон|билет|заказ|тапсырыс|заявк|медкарт|пломб|удостоверени|куали[кг]|абонемент|ваучер|трек|полис|рецепт|contract|policy|ticket|booking|receipt|invoice|voucher)\\p{L}{0,6}|шарт(?:ы|ым|ымыз|тын)?"
              + "|чек|карточк[аиу]|карта[мсн]?(?:ыз)?|картасы|исполнительн\\p{L}{2,3} (?:производств|лист)\\p{L}{0,2}|аткару парагы|истори[яию] болезни|(?:жеке|дербес) (?:шот|есеп)\\p{L}{0,4}|лицев\\p{L}{2,3}(?: сч[её]т\\p{L}{0,2})?|абонентск\\p{L}{2,3}|file|огпо|case)[ :]{1,3}$");

  private final Reading text;
  private final int from;
  private final String token;
  private final int digits;
  private final boolean mixed;

  private Numbered(Reading text, int from, String token) {
    this.text = text;
    this.from = from;
    this.token = token;
    this.digits = (int) token.chars().filter(c -> Reading.isDigit((char) c)).count();
    this.mixed = token.length() > digits && token.indexOf(' ') < 0;
  }

  /** The number of which the digits that start there are the first. */
  static Optional<IdentifierSpan> at(Reading text, int free, int start) {
    int from = glued(text, free, start);
    if (from < 0) {
      return Optional.empty();
    }
    int series = series(text, free, from);
    var found = series < from ? at(text, series, from, start) : Optional.<IdentifierSpan>empty();
    return found.isPresent() ? found : at(text, from, from, start);
  }

  private static Optional<IdentifierSpan> at(Reading text, int from, int glued, int start) {
    var token =
        TOKEN
            .matcher(text.plain)
            .region(glued, Math.min(text.length(), start + LONGEST))
            .useTransparentBounds(true);
    if (!token.lookingAt() || token.end() <= start) {
      return Optional.empty();
    }
    var numbered = new Numbered(text, from, text.plain.substring(from, token.end()));
    return numbered.isSomebodys(token.end())
        ? Optional.of(new IdentifierSpan(from, token.end(), Identifier.DOCUMENT))
        : Optional.empty();
  }

  /** Where the letters begin that are glued to the first digits; -1 if these are not the first. */
  private static int glued(Reading text, int free, int start) {
    int at = start;
    while (at > free && start - at < LONGEST / 2) {
      char c = text.plain.charAt(at - 1);
      if (Reading.isDigit(c)) {
        return -1;
      }
      if (!Character.isLetter(c) && c != '-' && c != '/') {
        break;
      }
      at--;
    }
    while (at < start && !Character.isLetter(text.plain.charAt(at))) {
      at++;
    }
    return at;
  }

  /** {@code IPR 20-0713}: where a few capitals before the number begin. */
  private static int series(Reading text, int free, int from) {
    int at = from - 1;
    if (at < free || text.plain.charAt(at) != ' ' || !Reading.isDigit(text.plain.charAt(from))) {
      return from;
    }
    while (at > free && from - at <= LONGEST_SERIES && isCapital(text.plain.charAt(at - 1))) {
      at--;
    }
    boolean whole = at == 0 || !Character.isLetterOrDigit(text.plain.charAt(at - 1));
    return whole && from - 1 - at >= 2 ? at : from;
  }

  private static boolean isCapital(char c) {
    return Character.isUpperCase(c);
  }

  private boolean isSomebodys(int end) {
    if (digits > MOST
        || (token.length() < 2)
        || NEVER.matcher(text.words.substring(from, end)).matches()
        || (token.indexOf(' ') > 0 && !mixed && !isSpaced())
        || Context.isAmount(text, from, end)) {
      return false;
    }
    var before = text.words.substring(Math.max(0, from - REACH), from);
    var after = Context.after(text, end, REACH);
    var sign = SIGN.matcher(before);
    if (sign.find()) {
      if ("#".equals(sign.group("bare")) && (mixed || digits < FEWEST_HASHED)) {
        return false;
      }
      boolean called = sign.group("word") != null && before.startsWith("по ", sign.start() - 3);
      if (called && digits < FEWEST_HASHED) {
        return false;
      }
      var of = sign.group("of");
      boolean plain = of == null || of.isEmpty() || of.equals(" is");
      return plain
          ? isOwn(before.substring(0, sign.start()), after)
          : isOwn(before.substring(0, sign.end("of")), after)
              && (hasSigns() || digits >= FEWEST_BESIDE || nearest(of) != null);
    }
    var follows = SIGN_AFTER.matcher(after);
    if (follows.find()) {
      return digits >= FEWEST && !isPublic(after.substring(follows.end()), MOST_WORDS_AFTER);
    }
    if (Context.continues(text, from, Identifier.DOCUMENT)) {
      return digits >= FEWEST && isAsLongAsTheOneBefore();
    }
    boolean enough = mixed ? digits >= FEWEST_IN_PIECES : digits >= FEWEST_BESIDE;
    return enough && isOfForm() && text.has(Cue.DOSSIER) && BESIDE.matcher(before).find();
  }

  /** {@code 0700 4412 98}, and no amount in thousands. */
  private boolean isSpaced() {
    boolean series = isCapital(token.charAt(0));
    return series || (digits >= FEWEST_SPACED && !token.matches("\\d{1,3}(?: \\d{3})+"));
  }

  private boolean isOfForm() {
    return !mixed || digits > FEWEST || hasSigns();
  }

  /** Whether it has letters or a stroke: digits with a hyphen may be a range. */
  private boolean hasSigns() {
    return token.chars().anyMatch(c -> c == '/' || Character.isLetter(c));
  }

  private boolean isAsLongAsTheOneBefore() {
    int last = from;
    while (last > 0 && !Reading.isOpaque(text.plain.charAt(last - 1))) {
      last--;
    }
    int first = last;
    while (first > 0 && text.plain.charAt(first - 1) == Reading.opaque(Identifier.DOCUMENT)) {
      first--;
    }
    return Math.abs(last - first - token.length()) <= 1;
  }

  /** Whether what the words say to be numbered is somebody's, or they do not say. */
  private boolean isOwn(String before, String after) {
    var what = nearest(before);
    if (what == null) {
      return digits >= (mixed && !hasSigns() ? FEWEST_BESIDE : FEWEST)
          && !DATED.matcher(before).find()
          && !isPublic(after, MOST_WORDS_AFTER);
    }
    if (what.group("public") != null) {
      return false;
    }
    if (what.group("ruling") != null) {
      boolean order = what.group().equals("order");
      return digits >= (order ? FEWEST_OF_ORDER : FEWEST_OF_FINE)
          || (digits >= FEWEST && FINE.matcher(before).find());
    }
    boolean incoming = what.group().startsWith("вх");
    boolean few = digits < FEWEST;
    return (incoming ? mixed || digits > FEWEST : !isPublic(after, 1))
        && (!few || SHORT.matcher(what.group()).lookingAt());
  }

  /** The last of a few words before the sign that says what is numbered, or null. */
  private static Matcher nearest(String before) {
    int from = before.length();
    int words = 0;
    boolean letter = false;
    while (from > 0 && words <= MOST_WORDS && !isEnd(before, from - 1)) {
      boolean next = Character.isLetter(before.charAt(from - 1));
      words += next && !letter ? 1 : 0;
      letter = next;
      from--;
    }
    var what = WHAT.matcher(before).region(from, before.length()).useTransparentBounds(true);
    int last = -1;
    while (what.find()) {
      last = what.start();
    }
    return last >= 0 && what.find(last) ? what : null;
  }

  /** Whether a sentence ends there; a full stop after a short word is an abbreviation. */
  private static boolean isEnd(String words, int at) {
    char c = words.charAt(at);
    return "!?\n;".indexOf(c) >= 0
        || (c == '.'
            && at > 3
            && Character.isLetter(words.charAt(at - 1))
            && Character.isLetter(words.charAt(at - 2))
            && Character.isLetter(words.charAt(at - 3))
            && Character.isLetter(words.charAt(at - 4)));
  }

  /** Whether one of the words that follow names what is everybody's. */
  private static boolean isPublic(String after, int words) {
    int end = 0;
    for (int word = 0; word < words; word++) {
      while (end < after.length() && " -ши".indexOf(after.charAt(end)) >= 0 && end < 5) {
        end++;
      }
      while (end < after.length() && Character.isLetter(after.charAt(end))) {
        end++;
      }
      if (end < after.length() && after.charAt(end) == ' ') {
        end++;
      } else {
        break;
      }
    }
    var what = WHAT.matcher(after).region(0, end).useTransparentBounds(true);
    return what.find() && what.group("own") == null;
  }
}
