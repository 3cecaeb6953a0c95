package org.dauys.ingest.mask;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds number plates of Kazakhstan ({@code 123 ABC 07} since 2012, {@code L 123 ABC} before) and
 * Russia ({@code А 123 ВС 77}), with Latin letters or Cyrillic ones that look alike.
 */
final class Plates {

  private static final Pattern CUE =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:гос|г/н|грз|рег|номер\\p{L}*|номир\\p{L}*|машин\\p{L}*|авто\\p{L}*|колик\\p{L}*|такси\\p{L}*|маршрутк\\p{L}*"
              + "|джип\\p{L}*|водител\\p{L}*|plate\\p{L}*|car|licen[cs]e|vehicle|registration|тойот\\p{L}*|toyota|камри"
              + "|camry|лад[аыуе]|нив[аыуе]|hyundai|kia|газел\\p{L}*|внедорожник\\p{L}*|жигул\\p{L}*|мотоцикл\\p{L}*"
              + "|прицеп\\p{L}*|трактор\\p{L}*|bmw|мерс\\p{L}*|mercedes|lexus|лексус\\p{L}*)"
              + "[^\\d\\n]{0,40}$");

  private static final String LETTER = "[A-ZАВЕКМНОРСТУХa-zавекмнорстух]";
  private static final String GAP = "[ |-]?";

  private static final Pattern NEW =
      Pattern.compile(
          "\\d{3}"
              + GAP
              + "(?<series>"
              + LETTER
              + "{2,3})"
              + GAP
              + "(?:0[1-9]|1\\d|20)(?![\\d\\p{L}]|[.,]\\d)");
  private static final Pattern OLD =
      Pattern.compile(
          "(?<region>"
              + LETTER
              + ")"
              + GAP
              + "\\d{3}"
              + GAP
              + "(?<series>"
              + LETTER
              + "{2,3})(?!\\p{L}|"
              + GAP
              + "\\d)");
  private static final Pattern RUSSIAN =
      Pattern.compile(
          "(?<region>[АВЕКМНОРСТУХABEKMHOPCTYXавекмнорстухabekmhopctyx])"
              + GAP
              + "\\d{3}"
              + GAP
              + "(?<series>[АВЕКМНОРСТУХABEKMHOPCTYXавекмнорстухabekmhopctyx]{2})"
              + GAP
              + "(?:RUS ?)?[1-9]?\\d{2}(?![\\d\\p{L}]|[.,]\\d)");

  /** What else stands between or after numbers: companies, regions, units, currencies. */
  private static final Set<String> NOT_SERIES =
      Set.of(
          "ТОО", "АО", "КСК", "ОСК", "ВКО", "СКО", "РК", "МВ", "КМ", "СМ", "ММ", "МН", "МС", "НА",
          "НЕ", "ОТ", "СО", "ВО", "КО", "ТОМ", "ВСЕ", "ТЕ", "МЕР", "СМС", "ВТ", "КВ", "КВТ", "МВТ",
          "ГБ", "МБ", "ЕСО", "АКТ", "РОС", "КУ", "АСТ", "USD", "EUR", "KZT", "RUB", "GBP", "CNY",
          "KGS", "TRY", "KM", "KG", "CM", "MM", "GB", "MB", "TB", "MW", "KW", "HP", "PM", "AM",
          "AND", "OF", "IN", "ON", "TO", "BY", "THE", "FOR", "OR", "AT", "IS", "NO", "ML", "MG",
          "SQM", "KZ", "RK", "UN", "EU", "US", "ISO", "PCS", "MIN", "DB");

  private Plates() {}

  /** The plate whose digits start there. */
  static Optional<IdentifierSpan> at(Reading text, int free, int start) {
    var plain = text.plain;
    boolean plausible =
        start + 5 <= plain.length()
            && Reading.isDigit(plain.charAt(start))
            && Reading.isDigit(plain.charAt(start + 2))
            && !Reading.isDigit(plain.charAt(start + 3));
    if (!plausible) {
      return Optional.empty();
    }
    int region = regionLetter(text, free, start);
    if (region >= 0) {
      var russian = match(text, RUSSIAN, region);
      if (russian.isPresent()) {
        return russian;
      }
    }
    boolean glued = start > free && Character.isLetter(plain.charAt(start - 1));
    var plate = glued ? Optional.<IdentifierSpan>empty() : match(text, NEW, start);
    return plate.isPresent() || region < 0 ? plate : match(text, OLD, region);
  }

  /** Where the single letter before the digits stands, or -1. */
  private static int regionLetter(Reading text, int free, int start) {
    boolean gap = start > free && " |-".indexOf(text.plain.charAt(start - 1)) >= 0;
    int letter = gap ? start - 2 : start - 1;
    boolean single =
        letter >= free
            && Character.isLetter(text.plain.charAt(letter))
            && (letter == 0 || !Character.isLetterOrDigit(text.plain.charAt(letter - 1)));
    return single ? letter : -1;
  }

  private static Optional<IdentifierSpan> match(Reading text, Pattern form, int from) {
    var matcher = form.matcher(text.plain).region(from, text.length()).useTransparentBounds(true);
    return matcher.lookingAt() && isPlate(text, matcher, from)
        ? Optional.of(new IdentifierSpan(from, matcher.end(), Identifier.PLATE))
        : Optional.empty();
  }

  /** In one piece or in capitals that are no word it speaks for itself. */
  private static boolean isPlate(Reading text, Matcher matcher, int from) {
    var series = matcher.group("series");
    int before = matcher.start("series") - 1;
    boolean apart = !Character.isLetterOrDigit(text.plain.charAt(before));
    boolean capitals = series.chars().allMatch(Character::isUpperCase);
    boolean word = NOT_SERIES.contains(series);
    // A spaced Cyrillic letter is more often a preposition.
    boolean preposition =
        Character.isLetter(text.plain.charAt(from))
            && !Character.isLetterOrDigit(text.plain.charAt(from + 1))
            && (text.plain.charAt(from) > 127 || Character.isLowerCase(text.plain.charAt(from)));
    boolean speaksForItself =
        apart
            ? capitals && !word && !preposition
            : (capitals || digitsOnBothSides(text, matcher)) && !word && !preposition;
    return speaksForItself || CUE.matcher(Context.before(text, from)).find();
  }

  private static boolean digitsOnBothSides(Reading text, Matcher matcher) {
    int after = matcher.end("series");
    return after < matcher.end() && Character.isDigit(text.plain.charAt(after));
  }
}
