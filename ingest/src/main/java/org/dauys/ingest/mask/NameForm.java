package org.dauys.ingest.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a name looks like, and how surely words are one. */
final class NameForm {

  private static final String WORD = "\\p{Lu}[\\p{L}\\p{M}'’]*[\\p{L}](?:-\\p{Lu}[\\p{L}'’]+)?";

  /** {@code No.} is not one. */
  private static final String INITIAL = "(?!No\\.)\\p{Lu}\\p{Ll}?\\.";

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

  private static final Pattern INITIALS = Pattern.compile("(?:|.*[^\\p{Lu}])\\p{Lu}\\p{Ll}?\\..*");
  private static final Pattern PATRONYMIC =
      Pattern.compile(
          ".*(?:ович|евич|ьич|кич|мич|овна|евна|ична|инична|улы|кызы|теги|кизи|оглы|uly|kyzy|qyzy|ovich|evich|ovna|evna)(?:а|у|ы|е|ом|ой|нан|нен)?(?![\\p{L}]).*");
  private static final Pattern NOMINATIVE =
      Pattern.compile("(?:ович|евич|ьич|овна|евна|ична|ұлы|улы|қызы|кызы|тегі|uly|kyzy)$");
  private static final Pattern SURNAME =
      Pattern.compile(
          ".*\\p{L}{2}(?:[оеё]в|[оеё]ва|ин|ина|ын|ына|ский|ская|цкий|цкая|енко|чук|юк|ян|дзе|швили|баи|бай|бек|хан|тай|гул|ова|ev|ov|eva|ova|in|ina|sky|skaya|bay|bek|[оеё]вой|иной|ского|ской|[оеё]ву|[оеё]вым|[оеё]вой|ину|иным|скому|ским|гали|мурат|жан)(?![\\p{L}]).*");

  /** A surname that is hardly anything else: not the -ин of nations and things. */
  private static final Pattern SURNAME_ALONE =
      Pattern.compile(
          "\\p{L}{3,20}(?:[оеё]в|[оеё]ва|[^ая]нин|[кшчлрстдб]ин|[кшчлрстдб]ина|енко|[ирнвйьд]чук|ev|ov|eva|ova)");

  private static final Pattern FAMILY =
      Pattern.compile("\\p{Lu}\\p{Ll}{2,20}(?:[ое]вых|иных|ских)");

