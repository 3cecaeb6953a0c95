package org.dauys.ingest.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where somebody lives: a street with house and flat, or with a house after words such as "I
 * live at" or under a letter. A street and a house alone are the place of a pothole, and stay; so
 * does the town, which the tagger needs.
 */
final class HomeAddresses {

  /** No year. */
  private static final String NUMBER = "(?!(?:19|20)\\d\\d(?!\\d))\\d{1,4}";

  private static final String HOUSE = "№? ?" + NUMBER + "(?:/\\d{1,4})?(?: ?[а-яa-z](?!\\p{L}))?";
  private static final String FLAT = "№? ?\\d{1,4}(?!\\d)";

  private static final WordPattern RUSSIAN =
      new WordPattern(
          "упмбшт",
          "(?:ул(?:ица|ице|ицы|ицу)?|пр(?:оспект\\p{L}{0,2}|-?к?т)?|мкр(?:н|-н)?|микрорайон\\p{L}{0,2}"
              + "|пер(?:еулок|еулке|еулка)?|бульвар\\p{L}?|б-р|проезд\\p{L}?|шоссе|тупик\\p{L}?)[. ]{1,2}"
              + "[\"«]?[\\p{L}\\d-]{1,30}+[\"»]?(?:[ .]{1,2}\\p{L}[\\p{L}-]{0,29}+){0,3}?"
              + "[, ]{1,2}(?:(?:в )?д(?:ом(?:е|а)?)?\\.? ?)?"
              + HOUSE
              + "(?:,? (?:корп(?:ус)?|стр|подъезд|этаж)\\.? ?\\d{1,3})?"
              + "(?<flat>[,;]? ?(?:в )?(?:кв(?:артир\\p{L}{1,2})?\\.? ?"
              + FLAT
              + "|№? ?\\d{1,4}[- ]?(?:ши|шы|инши|ыншы)?[- ]?патер\\p{L}{0,7})"
              + "|-\\d{1,4}(?!\\d))?");

