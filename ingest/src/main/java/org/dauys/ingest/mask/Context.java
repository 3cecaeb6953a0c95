package org.dauys.ingest.mask;

import java.util.regex.Pattern;

/**
 * The words around a number, which say what it is. Cues are written as {@link Reading#words} has
 * them. A window reaches back to the number or identifier before, at most {@value #REACH}
 * characters: a cue speaks for the first number after it.
 */
final class Context {

  private static final int REACH = 64;
  private static final int LONGEST_UNIT = 16;

  private static final Pattern UNIT =
      Pattern.compile(
          "^ ?(?:тг|тенге|тнг|₸|kzt|руб|₽|рубл|\\$|€|долл|доллар|евро|usd|eur|rub|tenge|dollar|euro"
              + "|млн|млрд|трлн|тыс|мын|милли|триллион|million|billion|thousand|%|процент|пайыз"
              + "|чел|адам|жител|граждан|тургын|азамат|people|resident|citizen|сем|отбас|famil"
              + "|голос|дауыс|vote|подпис|тонн|шт|км|га\\b|кв\\. ?м|кубо|м3|м2|квт|гкал|голов|бас\\b"
              + "|бирлик|единиц|экз|раз\\b|рет|просмотр|лайк|подписч|водител|дет|бала|учен|окушы"
              + "|пенсионер|зейнет|студент|абонент)");
  private static final Pattern CURRENCY_BEFORE =
      Pattern.compile("(?:[$€₸₽£]|usd|eur|kzt|kgs|rub) ?$");

  private Context() {}

  /** The words before a place, back to the last number or identifier. */
  static String before(Reading text, int start) {
    int from = start;
    while (from > 0 && start - from < REACH && !isStop(text.digits.charAt(from - 1))) {
      from--;
    }
    return text.words.substring(from, start);
  }

  /** The words after a place. */
  static String after(Reading text, int end, int reach) {
    return text.words.substring(end, Math.min(text.length(), end + reach));
  }

  /** Whether a currency or a unit stands beside: then it is an amount. */
  static boolean isAmount(Reading text, int start, int end) {
    return UNIT.matcher(after(text, end, LONGEST_UNIT)).find()
        || CURRENCY_BEFORE.matcher(text.words.substring(Math.max(0, start - 4), start)).find();
  }

  /** Whether an identifier of that kind stands directly before, as in a list. */
  static boolean continues(Reading text, int start, Identifier type) {
    int at = start;
    while (at > 0 && start - at < 10 && !isStop(text.digits.charAt(at - 1))) {
      at--;
    }
    return at > 0
        && text.plain.charAt(at - 1) == Reading.opaque(type)
        && LIST.matcher(text.words.substring(at, start)).matches();
  }

  private static final Pattern LIST =
      Pattern.compile(" ?[,;/] ?|[,;]? (?:и|и еще|или|немесе|жане|or|and|либо) ");

  private static boolean isStop(char c) {
    return Reading.isDigit(c) || Reading.isOpaque(c);
  }
}
