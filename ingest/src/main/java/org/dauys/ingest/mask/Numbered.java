package org.dauys.ingest.mask;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.dauys.ingest.mask.NumberedThing.Owner;

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

  /** How many words after the number may say what is numbered. */
  private static final int MOST_WORDS_AFTER = 2;

  /** With fewer digits the paper has to be named. */
  private static final int FEWEST = 4;

  private static final int FEWEST_BESIDE = 6;

  /** So many are the number of a person, of whom check digits would tell. */
  private static final int OF_PERSON = 12;

  private static final int FEWEST_IN_PIECES = 3;
  private static final int DIGITS_OF_DIPLOMA = 7;
  private static final int DIGITS_OF_PASSPORT = 8;
  private static final int FEWEST_SPACED = 8;
  private static final int FEWEST_HASHED = 5;

  private static final int FEWEST_OF_CODE = 5;
  private static final int FEWEST_ADJACENT = 5;
  private static final int FEWEST_APART = 7;

  /** What is longer and no card is the number of some goods. */
  private static final int MOST = 15;

  /** Rulings against a person have more digits than by-laws. */
  private static final int FEWEST_OF_FINE = 9;

  private static final int FEWEST_OF_ORDER = 7;

  private static final Pattern RANGE = Pattern.compile("([1-9]\\d{0,7})-([1-9]\\d{0,7})");

  /** How many times the least of a range its most may be. */
  private static final int MOST_OF_RANGE = 10;

  private static final Pattern AMOUNT = Pattern.compile("(?<!\\d)\\d{1,3}(?: \\d{3})+$");

  private static final String UNIT =
      "(?:\\d+|\\p{Lu}{1,6}|\\p{Ll}(?!\\p{L})|(?<=/)\\p{Ll}{2,3}(?!\\p{L}))";

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:\\d{3} \\d{3} \\d{3} ?\\p{Lu}{2}|\\d{3,5}(?: \\d{2,6}){1,4}+|\\d{2} \\d{6,8}|\\d{1,2} \\d{3})(?![\\p{L}\\d/-]|[.:,]\\d| \\d)|"
              + UNIT
              + "(?:[-/]?"
              + UNIT
              + "){0,12}+(?![\\p{L}\\d]|[.:,]\\d)");

  /** Sections of laws and by-laws, years, days. */
  private static final Pattern NEVER =
      Pattern.compile(
          "\\d+-(?:[ivxlі]+|нк|ө[дк]|од|ок|п|р|па|ра|рп|пп)|(?:19|20)\\d{2}(?:г|[-/](?:19|20)?\\d{2})?|[0-3]?\\d[-/][01]?\\d[-/](?:19|20)?\\d{2}|(?:19|20)\\d{2}[-/]\\d{2}[-/]\\d{2}");

  /** Norms, makes of cars, by-laws whose sign is written as a letter, accounts that are none. */
  private static final Pattern STANDARD =
      Pattern.compile(
          "(?:гост|ен|en|мемст|снип|санпин|сп|ст|тр|ту|рк|iso|исо|газ|зил|ваз|маз|паз|уаз|камаз|кбк|кнп|бик|окв?эд|окпо|като|кпвэд|covid|ковид|ppm|pm)(?: рк)?[ -]?\\d|тс 0\\d{2}/|kz\\d{2}[a-z\\d]{16}|n\\d{1,4}$");

  private static final Pattern SIGN =
      Pattern.compile(
          "(?:(?<bare>[№#]|n°)|(?<!\\p{L})(?<word>номер(?:а|ом|у|е|и|им|ым|лер|лери)?|номир\\p{L}{0,5}|n[oo]m[ei]r\\p{L}{0,3}|numbers?|ref|no(?=[.: ]*№|\\.)|nr(?=\\.)|рег(?=\\.))(?<of>(?: \\p{L}{1,20}){0,5}))[ .:)№-]{0,3}$");

  private static final Pattern SIGN_AFTER =
      Pattern.compile("^[ -]?(?:номирли|номерли|санды|сандык|номир(?:и|им)?мен)(?!\\p{L})");

  /** {@code … от 12 мая 2022 года № 305}: so laws are cited. */
  private static final Pattern DATED =
      Pattern.compile(
          "(?:»|\"|\\d{4}|год[ау]?|г\\.|жыл\\p{L}*|\\p{L}+дагы|\\p{L}+деги)[ ,(]{0,2}$");

  /** A fine, for which the ruling is one against a person. */
  private static final Pattern FINE =
      Pattern.compile("(?<!\\p{L})(?:штраф|айыппул|администрат|акимшил|fine|нарушени|жкк|пдд|апк)");

  /** Papers whose number is named without its sign. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:договор|келисимшарт|доверенност|сенимхат|направлени|жолдама|талон|билет|заказ|тапсырыс|заявк|медкарт|пломб|удостоверени|куали[кг]|абонемент|ваучер|трек|полис|рецепт|contract|policy|ticket|booking|receipt|invoice|voucher)\\p{L}{0,6}|шарт(?:ы|ым|ымыз|тын)?"
              + "|чек|карточк[аиу]|карта[мсн]?(?:ыз)?|картасы|исполнительн\\p{L}{2,3} (?:производств|лист)\\p{L}{0,2}|аткару парагы|истори[яию] болезни|(?:жеке|дербес) (?:шот|есеп)\\p{L}{0,4}|лицев\\p{L}{2,3}(?: сч[её]т\\p{L}{0,2})?|абонентск\\p{L}{2,3}|file|огпо|case)[ :]{1,3}$");

  /** Somebody's place in a queue, which may have few digits or look like an amount. */
  private static final Pattern QUEUE =
      Pattern.compile(
          "(?<!\\p{L})(?:кезегим|кезе[кг]\\p{L}{0,6} ?(?:№|номир\\p{L}{0,3})|порядков\\p{L}{2,3} номер\\p{L}{0,2}|(?<=\\()очеред[ьи]|очеред\\p{L}{0,3} ?(?:№|номер\\p{L}{0,2}))[ :-]{1,3}$");

  /** Numbers of cases before courts. */
  private static final Pattern CASE =
      Pattern.compile(
          "\\d{1,2}-\\d{3,6}/(?:20)?\\d{2}|\\d{4}-\\d{2}-\\d{2}-\\d{1,2}(?:-\\d+)?/\\d{1,6}|(?!978|(?:19|20)\\d{2}-(?:19|20)\\d{2}-)\\d{2,4}-\\d{4}-\\d{3,4}");

  /** Orders about one employee. */
  private static final Pattern OF_STAFF = Pattern.compile("\\d{1,5}[ -]?(?:ж/к|л/с|лс|жк)");

  /** What stands before a number without being a part of it; so do three Russian letters. */
  private static final Set<String> ABBREVIATIONS =
      Set.of("ип", "ао", "id", "ид", "no", "vin", "imei");

  private static final Pattern SERIAL = Pattern.compile("(?<!\\d)0\\d{3}|/");

  /** {@code K7XQ2M}: with letters in between. */
  private static final int SHORTEST_CODE = 6;

  /** Between a paper and its number: the rest of the word. */
  private static final Pattern ADJACENT = Pattern.compile("\\p{L}*[ .:()]{1,3}");

  /** The same with a sign or an abbreviation between. */
  private static final Pattern ADJACENT_PUBLIC =
      Pattern.compile("\\p{L}*[ :()№.]{1,4}(?:\\p{L}{1,5} )?");

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
    if (!text.hasNumbered() && !isAmongLetters(text, start)) {
      return Optional.empty();
    }
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

  /**
   * Whether letters or strokes touch the digits, or a capital goes before the blank before them.
   */
  private static boolean isAmongLetters(Reading text, int start) {
    int end = start;
    while (end < text.length() && Reading.isDigit(text.plain.charAt(end))) {
      end++;
    }
    boolean after = end < text.length() && isGlue(text.plain.charAt(end));
    boolean before = start > 0 && isGlue(text.plain.charAt(start - 1));
    return after
        || before
        || (start > 1
            && text.plain.charAt(start - 1) == ' '
            && isCapital(text.plain.charAt(start - 2)));
  }

  private static boolean isGlue(char c) {
    return Character.isLetter(c) || c == '-' || c == '/';
  }

  /** Where the letters begin that are glued to the first digits; -1 if these are not the first. */
  private static int glued(Reading text, int free, int start) {
    int at = start;
    while (at > free && start - at < LONGEST / 2) {
      char c = text.plain.charAt(at - 1);
      if (Reading.isDigit(c)) {
        return -1;
      }
      if (!isGlue(c)) {
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
    while (at > free && from - at <= LONGEST_SERIES && isOfSeries(text.plain.charAt(at - 1))) {
      at--;
    }
    boolean whole = at == 0 || !Character.isLetterOrDigit(text.plain.charAt(at - 1));
    int letters = from - 1 - at;
    int hyphen = text.plain.indexOf('-', at);
    boolean plain = hyphen < 0 || hyphen >= from;
    boolean abbreviation =
        letters > 2 && text.plain.charAt(at) > 127 && plain && !isDiploma(text, from);
    return whole
            && (letters >= 2 || isPassport(text, at, from))
            && !abbreviation
            && !ABBREVIATIONS.contains(text.words.substring(at, from - 1))
        ? at
        : from;
  }

  /** Seven digits behind three letters. */
  private static boolean isDiploma(Reading text, int from) {
    return digitsAt(text, from) == DIGITS_OF_DIPLOMA;
  }

  /** Eight digits behind one. */
  private static boolean isPassport(Reading text, int letter, int from) {
    return text.plain.charAt(letter) == 'N' && digitsAt(text, from) == DIGITS_OF_PASSPORT;
  }

  private static int digitsAt(Reading text, int from) {
    int end = from;
    while (end < text.length() && Reading.isDigit(text.plain.charAt(end))) {
      end++;
    }
    return end - from;
  }

  private static boolean isOfSeries(char c) {
    return c == '-' || isCapital(c);
  }

  private static boolean isCapital(char c) {
    return Character.isUpperCase(c);
  }

  private boolean isSomebodys(int end) {
    boolean coded = hasLetters() || token.indexOf('/') > 0;
    if ((digits > MOST && !coded)
        || (token.length() < 2)
        || NEVER.matcher(text.words.substring(from, end)).matches()
        || (!coded && Context.isAmount(text, from, end))) {
      return false;
    }
    if (STANDARD.matcher(text.words.substring(from, end)).lookingAt() || isPartOfMore(end)) {
      return false;
    }
    var before = text.words.substring(Math.max(0, from - REACH), from);
    var after = Context.after(text, end, REACH);
    if (isCase(before, end) || OF_STAFF.matcher(text.words.substring(from, end)).matches()) {
      return true;
    }
    if (digits >= FEWEST_IN_PIECES && QUEUE.matcher(before).find()) {
      return true;
    }
    if (token.indexOf(' ') > 0 && !mixed && !isSpaced()) {
      return false;
    }
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
              && (hasSigns() || digits >= FEWEST_BESIDE || thing(of) != null);
    }
    var follows = SIGN_AFTER.matcher(after);
    if (follows.find()) {
      var thing = NumberedThing.after(after.substring(follows.end()), MOST_WORDS_AFTER);
      return thing == null
          ? digits >= FEWEST
          : switch (thing.owner()) {
            case PUBLIC -> false;
            case RULING -> digits >= FEWEST_OF_FINE;
            case OWN -> hasLetters() || digits >= FEWEST;
          };
    }
    if (Context.continues(text, from, Identifier.DOCUMENT)) {
      return digits >= FEWEST && isAsLongAsTheOneBefore();
    }
    return isCode(before, after)
        || (text.has(Cue.DOSSIER) && (isBeside(before, after) || isBefore(before, after)));
  }

  /** {@code дело 2-1134/24}. */
  private boolean isCase(String before, int end) {
    return CASE.matcher(text.plain.substring(from, end)).matches() && !isOfPublic(before);
  }

  /** {@code EO-2025-771900}: letters and many digits are the number of some paper. */
  private boolean isCode(String before, String after) {
    boolean serial = isCapital(token.charAt(0)) && SERIAL.matcher(token).find();
    return hasLetters()
        && digits >= (serial ? FEWEST : FEWEST_OF_CODE)
        && !isOfPublic(before)
        && !isPublic(after, 1);
  }

  /** Whether the word before it names what is everybody's. */
  private boolean isOfPublic(String before) {
    var thing = thing(before);
    return thing != null
        && thing.owner() == Owner.PUBLIC
        && ADJACENT_PUBLIC.matcher(before).region(thing.end(), before.length()).matches();
  }

  private static boolean isAdjacent(NumberedThing thing, String before) {
    return ADJACENT.matcher(before).region(thing.end(), before.length()).matches();
  }

  /** {@code договор ОК-19/448}, {@code заявка 77418}: the paper is named, the sign is not. */
  private boolean isBeside(String before, String after) {
    boolean person = !mixed && digits == OF_PERSON;
    boolean enough = mixed ? digits >= FEWEST_IN_PIECES : digits >= FEWEST_BESIDE;
    if (enough && !person && isOfForm() && BESIDE.matcher(before).find()) {
      return true;
    }
    var thing = thing(before);
    if (thing == null
        || thing.owner() == Owner.PUBLIC
        || (person && thing.owner() == Owner.OWN)
        || (thing.owner() == Owner.RULING && !isOfOnePerson())) {
      return false;
    }
    boolean adjacent = isAdjacent(thing, before);
    if (!adjacent && isPublic(after, 1)) {
      return false;
    }
    if (hasLetters() || isSuffixed()) {
      return digits >= (adjacent && from > 0 && isCapital(token.charAt(0)) ? 2 : FEWEST_IN_PIECES)
          || (adjacent && (isSuffixed() || token.length() >= SHORTEST_CODE));
    }
    boolean few = adjacent && thing.mayBeShort();
    return digits >= (few ? FEWEST : adjacent || mixed ? FEWEST_ADJACENT : FEWEST_APART)
        && !isRange();
  }

  /** {@code 24-1180-6631 хаттама}: Kazakh names the paper behind its number. */
  private boolean isBefore(String before, String after) {
    var thing = after.startsWith(" ") ? NumberedThing.after(after.substring(1), 1) : null;
    boolean point = from > 1 && text.plain.startsWith(". ", from - 2);
    return thing != null
        && thing.owner() == Owner.OWN
        && !point
        && NumberedThing.before(before, false) == null
        && (mixed ? digits >= FEWEST : digits >= FEWEST_BESIDE)
        && !isRange();
  }

  /** {@code 47/пс}. */
  private boolean isSuffixed() {
    return token.indexOf('/') > 0 && Character.isLetter(token.charAt(token.length() - 1));
  }

  /** A ruling with letters, many digits or zeros before them; by-laws have few. */
  private boolean isOfOnePerson() {
    return hasLetters() || digits >= FEWEST_OF_FINE || isOfZeros();
  }

  /** Whether more digits or an address go on there. */
  private boolean isPartOfMore(int end) {
    return (from > 0 && text.plain.charAt(from - 1) == '_')
        || (end < text.length() && text.plain.charAt(end) == '_')
        || (from > 1
            && text.plain.charAt(from - 1) == ' '
            && Reading.isDigit(text.plain.charAt(from - 2)));
  }

  /** {@code 1500-2000}; not {@code 114-0926} nor {@code 118-4402}. */
  private boolean isRange() {
    var range = RANGE.matcher(token);
    if (!range.matches()) {
      return false;
    }
    int least = Integer.parseInt(range.group(1));
    int most = Integer.parseInt(range.group(2));
    return least < most && most < MOST_OF_RANGE * least;
  }

  /** By-laws are counted from one. */
  private boolean isOfZeros() {
    return token.charAt(0) == '0' && token.length() == digits && digits >= FEWEST_ADJACENT;
  }

  private boolean hasLetters() {
    return token.chars().anyMatch(Character::isUpperCase);
  }

  /** {@code 0700 4412 98}, and no amount in thousands. */
  private boolean isSpaced() {
    boolean series = isCapital(token.charAt(0));
    boolean amount = token.charAt(0) != '0' && AMOUNT.matcher(token).find();
    return (series || digits >= FEWEST_SPACED) && !amount;
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
    var thing = thing(before);
    if (thing == null) {
      return digits >= (mixed && !hasSigns() ? FEWEST_BESIDE : FEWEST)
          && !DATED.matcher(before).find()
          && !isRange()
          && !isPublic(after, MOST_WORDS_AFTER);
    }
    return switch (thing.owner()) {
      case PUBLIC -> false;
      case RULING ->
          digits >= ("order".equals(thing.word()) ? FEWEST_OF_ORDER : FEWEST_OF_FINE)
              || isOfZeros()
              || (digits >= FEWEST && FINE.matcher(before).find());
      case OWN -> {
        boolean incoming = thing.word().startsWith("вх");
        yield (incoming ? mixed || digits > FEWEST : !isPublic(after, 1))
            && (digits >= FEWEST || thing.mayBeShort() || (hasLetters() && text.has(Cue.DOSSIER)));
      }
    };
  }

  private NumberedThing thing(String before) {
    return NumberedThing.before(before, hasLetters());
  }

  /** Whether one of the words that follow names what is everybody's. */
  private boolean isPublic(String after, int words) {
    var thing = NumberedThing.after(after, words);
    return thing != null
        && (thing.owner() == Owner.PUBLIC
            || (thing.owner() == Owner.RULING && digits < FEWEST_OF_FINE));
  }
}
