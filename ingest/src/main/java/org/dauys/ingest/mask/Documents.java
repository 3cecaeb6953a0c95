package org.dauys.ingest.mask;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the numbers of papers. They have no check digits: the words before them decide, and the
 * form of the number keeps dates, amounts and years out.
 */
final class Documents {

  private static final String PAPERS =
      "(?:тех)?паспорт\\p{L}*|загранпаспорт\\p{L}*|толкужат\\p{L}*|паспорд\\p{L}*|passport|удостоверени\\p{L}*|уд\\.? ?л(?:ичн\\p{L}*)?|удост|удв|удостоверен"
          + "|куалик\\p{L}*|куалиг\\p{L}*|куалы\\p{L}*|куалiк\\p{L}*|id[ -]card|identity (?:card|document)|id(?= ?(?:№|no|n|:|number|\\())"
          + "|национальн\\p{L}* id|свидетельств\\p{L}* о рожд\\p{L}*|свидетельств\\p{L}*|метрик\\p{L}*|certificate"
          + "|водительск\\p{L}* прав\\p{L}*|права|вод\\.? ?(?:уд|прав)\\p{L}*|в/у|ву|driv(?:ing|er'?s?) licen[cs]e|licen[cs]e"
          + "|военн\\p{L}* билет\\p{L}*|аскери билет\\p{L}*|military id|вид\\p{L}* на жительство|внж|ыктиярхат\\p{L}*"
          + "|residence permit|снилс|инн|document (?:no|number)|документ\\p{L}*|кужат\\p{L}*";

  private static final String FILLER = "(?:\\p{L}++\\.?|№|#|[:=,(-])";

  private static final Pattern CUE =
      Pattern.compile("(?:^|[^\\p{L}])(?:" + PAPERS + ")(?:[\\s.]*" + FILLER + "){0,6}[\\s.]*$");