  /** Who signs without a name, where authors live, and whom they write to. */
  private static final Pattern NOT_A_NAME =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:коллектив|жител|команд|администрац|редакц|совет|комитет|обществ|компани|школ|родител|граждан|неравнодуш|инициатив|групп"
              + "|аноним|пенсионер|студент|избирател|ветеран|учител|врач|депутат|президент|министр|министерств|правительств|государств|казахстан|республик|всем"
              + "|прошу|надеюсь|просто|тургын|ужым|халык|халк|мугалим|ата-ана|зейнет|барш|барлы|resident|team|citizen|parent|everyone|concerned|anonymous|member|president|mayor|minister|kazakh|government"
              + "|уральск|астан|алмат|шымкент|актоб|актау|атырау|караганд|костана|павлодар|петропавл|тараз|туркестан|туркистан|кызылорд|кокшетау|талдыкорган|усть-кам|оскемен|жезказг|конаев|западно|северо|восточно|южно|uralsk|astana|almaty|shymkent"
              + "|уважаем|курметти|здравствуй|господин|госпож|товарищ|район|област|облыс|округ|город|посел|аудан|district|region|village|city|tenant|весь|улиц|коше|школ|аллах|дорог)\\p{L}*"
              + "|мама|мамы|народ|аким|казак|казактар|росси[ия]|тоо|ао|ип|кск|оси|гу|кгу|мы|ваш|ваша|все|дай|пусть|ждем|жду|очень|один|одна|ел|елим|бари|the|your|yours|an|we|all|please"
              + "|семей|семее|семея|орал|зко|бко|батыс|солтустик|шыгыс|oral|west|east|north|south|я|это|спасибо|рахмет|whole|sent|dear|hello|менин|озим|мени|маган|биздин|best|many|love|hugs|respectfully|regards|sincerely|thanks|cheers|faithfully|warmly|cordially|курметпен|салеммен|илтипатпен|ризашылыкпен|алгыспен|сагынышпен|заявитель\\p{L}*|обраща\\p{L}*|пишет|инициатор\\p{L}*|арызданушы|наш|агаларын|апаларын|жсн|бсн|иин|бин|тел|decree|law|article|street|avenue|road|сизге|сиздерге|мен|биз|бул|салем|привет|атым|есимим|есим|тегим|фамилиям|фамилия|имя|llp|llc|ltd|жшс|ооо|меня|мене|зовут|мен|men|bul|на|по|для|часто|разы|ул|пр|им|i'm|atym|esimim|my)(?!\\p{L})");

  private NameForm() {}

  /** The words that may be a name and start there, or null. */
  static Matcher at(Reading text, int start) {
    if (start >= text.length()) {
      return null;
    }
    var name = NAME.matcher(text.plain).region(start, text.length()).useTransparentBounds(true);
    return name.lookingAt() ? name : null;
  }

  /** Whether none of the words says that it is something else. */
  static boolean isName(String name) {
    return mayBeName(name) && !PublicFigures.contains(folded(name));
  }

  /** The same where a formula stands before it: who signs like a poet has the poet's name. */
  static boolean mayBeName(String name) {
    return !NOT_A_NAME.matcher(folded(name)).find();
  }

  private static String folded(String name) {
    var folded = new StringBuilder(name.length());
    for (int at = 0; at < name.length(); at++) {
      folded.append(Reading.lower(name.charAt(at)));
    }
    return folded.toString();
  }

  /** Whether the form alone speaks for a name: initials, a patronymic, a surname beside another. */
  static boolean isStrong(String name) {
    var words = folded(name);
    boolean several = words.indexOf(' ') > 0;
    return hasInitials(name)
        || (several && (PATRONYMIC.matcher(words).matches() || SURNAME.matcher(words).matches()))
        || (several && isKnown(name));
  }

  /** Whether it has a patronymic in the form of a subject. */
  static boolean isSubject(String name) {
    return NOMINATIVE.matcher(name).find();
  }

  static boolean hasInitials(String name) {
    return INITIALS.matcher(name).matches();
  }

  /** Whether one of the words is a given name. */
  static boolean isKnown(String name) {
    int start = 0;
    for (int at = 0; at <= name.length(); at++) {
      if (at == name.length() || name.charAt(at) == ' ') {
        if (GivenNames.isName(name, start, at)) {
          return true;
        }
        start = at + 1;
      }
    }
    return false;
  }

  /** A given name and a surname, in whatever order: not how somebody else is addressed. */
  static boolean isFull(String name) {
    if (hasInitials(name)) {
      return true;
    }
    var words = name.split(" ", -1);
    return words.length > 1
        && isKnown(name)
        && (words.length > 2 || !PATRONYMIC.matcher(folded(name)).matches());
  }

  /** Whether one of the words is a given name in some case. */
  static boolean isInflected(String name) {
    int start = 0;
    for (int at = 0; at <= name.length(); at++) {
      if (at == name.length() || name.charAt(at) == ' ') {
        if (GivenNames.isInflected(name, start, at)) {
          return true;
        }
        start = at + 1;
      }
    }
    return false;
  }

  static boolean isCyrillic(String name) {
    return name.chars().anyMatch(c -> c > 127);
  }

  /** One word that has the ending of surnames. */
  static boolean isSurname(String name) {
    return SURNAME_ALONE.matcher(folded(name)).matches();
  }

  /** One word that may be a surname or a patronymic. */
  static boolean mayBeSurname(String name) {
    var word = folded(name);
    return SURNAME.matcher(word).matches() || PATRONYMIC.matcher(word).matches();
  }

  /** A surname in the plural: {@code семья Сынаковых}. */
  static boolean isFamily(String name) {
    return FAMILY.matcher(name).matches();
  }

  /** One word that is nothing but a given name. */
  static boolean isGiven(String name) {
    int hyphen = name.indexOf('-');
    return GivenNames.isOnlyName(name, 0, name.length())
        || (hyphen > 0
            && GivenNames.isName(name, 0, hyphen)
            && GivenNames.isName(name, hyphen + 1, name.length()))
        || GivenNames.isJoined(name, 0, name.length());
  }
}
