package org.dauys.ingest.minutes;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dauys.contract.Table;

/** Finds names of persons in Kazakh and Russian text. */
final class Names {

  private static final String UPPER = "[А-ЯЁӘҒҚҢӨҰҮҺІ]";
  private static final String LOWER = "[а-яёәғқңөұүһі]";
  private static final String WORD =
      "(?:"
          + UPPER
          + LOWER
          + "+(?:-"
          + UPPER
          + LOWER
          + "+)?|"
          + UPPER
          + "{2,}(?:-"
          + UPPER
          + "{2,})?)";
  private static final String INITIAL = UPPER + LOWER + "?\\.";
  private static final String INITIALS = INITIAL + "(?:\\s?" + INITIAL + ")?";
  private static final String PATRONYMIC =
      UPPER
          + LOWER
          + "*(?:вич|вича|вичу|вичем|вна|вны|вне|вну|вной|ична|ичны|ичне)"
          + "|"
          + UPPER
          + LOWER
          + "*(?:ұлы|улы|қызы|кызы)"
          + LOWER
          + "*"
          + "|(?:ұлы|улы|қызы|кызы|оглы)";

  /** In «начальник РОП Т.К. Омаров» the abbreviation is no surname. */
  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "\\p{Lu}{2,5}\\s+(?:\\p{Lu}\\.\\s?){1,2}(?:\\p{Lu}\\.\\s?)?\\p{Lu}\\p{Ll}{2}");

  /** Not letters before and behind. */
  private static final String LEFT = "(?<![\\p{L}\\d])";

  private static final String RIGHT = "(?!\\p{L})";

  private static final Pattern NAME =
      Pattern.compile(
          LEFT
              + "(?:(?<s1>"
              + WORD
              + ")\\s+(?<g1>"
              + INITIALS
              + ")"
              + "|(?<g2>"
              + INITIALS
              + ")\\s?(?<s2>"
              + WORD
              + ")"
              + RIGHT
              + "|(?<s3>"
              + WORD
              + ")\\s+(?<g3>"
              + WORD
              + ")\\s+(?:"
              + PATRONYMIC
              + ")"
              + RIGHT
              + "|(?<g5>"
              + WORD
              + ")\\s+(?:"
              + PATRONYMIC
              + ")\\s+(?<s5>"
              + WORD
              + ")"
              + RIGHT
              + "|(?<s4>"
              + WORD
              + ")\\s+(?<g4>"
              + WORD
              + ")"
              + RIGHT
              + "(?!\\s+"
              + INITIAL
              + "))");

  private static final Pattern SURNAME =
      Folded.pattern(
          "(ов|ев|ин|ын|ова|ева|ина|ына|ский|ская|цкий|цкая|енко|чук|юк|ко|ич|ых|баев|баева|бек|бай|хан|"
              + "ұлы|қызы|улы|кызы|тай|ғали|гали|ян)(а|у|ым|ой|е|ға|қа|ге|ке|ның|нің|дың|дің|тың|тің)?$");

  /** Words that begin with a capital where no name does. */
  private static final Pattern NO_NAME =
      Folded.pattern(
          "(вопрос|ответ|сұрақ|жауап|предложени|ұсыныс|замечани|дом|дата|место|начало|конституци|республик|казахстан|"
              + "қазақстан|облыс|област|район|аудан|село|ауыл|город|қала|улиц|көше|мектеп|школ|совет|кеңес|жител|тұрғын|"
              + "аким|әкім|депутат|председател|төраға|секретар|хатшы|модератор|эксперт|сарапшы|житель|протокол|хаттама|"
              + "заместител|руководител|басшы|повестк|күн|тәртіб|слушал|выступил|тыңдал|сөйле|решил|шешім|постановил|"
              + "голосова|дауыс|приложени|қосымша|уважаем|құрметті|добр|здравств|сәлем|спасиб|рахмет|ата|заң|закон|"
              + "министр|управлени|отдел|басқарма|бөлім|участник|қатысушы|спикер|докладчик|баяндама|пенсионер|учител|"
              + "мұғалім|представител|өкіл|северн|южн|западн|восточн|батыс|шығыс|солтүстік|оңтүстік|ветеран|ардагер|"
              + "специалист|маман|начальник|директор|главн|бас|врач|дәрігер|фермер|предпринимател|кәсіпкер|студент|"
              + "общественн|қоғамдық|слов|сөз|первы|второ|третий|бірінші|екінші|үшінші|член|мүше|комисси|партия|амана|"
              + "анонимн|неизвестн|белгісіз|администратор|пользовател|реплик|голос|комментари|дополнени|пояснени|присутствова|қатыс|шақыр|приглаш|время|уақыт|ведущ|"
              + "нет|да|иә|жоқ|мен|біз|мы|я|он|она|они|ол|олар|это|бұл|как|когда|қашан|почему|неге|что|где|қайда)");

  /** «Акимов» begins like «аким» and is a name all the same. */
  private static final Pattern AKIMOV =
      Folded.pattern(
          "([оеё]ва?|[оеё]в[аы]й?|бек|ұлы|қызы|бай|жан|хан|гүл|мұрат|ғали|цкий|цкая|енко|чук)$");

  private static final int LONGEST_ENDING = 3;

  /** Common given names, folded; most Kazakh surnames have no ending of their own. */
  private static final Set<String> GIVEN =
      Table.rows(Names.class, "given-names.tsv").stream()
          .map(row -> Folded.of(row.get("name")))
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern GIVEN_ENDING =
      Folded.pattern(
          "(бек|жан|бай|хан|гүл|нұр|мұрат|ғали|гелді|дәулет|болат|сұлтан)(а|у|ым|ом|ге|ға|ке|қа|дің|ның|тің|тың)?$");

  private static final Set<String> SHORT_NO_NAME =
      Set.of(
          "дом", "ата", "бас", "нет", "да", "мен", "мы", "я", "он", "она", "они", "ол", "это",
          "как", "что", "где", "сел", "кун", "сез", "иа");

  private Names() {}

  /** A name and where it stands. */
  record Found(PersonName name, int start, int end) {}

  /** The first name from there on, with initials, a patronymic or a surname's ending. */
  static Optional<Found> first(String text, int from) {
    var names = NAME.matcher(text);
    int at = from;
    while (at <= text.length() && names.find(at)) {
      var found =
          ABBREVIATION.matcher(text).region(names.start(), text.length()).lookingAt()
              ? Optional.<Found>empty()
              : found(names);
      if (found.isPresent() && (names.group("s4") == null || looksLikeName(found.get().name()))) {
        return found;
      }
      at = names.start() + 1;
    }
    return Optional.empty();
  }

  /** The name that the text begins with; two words with capitals are enough. */
  static Optional<Found> leading(String text) {
    var names = NAME.matcher(text);
    return names.lookingAt() ? found(names) : Optional.empty();
  }

  /** One word that is a surname by its ending, and nothing else. */
  static Optional<PersonName> loneSurname(String text) {
    var word = text.strip();
    return word.matches(WORD) && SURNAME.matcher(Folded.of(word)).find() && !isNoName(word)
        ? Optional.of(new PersonName(word, ""))
        : Optional.empty();
  }

  /** Whether somebody else is named, with initials: then it is a list. */
  static boolean hasInitials(String text) {
    return first(text, 0)
        .filter(found -> text.substring(found.start(), found.end()).indexOf('.') >= 0)
        .isPresent();
  }

  private static Optional<Found> found(Matcher names) {
    for (int form = 1; form <= 5; form++) {
      var surname = names.group("s" + form);
      if (surname != null) {
        var given = names.group("g" + form);
        if (isNoName(surname)
            || isRole(surname)
            || (form > 2 && (isNoName(given) || isRole(given)))) {
          return Optional.empty();
        }
        return Optional.of(new Found(name(surname, given, form), names.start(), names.end()));
      }
    }
    return Optional.empty();
  }

  private static PersonName name(String surname, String given, int form) {
    if (form <= 2) {
      return new PersonName(surname, given.substring(0, 1));
    }
    boolean swapped =
        form == 4
            && ((isSurname(given) && !isSurname(surname)) || (isGiven(surname) && !isGiven(given)));
    return swapped ? new PersonName(given, surname) : new PersonName(surname, given);
  }

  private static boolean looksLikeName(PersonName name) {
    return isSurname(name.surname())
        || isSurname(name.given())
        || isGiven(name.surname())
        || isGiven(name.given());
  }

  /** A given name in any case. */
  private static boolean isGiven(String word) {
    var folded = Folded.of(word);
    if (GIVEN_ENDING.matcher(folded).find()) {
      return true;
    }
    for (int ending = 0; ending <= LONGEST_ENDING && folded.length() - ending > 2; ending++) {
      var stem = folded.substring(0, folded.length() - ending);
      if (GIVEN.contains(stem) || (ending == 1 && GIVEN.contains(stem + 'а'))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSurname(String word) {
    return SURNAME.matcher(Folded.of(word)).find();
  }

  private static boolean isRole(String word) {
    return !isSurname(word) && !GIVEN.contains(Folded.of(word)) && RoleWords.isDesignation(word);
  }

  static boolean isNoName(String word) {
    var folded = Folded.of(word);
    var match = NO_NAME.matcher(folded);
    return match.lookingAt()
        && (match.end() > 3 || SHORT_NO_NAME.contains(folded))
        && !AKIMOV.matcher(folded).find();
  }
}