  /** Between the cue and a number without letters nothing may stand that tells a story. */
  private static final Pattern CUE_BESIDE =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:"
              + PAPERS
              + ")(?:[\\s.]*(?:личност\\p{L}*|гражданин\\p{L}*|гражданк\\p{L}*|рк|рф|кр|республик\\p{L}*|казахстан\\p{L}*|росси\\p{L}*|номер\\p{L}*"
              + "|номир\\p{L}*|№|#|n|no|nr|number|num|is|of|my|серия|серии|серияс\\p{L}*|series|мо[йеяи]|моего|моей|менин|и|жане|and|у меня"
              + "|о рождении|ребенка|сына|дочери|водительск\\p{L}*|заграничн\\p{L}*|под|за|с|has|the|number\\p{L}*|ru|kz|[:=,(-])){0,6}[\\s.]*$");

  private static final Pattern ISSUED_AFTER =
      Pattern.compile("^[\\s,(]*(?:выдан\\p{L}*|мвд|иим\\p{L}*|issued|берилген|берген)");

  private static final Pattern APPEAL =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:обращени|отиниш|арыз|appeal|жалоб|шагым|заявлени|заявк|отинимим)\\p{L}*"
              + "[\\s,:(]*(?:номер\\p{L}*|номир\\p{L}*|number|под)?[\\s]*(?:№|n|no|#|number|:)?[\\s.:]*$");

  private static final Pattern APPEAL_AFTER =
      Pattern.compile("^,? ?(?:номирли |санды )?(?:отиниш|арыз|шагым|обращени|жалоб)");

  private static final Pattern DOSSIER =
      Pattern.compile(
          "(?<!\\p{L})(?:обращени\\p{L}*|отин[иі]ш\\p{L}*|отиним\\p{L}*|арыз\\p{L}*|appeal|жалоб\\p{L}*|шагым\\p{L}*|заявлени\\p{L}*|заявк\\p{L}*|жолдау\\p{L}*|request|complaint|application"
              + "|дел[оау]|деле|иси?|case|договор\\p{L}*|шарт|contract|полис\\p{L}*|policy|лицев\\p{L}* сч[её]т\\p{L}*)"
              + "(?<sign>(?: (?!иин|жсн|тел|в |на |от )\\p{L}+){0,3} ?(?:№|n|no|#|number|номер\\p{L}*|номир\\p{L}*))?(?: is)?[ .:]{0,3}$");

  /** Digits in pieces with a stroke or letters between: {@code 2-1874/2026}, {@code 118-К/25}. */
  private static final Pattern PIECES =
      Pattern.compile(
          "\\d+(?:[-/](?:\\p{Lu}{1,3}[-/])?\\d+|[-/]\\p{Lu}{1,3}(?![\\p{L}\\d]))*(?![\\p{L}\\d])");

  /** How appeals to the state are numbered, whatever stands around. */
  private static final Pattern STATE_APPEAL =
      Pattern.compile("(?<![\\p{L}\\d-])(?:ЗТ|ЖТ|ZT|JT|ЮЛ)-(?:\\p{Lu}-)?\\d[\\d/-]{2,}\\d(?!\\d)");

  /** No number of a case is longer, and no letters before it are more. */
  private static final int LONGEST = 40;

  private static final int MOST_LETTERS = 6;
  private static final int FEWEST_IN_PIECES = 4;
  private static final int FEWEST = 6;

  private static final Pattern CADASTRE =
      Pattern.compile("\\d{2}([-:])\\d{3}\\1\\d{3}\\1\\d{3,4}(?![\\d-]|:\\d)");

  private static final Pattern RUSSIAN_PASSPORT =
      Pattern.compile("\\d{2} ?\\d{2},? ?(?:№|номер|n|no)\\.? ?\\d{6}(?!\\d)");

  private static final Pattern PASSPORT_BESIDE =
      Pattern.compile("(?<!\\p{L})(?:паспорт|паспорд|толкужат|passport)\\p{L}* ?$");

  private static final int MOST_DIGITS = 10;

  private final Reading text;
  private final DigitGroups groups;
  private final int start;

  private Documents(Reading text, DigitGroups groups) {
    this.text = text;
    this.groups = groups;
    this.start = groups.start();
  }

  /** A plot of land, {@code 08:118:015:642}: nothing else has this form. */
  static Optional<IdentifierSpan> plot(Reading text, int start) {
    var plot = CADASTRE.matcher(text.plain).region(start, text.length()).useTransparentBounds(true);
    boolean joined = start > 0 && "-:".indexOf(text.plain.charAt(start - 1)) >= 0;
    return !joined && plot.lookingAt()
        ? Optional.of(new IdentifierSpan(start, plot.end(), Identifier.DOCUMENT))
        : Optional.empty();
  }

  static Optional<IdentifierSpan> at(Reading text, int free, DigitGroups groups) {
    var documents = new Documents(text, groups);
    int from = documents.from(free);
    int end = documents.end(from);
    return end == 0
        ? Optional.empty()
        : Optional.of(new IdentifierSpan(from, end, Identifier.DOCUMENT));
  }

  /** A Russian passport whose series and number are named apart: {@code 4508 № 123456}. */
  static Optional<IdentifierSpan> inTwoParts(Reading text, int start) {
    var passport =
        RUSSIAN_PASSPORT
            .matcher(text.words)
            .region(start, text.length())
            .useTransparentBounds(true);
    return passport.lookingAt() && CUE.matcher(Context.before(text, start)).find()
        ? Optional.of(new IdentifierSpan(start, passport.end(), Identifier.DOCUMENT))
        : Optional.empty();
  }

  /**
   * The number of a case, a contract, an appeal, which has letters and strokes among its digits.
   */
  static Optional<IdentifierSpan> ofDossier(Reading text, int free, int start) {
    int longest = Math.min(text.length(), start + LONGEST);
    if (start > 0 && text.plain.charAt(start - 1) == '-') {
      var appeal =
          STATE_APPEAL
              .matcher(text.plain)
              .region(Math.max(free, start - MOST_LETTERS), longest)
              .useTransparentBounds(true);
      if (appeal.find() && appeal.start() < start) {
        return Optional.of(new IdentifierSpan(appeal.start(), appeal.end(), Identifier.DOCUMENT));
      }
    }
    if (!text.has(Cue.DOSSIER)) {
      return Optional.empty();
    }
    var number = PIECES.matcher(text.plain).region(start, longest).useTransparentBounds(true);
    int from = series(text, free, start);
    var cue = DOSSIER.matcher(Context.before(text, from));
    if (!number.lookingAt() || !cue.find() || Context.isAmount(text, start, number.end())) {
      return Optional.empty();
    }
    long digits = number.group().chars().filter(Character::isDigit).count();
    boolean pieces =
        digits >= FEWEST_IN_PIECES && (from < start || number.group().length() > digits);
    return digits >= FEWEST || (pieces && cue.group("sign") != null)
        ? Optional.of(new IdentifierSpan(from, number.end(), Identifier.DOCUMENT))
        : Optional.empty();
  }

  /** Where a few capitals before the digits begin. */
  static int series(Reading text, int free, int start) {
    int at = start;
    while (at > free
        && start - at < MOST_LETTERS
        && (isSeries(text.plain.charAt(at - 1))
            || (at == start && text.plain.charAt(at - 1) == ' '))) {
      at--;
    }
    while (at < start && text.plain.charAt(at) == '-') {
      at++;
    }
    boolean letters = at < start && Character.isUpperCase(text.plain.charAt(at));
    boolean whole = at == 0 || !Character.isLetterOrDigit(text.plain.charAt(at - 1));
    boolean sign = start - at == 2 && "NН".indexOf(text.plain.charAt(at)) >= 0;
    return letters && whole && !sign ? at : start;
  }

  /** Where the number ends, or 0. */
  private int end(int from) {
    int plot = plot();
    if (plot > 0) {
      return plot;
    }
    var before = Context.before(text, from);
    int appeal = APPEAL.matcher(before).find() || isAppeal(from) ? appealEnd() : 0;
    return appeal > 0 ? appeal : paper(from, before);
  }

  /** {@code № ЖТ-2026-01234567 өтінішім}. */
  private boolean isAppeal(int from) {
    int matched = groups.making(12);
    return matched == 2
        && from < start
        && APPEAL_AFTER.matcher(Context.after(text, groups.end(matched), 24)).find();
  }

  private int plot() {
    return plot(text, start).map(IdentifierSpan::end).orElse(0);
  }

  /** An appeal's number has a year and a running number: at least six digits. */
  private int appealEnd() {
    int matched = groups.making(12);
    for (int digits = 13; matched == 0 && digits >= 6; digits--) {
      matched = groups.making(digits);
    }
    boolean amount = matched > 0 && Context.isAmount(text, start, groups.end(matched));
    return matched > 0 && matched < 4 && !amount && !groups.contains('.', matched)
        ? groups.end(matched)
        : 0;
  }

  private int paper(int from, String before) {
    boolean letters = from < start;
    int matched = form(letters);
    if (matched == 0 || Context.isAmount(text, start, groups.end(matched))) {
      return 0;
    }
    int end = groups.end(matched);
    boolean announced =
        CUE_BESIDE.matcher(before).find()
            || ((letters || groups.making(9) == matched) && CUE.matcher(before).find())
            || (groups.making(9) == 1 && ISSUED_AFTER.matcher(Context.after(text, end, 24)).find());
    return announced ? end : 0;
  }

  /** How many groups have the form of a paper's number: in one piece or as it is printed. */
  private int form(boolean letters) {
    if (groups.size(0) >= 6 && groups.size(0) <= MOST_DIGITS) {
      return 1;
    }
    if (groups.haveSizes(4, 6) || groups.haveSizes(2, 2, 6) || groups.haveSizes(2, 2, 3, 3)) {
      return groups.making(10);
    }
    if (groups.haveSizes(3, 3, 3)) {
      return groups.haveSizes(3, 3, 3, 2) ? 4 : 3;
    }
    boolean pieces =
        groups.haveSizes(4, 4)
            || groups.haveSizes(3, 3)
            || groups.haveSizes(2, 6)
            || groups.haveSizes(2, 7);
    return letters && pieces ? 2 : 0;
  }

  /** With a series of letters: {@code N12345678}, {@code AB 123456}, {@code II-АБ № 123456}. */
  private int from(int free) {
    int at = start;
    while (at > free && start - at < 3 && " №-".indexOf(text.plain.charAt(at - 1)) >= 0) {
      at--;
    }
    int from = at;
    while (from > free && isSeries(text.plain.charAt(from - 1))) {
      from--;
    }
    while (from < at && text.plain.charAt(from) == '-') {
      from++;
    }
    int length = at - from;
    boolean whole = from == 0 || !Character.isLetterOrDigit(text.plain.charAt(from - 1));
    // A single N is more often the sign of a number, unless it is glued.
    boolean sign = length == 1 && at < start && "NnН".indexOf(text.plain.charAt(from)) >= 0;
    return length == 0
            || length > 7
            || !whole
            || (sign && !isPassport(from))
            || isCapitalsWord(from, at)
        ? start
        : from;
  }

  /** {@code паспорт N 12345678}: passports have this letter and eight digits. */
  private boolean isPassport(int from) {
    return text.plain.charAt(from) == 'N'
        && groups.making(8) == 1
        && text.plain.charAt(start - 1) == ' '
        && PASSPORT_BESIDE.matcher(Context.before(text, from)).find();
  }

  private boolean isCapitalsWord(int from, int end) {
    var series = text.plain.substring(from, end);
    return series.equals("РК")
        || series.equals("РФ")
        || series.equals("ИИН")
        || series.equals("ЖСН")
        || series.equals("ID")
        || series.equals("NO")
        || series.equals("ВУ")
        || series.equals("ВНЖ")
        || (series.length() > 4 && series.indexOf('-') < 0);
  }

  private static boolean isSeries(char c) {
    return Character.isUpperCase(c) || c == '-';
  }
}