  private static final WordPattern KAZAKH =
      new WordPattern(
          "кдышk",
          "(?:кошеси\\p{L}{0,4}|к-си|дангыл\\p{L}{0,5}|ыкшам ?аудан\\p{L}{0,4}|шагын ?аудан\\p{L}{0,4}|koshesi\\p{L}{0,4})[, ]{1,2}"
              + "(?:уй ?)?"
              + HOUSE
              + "(?:-?(?:ши|шы)?[- ]?(?:уй|u[iy])\\p{L}{0,5})?"
              + "(?<flat>[, ]{1,2}(?:№? ?\\d{1,4}[- ]?(?:ши|шы|инши|ыншы)?[- ]?патер\\p{L}{0,7}|№? ?\\d{1,4}[- ]?pater\\p{L}{0,7}|патер\\p{L}{0,3} ?"
              + FLAT
              + ")|[/-]\\d{1,4}(?!\\d))?");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:"
              + NUMBER
              + "(?:/\\d{1,3})? )?(?:[a-z][a-z'-]{1,20}+ ){1,2}(?:street|st|avenue|ave|road|rd|lane|district|microdistrict)\\b\\.?"
              + "(?:,? (?:house |building |bldg\\.? |no\\.? )?"
              + NUMBER
              + "(?:/\\d{1,3})?)?"
              + "(?<flat>,? (?:apt|apartment|flat|unit)\\.? ?(?:no\\.? ?|#)?\\d{1,4}(?!\\d))?");

  /** A street that is not called one: {@code Сатпаева 22, кв 81}; not {@code итоги 2 кв. 2025}. */
  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?!дом|уй)\\p{L}[\\p{L}-]{3,29}+,? (?:"
              + HOUSE
              + "(?<flat>[,;]? ?кв(?:артир\\p{L}{1,2})?\\.? ?№? ?\\d{1,3}(?!\\d))"
              + "|№? ?\\d{1,4}[- ]?(?:ши|шы)?[- ]?уй,? №? ?\\d{1,3}[- ]?(?:ши|шы|инши|ыншы)?[- ]?патер\\p{L}{0,7}"
              + "|\\d{1,4}(?:/\\d{1,4})?,? №? ?\\d{1,3}[- ]?(?:ши|шы|инши|ыншы)?[- ]?(?:патер|pater)\\p{L}{0,7})");

  /** A district that has a number instead of a name. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?<![\\p{L}\\d])\\d{1,2}(?:-?(?:й|м|ой|ом))? ?(?:мкр(?:н|-н)?|микрорайон\\p{L}{0,2}|ыкшам ?аудан\\p{L}{0,4}|шагын ?аудан\\p{L}{0,4})[., ]{1,2}"
              + "(?:(?:в )?д(?:ом(?:е|а)?)?\\.? ?)?"
              + HOUSE
              + "(?<flat>[,;]? ?(?:в )?кв(?:артир\\p{L}{1,2})?\\.? ?"
              + FLAT
              + "|[, ]{1,2}№? ?\\d{1,4}[- ]?патер\\p{L}{0,7}|-\\d{1,4}(?!\\d))?");

  /** English, with a flat and without the word for street. */
  private static final Pattern FLAT_ALONE =
      Pattern.compile(
          "(?<![\\p{L}\\d])\\d{1,4}(?:/\\d{1,3})? [a-z][a-z'-]{2,20}+(?: [a-z][a-z'-]{2,20}+)?,? (?<flat>(?:apt|apartment|flat|unit)\\.? ?(?:no\\.? ?|#)?\\d{1,4}(?!\\d))");

  /** Only after words that say that somebody lives there: {@code живу на Степной 14}. */
  private static final Pattern HOUSE_ALONE =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?!дом|кварт|подъезд|парадн|этаж|корпус|кабинет|школ|лице|маршрут|автобус|кошеси|патер|мектеп)\\p{L}[\\p{L}-]{3,29}+,? (?!19\\d\\d|20\\d\\d)"
              + HOUSE
              + "(?<flat>-\\d{1,4}(?!\\d))?(?! ?(?:лет|год|г\\.|жыл|жас|км|мин|тенге|тг|тыс|млн|чел|этаж|час|дн|месяц|апта|ай|кун|раз|%|year|month|-|:|\\.\\d|,\\d|\\d))");

  private static final String RESIDENCE_WORDS =
      "(?:прожива\\p{L}*|прописан\\p{L}*|зарегистрирован\\p{L}*|живу|живем|(?:мой|домашн\\p{L}*|наш) адрес\\p{L}*|адрес\\p{L}* (?:\\p{L}+ ){0,2}(?:прожив|прописк|регистр|фактич|прожива)\\p{L}*|место жительства|тургылыкты|турагы\\p{L}*|тиркелген|mekenj\\p{L}*|mekenzh\\p{L}*|turag\\p{L}*|registered at|home address"
          + "|адрес:|мекенжай\\p{L}*|мекен-жай\\p{L}*|турамын|турамыз|туратын|live at|live on|living at|resid(?:e|ing|ent) (?:at|of)|my (?:home )?address|address:)";

  private static final WordPattern LIVING = new WordPattern("пзжмднатmtrhla", RESIDENCE_WORDS);

  private static final Pattern RESIDENCE =
      Pattern.compile(RESIDENCE_WORDS + "[^!?\\n" + Reading.OPAQUE + "]{0,70}$");
  private static final Pattern RESIDENCE_AFTER =
      Pattern.compile("^[^.!?\\n]{0,25}(?:мекенжай|турамын|турамыз|туратын)");

  /** Titles within the names of streets: {@code Жәңгір хан көшесі}. */
  private static final Set<String> TITLES =
      Set.of(
          "хан", "би", "батыр", "ата", "ана", "акын", "султан", "сал", "сери", "жырау", "палуан",
          "кажы", "ишан", "народов");

  private static final Set<String> PRONOUNS = Set.of("мен", "биз", "ол", "ал", "ана");

  private static final int REACH = 110;

  private static final int AFTER = 40;

  /** How far from words of residence a house needs no street beside it. */
  private static final int NEAR = 48;

  private static final Pattern SENTENCE = Pattern.compile("\\p{L}{4}[.,] ");

  private HomeAddresses() {}

  /**
   * All of them, in order.
   *
   * @param signed where the letter's signature starts
   */
  static List<IdentifierSpan> in(Reading text, int signed) {
    var found = new ArrayList<IdentifierSpan>();
    if (text.hasDigits()
        && (signed < text.length() || (text.has(Cue.HOME) || text.has(Cue.LIVING)))) {
      RUSSIAN.in(
          text.words,
          street -> collect(text, street, street.start(), isFlat(street), signed, found));
      if (hasAny(text, "кошеси", "к-си", "дангыл", "аудан", "koshesi")) {
        KAZAKH.in(
            text.words,
            street -> {
              boolean home = isFlat(street) || isBeforeResidence(text, street.end());
              collect(text, street, streetStart(text, street.start()), home, signed, found);
            });
      }
      if (hasAny(text, " st", " ave", " road", " rd", " lane", " district", " microdistrict")) {
        collect(text, ENGLISH, signed, found);
      }
      if (hasAny(text, "кв", "патер", "pater")) {
        collect(text, UNNAMED, signed, found);
      }
      if (hasAny(text, "мкр", "микрор", "аудан")) {
        collect(text, NUMBERED, signed, found);
      }
      if (hasAny(text, " flat", " ap", " unit")) {
        collect(text, FLAT_ALONE, signed, found);
      }
      if (text.has(Cue.LIVING)) {
        housesAlone(text, found);
      }
    }
    return Spans.inOrder(found);
  }

  /** Whether a form may be there at all: to look for a few letters costs a hundredth of it. */
  private static boolean hasAny(Reading text, String... letters) {
    for (var some : letters) {
      if (text.words.contains(some)) {
        return true;
      }
    }
    return false;
  }

  /** Where words of residence have gone just before. */
  private static void housesAlone(Reading text, List<IdentifierSpan> found) {
    LIVING.in(
        text.words,
        residence -> {
          int end = Math.min(text.length(), residence.end() + NEAR);
          var house =
              HOUSE_ALONE
                  .matcher(text.words)
                  .region(residence.end(), end)
                  .useTransparentBounds(true);
          if (house.find()
              && Character.isUpperCase(text.plain.charAt(house.start()))
              && !SENTENCE.matcher(text.words.substring(residence.end(), house.start())).find()) {
            found.add(new IdentifierSpan(house.start(), house.end(), Identifier.ADDRESS));
          }
        });
  }

  private static void collect(Reading text, Pattern form, int signed, List<IdentifierSpan> found) {
    var matcher = form.matcher(text.words);
    while (matcher.find()) {
      boolean flat = form == UNNAMED || isFlat(matcher);
      collect(text, matcher, matcher.start(), flat, signed, found);
    }
  }

  private static void collect(
      Reading text,
      Matcher address,
      int start,
      boolean home,
      int signed,
      List<IdentifierSpan> found) {
    boolean house = address.group().chars().anyMatch(Character::isDigit);
    if (house && (home || start >= signed || isAfterResidence(text, start))) {
      found.add(new IdentifierSpan(start, address.end(), Identifier.ADDRESS));
    }
  }

  /** Whether there is a flat, and not only {@code 12-4} or {@code 12/4}, which may be a house. */
  private static boolean isFlat(Matcher address) {
    var flat = address.group("flat");
    return flat != null && "-/".indexOf(flat.charAt(0)) < 0;
  }

  private static boolean isAfterResidence(Reading text, int start) {
    return RESIDENCE.matcher(text.words.substring(Math.max(0, start - REACH), start)).find();
  }

  private static boolean isBeforeResidence(Reading text, int end) {
    var after = text.words.substring(end, Math.min(text.length(), end + AFTER));
    return RESIDENCE_AFTER.matcher(after).find();
  }

  /** A Kazakh street's name goes before the word for street: up to three words with capitals. */
  private static int streetStart(Reading text, int street) {
    int start = street;
    int at = street;
    for (int step = 0; step < 3 && at > 1 && text.plain.charAt(at - 1) == ' '; step++) {
      int end = at - 1;
      at = end;
      while (at > 0 && end - at < 30 && isName(text.plain.charAt(at - 1))) {
        at--;
      }
      var word = text.words.substring(at, end);
      boolean pronoun =
          PRONOUNS.contains(word) || word.startsWith("мекен") || word.startsWith("meken");
      if (TITLES.contains(word) && step < 2) {
        continue;
      }
      if (at == end || pronoun || !Character.isUpperCase(text.plain.charAt(at))) {
        break;
      }
      start = at;
    }
    return start;
  }

  private static boolean isName(char c) {
    return Character.isLetter(c) || c == '-' || c == '.';
  }
}
