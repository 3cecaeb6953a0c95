package org.dauys.ingest.mask;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers under which somebody's papers are kept: court cases, contracts, incoming
 * letters, powers of attorney, orders, patients' cards. They have any form, so that both the paper
 * and the sign of a number must be named; laws and schools have numbers, too, and keep them.
 */
final class Registered {

  private static final String SIGN =
      "[ (]{0,2}(?<!\\p{L})(?:№|#|n|no|nr|number|номер\\p{L}{0,3}|номир\\p{L}{0,3}|nomer\\p{L}{0,3})(?: ?№)?[ .:]{0,3}$";

  private static final Pattern PAPER =
      Pattern.compile(
          "(?<!\\p{L})(?:дел[оау]|деле|иси?|is(?= ?№)|case|(?<ruling>шешим\\p{L}*)|решени\\p{L}{1,3}(?: \\p{L}{3,20}){0,3} суда"
              + "|договор\\p{L}*|келисим-?шарт\\p{L}*|шарты?|contract|заявлени\\p{L}*|арыз\\p{L}*|отиниш\\p{L}*|обращени\\p{L}*|жалоб\\p{L}*|шагым\\p{L}*"
              + "|куи|ердр|лицев\\p{L}*|дербес (?:шот|есеп)\\p{L}*|госакт\\p{L}*|мемакт\\p{L}*|(?<act>акт|актиси)|доверенност\\p{L}*|сенимхат\\p{L}*"
              + "|тапсырыс\\p{L}*|заказ\\p{L}{0,2}|карт\\p{L}{1,3} пациент\\p{L}*|медкарт\\p{L}*|(?:медицинск|амбулаторн)\\p{L}* карт\\p{L}*"
              + "|удостоверени\\p{L}*|куали[кг]\\p{L}*|китапша\\p{L}*|книжк\\p{L}*)"
              + "(?: (?!в |на |от |по )(?!(?:номир|номер|nomer)\\p{L}{0,3} ?)[\\p{L}-]{1,20}){0,3}"
              + SIGN);

  private static final Pattern INCOMING =
      Pattern.compile(
          "(?<!\\p{L})(?:рег|вх|вход|кирис|тиркеу|регистрационн\\p{L}*|входящ\\p{L}*|(?<out>исх|исход|исходящ\\p{L}*|шыгыс)|очеред\\p{L}*|кезе[кг]\\p{L}*)\\.?"
              + SIGN);

  /** Papers whose number is named without its sign. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?<!\\p{L})(?:лицев\\p{L}{2,3}(?: счет\\p{L}*)?|дербес (?:шот|есеп)\\p{L}*|карт\\p{L}{1,3} пациент\\p{L}*|медкарт\\p{L}*"
              + "|(?:удостоверени\\p{L}{1,3}|книжк\\p{L}{1,2}) (?:вкладчик|пенсионер|ветеран|инвалид)\\p{L}*)[ :-]{1,3}$");

  /** {@code водительское … серия AB 123456}. */
  private static final Pattern SERIES =
      Pattern.compile("(?<!\\p{L})(?:серия|серии|сериясы) ?:? ?$");

  /** {@code госакт АБ № 0123456}. */
  private static final Pattern LETTERED =
      Pattern.compile(
          "(?<!\\p{L})(?:госакт|акт|свидетельств|удостоверени|куали[кг])\\p{L}* (?:\\p{L}{4,20} )?(?<series>\\p{L}{2,3} ?№ ?)$");

  /** What has a number and is nobody's. */
  private static final Pattern STAYS =
      Pattern.compile(
          "(?<!\\p{L})(?:закон|зан(?:ы|нын)|кодекс|приказ|буйры|постановл|каулы|указ|жарлы|маслихат|снип|гост|стать|бап|баб[ыт]|тармак|пункт|протокол"
              + "|хаттама|школ|мектеп|гимнази|лице[йяе](?!в)|маршрут|автобус|дом(?:а|у|е|ов)?(?!\\p{L})|тендер|лот|конкурс|закуп|госзакуп|сатып)");

  /** Whose rulings are by-laws. */
  private static final Pattern AUTHORITY =
      Pattern.compile("(?<!\\p{L})(?:маслихат|аким|уким|кенес|комисси|министр)");

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d+(?:[-/](?:\\p{Lu}{1,3}[-/])?\\d+|[-/]\\p{L}{1,3}(?![\\p{L}\\d]))*(?![\\p{L}\\d]|[.:,]\\d)");

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  private static final int LONGEST = 40;
  private static final int FEWEST_IN_PIECES = 3;
  private static final int FEWEST = 4;
  private static final int FEWEST_INCOMING = 5;
  private static final int FEWEST_OF_ACT = 6;

  /** What is longer and no card is the number of some goods. */
  private static final int MOST = 15;

  private Registered() {}

  /** The number that starts there, with the letters before it. */
  static Optional<IdentifierSpan> at(Reading text, int free, int start) {
    if (!text.has(Cue.DOSSIER)) {
      return Optional.empty();
    }
    var number =
        NUMBER
            .matcher(text.plain)
            .region(start, Math.min(text.length(), start + LONGEST))
            .useTransparentBounds(true);
    int from = Documents.series(text, free, start);
    if (!number.lookingAt()
        || number.end() - start < 2
        || Context.isAmount(text, start, number.end())) {
      return Optional.empty();
    }
    var before = Context.before(text, from);
    if (!isNamed(before, number, from < start)) {
      return Optional.empty();
    }
    var lettered = LETTERED.matcher(before);
    if (from == start && lettered.find() && isCapital(text, start, lettered)) {
      from -= lettered.group("series").length();
    }
    return Optional.of(new IdentifierSpan(from, number.end(), Identifier.DOCUMENT));
  }

  private static boolean isNamed(String before, Matcher number, boolean letters) {
    long digits = number.group().chars().filter(c -> Reading.isDigit((char) c)).count();
    boolean pieces = letters || number.group().length() > digits;
    if (digits < FEWEST_IN_PIECES || digits > MOST) {
      return false;
    }
    if (digits >= FEWEST_OF_ACT
        && (BESIDE.matcher(before).find() || (letters && SERIES.matcher(before).find()))) {
      return true;
    }
    var incoming = INCOMING.matcher(before);
    if (incoming.find()) {
      // Offices number what they send by digits alone.
      boolean own = incoming.group("out") == null || number.group().matches(".*\\p{L}.*");
      return own && (pieces || digits >= FEWEST_INCOMING) && !STAYS.matcher(before).find();
    }
    var paper = PAPER.matcher(before);
    if (!paper.find() || STAYS.matcher(before).region(paper.start(), before.length()).find()) {
      return false;
    }
    if (paper.group("ruling") != null && AUTHORITY.matcher(before).find()) {
      return false;
    }
    if (paper.group("act") != null) {
      return digits >= FEWEST_OF_ACT;
    }
    return pieces || (digits >= FEWEST && !YEAR.matcher(number.group()).matches());
  }

  private static boolean isCapital(Reading text, int start, Matcher lettered) {
    int first = start - lettered.group("series").length();
    return Character.isUpperCase(text.plain.charAt(first))
        && Character.isUpperCase(text.plain.charAt(first + 1));
  }
}
