package org.dauys.ingest.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds where somebody lives: a street with house and flat, or with a house after words such as "I
 * live at" or under a letter. A street and a house alone are the place of a pothole, and stay; so
 * does the town, which the tagger needs.
 */
final class HomeAddresses {

  private static final String HOUSE = "№? ?\\d{1,4}(?:/\\d{1,4})?(?: ?[а-яa-z](?!\\p{L}))?";
  private static final String FLAT = "№? ?\\d{1,4}(?!\\d)";

  private static final Pattern RUSSIAN =
      Pattern.compile(
          "(?<!\\p{L})(?:ул(?:ица|ице|ицы|ицу)?|пр(?:оспект\\p{L}{0,2}|-?к?т)?|мкр(?:н|-н)?|микрорайон\\p{L}{0,2}"
              + "|пер(?:еулок|еулке|еулка)?|бульвар\\p{L}?|б-р|проезд\\p{L}?|шоссе|тупик\\p{L}?)[. ]{1,2}"
              + "[\"«]?[\\p{L}\\d-]{1,30}+[\"»]?(?:[ .]{1,2}\\p{L}[\\p{L}-]{0,29}+){0,3}?"
              + "[, ]{1,2}(?:д(?:ом(?:е|а)?)?\\.? ?)?"
              + HOUSE
              + "(?:,? (?:корп(?:ус)?|стр|подъезд|этаж)\\.? ?\\d{1,3})?"
              + "(?<flat>[,;]? ?кв(?:артир\\p{L}{1,2})?\\.? ?"
              + FLAT
              + "|-\\d{1,4}(?!\\d))?");

  private static final Pattern KAZAKH =
      Pattern.compile(
          "(?<![\\p{L}])(?:кошеси\\p{L}{0,4}|к-си|дангыл\\p{L}{0,5}|ыкшам ?аудан\\p{L}{0,4}|шагын ?аудан\\p{L}{0,4})[, ]{1,2}"
              + "(?:уй ?)?"
              + HOUSE
              + "(?:-?(?:ши|шы)?[- ]?уй\\p{L}{0,5})?"
              + "(?<flat>[, ]{1,2}(?:№? ?\\d{1,4}[- ]?(?:ши|шы|инши|ыншы)?[- ]?патер\\p{L}{0,7}|патер\\p{L}{0,3} ?"
              + FLAT
              + ")|[/-]\\d{1,4}(?!\\d))?");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:\\d{1,4} )?(?:[a-z][a-z'-]{1,20}+ ){1,2}(?:street|st|avenue|ave|road|rd|lane|district|microdistrict)\\b\\.?"
              + "(?:,? (?:house |building |bldg\\.? |no\\.? )?\\d{1,4}(?:/\\d{1,3})?)?"
              + "(?<flat>,? (?:apt|apartment|flat|unit)\\.? ?(?:no\\.? ?|#)?\\d{1,4}(?!\\d))?");

  /** A street that is not called one: {@code Сатпаева 22, кв 81}; not {@code итоги 2 кв. 2025}. */
  private static final Pattern UNNAMED =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?!дом|уй)\\p{L}[\\p{L}-]{3,29}+,? (?:"
              + HOUSE
              + "(?<flat>[,;]? ?кв(?:артир\\p{L}{1,2})?\\.? ?№? ?\\d{1,3}(?!\\d))"
              + "|№? ?\\d{1,4}[- ]?(?:ши|шы)?[- ]?уй,? №? ?\\d{1,3}[- ]?(?:ши|шы|инши|ыншы)?[- ]?патер\\p{L}{0,7})");

  private static final Pattern RESIDENCE =
      Pattern.compile(
          "(?:прожива\\p{L}*|прописан\\p{L}*|зарегистрирован\\p{L}*|живу|живем|(?:мой|домашн\\p{L}*|наш) адрес\\p{L}*|адрес\\p{L}* прожив\\p{L}*"
              + "|адрес:|мекенжай\\p{L}*|мекен-жай\\p{L}*|турамын|турамыз|туратын|live at|live on|living at|resid(?:e|ing|ent) (?:at|of)|my (?:home )?address|address:)"
              + "[^!?\\n"
              + Reading.OPAQUE
              + "]{0,70}$");
  private static final Pattern RESIDENCE_AFTER =
      Pattern.compile("^[^.!?\\n]{0,25}(?:мекенжай|турамын|турамыз|туратын)");

  private static final Set<String> PRONOUNS = Set.of("мен", "биз", "ол", "ал", "ана");

  private static final int REACH = 110;

  private HomeAddresses() {}

  /**
   * All of them, in order.
   *
   * @param signed where the letter's signature starts
   */
  static List<IdentifierSpan> in(Reading text, int signed) {
    var found = new ArrayList<IdentifierSpan>();
    if (text.hasDigits() && (signed < text.length() || text.has(Cue.HOME))) {
      collect(text, RUSSIAN, signed, found);
      collect(text, KAZAKH, signed, found);
      collect(text, ENGLISH, signed, found);
      collect(text, UNNAMED, signed, found);
    }
    return Spans.inOrder(found);
  }

  private static void collect(Reading text, Pattern form, int signed, List<IdentifierSpan> found) {
    var matcher = form.matcher(text.words);
    while (matcher.find()) {
      int start = form == KAZAKH ? streetStart(text, matcher.start()) : matcher.start();
      int end = matcher.end();
      var address = matcher.group();
      boolean hyphen =
          matcher.group("flat") != null && "-/".indexOf(matcher.group("flat").charAt(0)) >= 0;
      boolean flat = form == UNNAMED || (matcher.group("flat") != null && !hyphen);
      boolean home =
          flat
              || start >= signed
              || RESIDENCE.matcher(text.words.substring(Math.max(0, start - REACH), start)).find()
              || (form == KAZAKH
                  && RESIDENCE_AFTER
                      .matcher(text.words.substring(end, Math.min(text.length(), end + 40)))
                      .find());
      boolean house = address.chars().anyMatch(Character::isDigit);
      if (home && house) {
        found.add(new IdentifierSpan(start, end, Identifier.ADDRESS));
      }
    }
  }

  /** A Kazakh street's name goes before the word for street: up to three words with capitals. */
  private static int streetStart(Reading text, int street) {
    int start = street;
    int at = street;
    for (int word = 0; word < 3 && at > 1 && text.plain.charAt(at - 1) == ' '; word++) {
      int end = at - 1;
      at = end;
      while (at > 0 && end - at < 30 && isName(text.plain.charAt(at - 1))) {
        at--;
      }
      boolean pronoun = PRONOUNS.contains(text.words.substring(at, end));
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
