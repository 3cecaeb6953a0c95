package org.dauys.ingest.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names in a last line that has nothing but names and what people call themselves: {@code
 * мама Айгүл}, {@code таксист Берік ағаң}, {@code Әсел деген қызыңыз, 16 жас}.
 */
final class LastLine {

  private static final int LONGEST = 90;
  private static final int MOST_WORDS_OF_LABEL = 5;

  /** Kinship, trade, age and title, and the words of closing formulas. */
  private static final Pattern SIGNER =
      Pattern.compile(
          "(?:мам[аы]|папа|дяд[яи]|тет[яеи]|бабушк|дедушк|баб[аы]|дед|мать|отец|сестр|брат|дочь|дочка|сын|внук|внучк|жена|муж|вдов|сосед|семья|семь[ия]|дет(?:и|ей)|двоих|троих|четверых|пятерых|многодетн|одинок|мо[йяи]|ваша?и?|тво[йяи]"
              + "|таксист|водител|шофер|дальнобой|фермер|чабан|рыбак|охотник|учител|педагог|воспитат|врач|фельдшер|медсестр|санитар|продав|повар|строит|слесар|сварщик|электрик|инженер|бухгалтер|юрист|блогер|журналист|програм|шахтер|нефтян|вахтов|тракторист|механизатор|агроном|ветврач|библиотекар|парикмахер|курьер|кассир|охранник|уборщиц|дворник|пенсион|ветеран|инвалид|студент|школьни|ученик|ученица|выпускн|аспирант|доцент|профессор|преподават|безработн|предпринимат|волонтер|активист|собственни|владел|арендатор|квартиросъем|жител|тургын|пассажир|покупател|потребител|клиент|абонент|читател|подписчи|болельщи|заявит|истец|истиц|ответчик|потерпевш|обращающ|автор|подпись|подписал|староста|старш|председат|пайщик|дольщик|ип|писал|писала|писали|написал|аноним|группы|гр|год|лет|года|жас|жаста|жасар"
              + "|аже|апа|апк|ага|ата(?!н)|ана(?:сы|лар|м|ныз|н)?|аке|кыз|улы?(?!ы)|немере|жиен|кария|аксакал|ини|иним|карындас|синл|синли|тате|коке|женге|келин|куйеу|жубай|жесир|бала|бауыр|кудаги|кемпир|шал|отбас|коп|корши|жолаушы|айдаушы|жургизуш|шопан|малшы|балыкшы|диканшы|мугалим|устаз|дариг|медбике|тарбиеш|окушы|шакирт|туле[кг]|зейнет|ардагер|мугедек|кызметк|жумысш|касипк|шаруа|кожалы|басшы|талапк|отиниш|арызд|жолдау|кол|колы|колым|деген|дейтин|атынан|меншик|пайдал|тутынуш|оку|студ|магистр|докторант"
              + "|курмет|сагын|салем|илтипат|ризашы|алгыс|уваж|благодар|почтен|привет|искренне|тел|телефон|т|моб|сот|ватсап|вотсап|почта|хабарлас|байланыс|после|кейин|г|ж|[ivxі]{1,3}|с|со|и|я|от|ж?ане|мен|пен|бен|ваш|сиз|сизд|кв|патер|дом|уй"
              + "|mum|mom|dad|mother|father|wife|husband|widow|son|daughter|sister|brother|aunt|uncle|granny|neighbou?r|family|kids|children|driver|teacher|nurse|student|pensioner|farmer|resident|tenant|owner|applicant|regards|sincerely|yours|thanks|signed|tel|phone|mob|mail|email|whatsapp|and|the|a|of|from|phd|dr|mr|mrs|ms|prof)");

  /** Whole words only, or with an ending if they are long enough. */
  private static final int MOST_OTHERS = 3;

  private static final int SHORTEST_STEM = 3;

  /** Who is named in a last line without having written it. */
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?<!\\p{L})(?:аким|министр|депутат|директор|глав|начальни|руковод|председ|замест|участков|инспектор|специалист|исполнит|ответствен|контакт|басты|торага|орынбасар|уким|автор|фото|музык|режисс|орындаган|герой|тренер|победител|пример|спасибо|рахмет|президент|кандидат|следоват|судья|прокурор|виновн|кинали|жауапт|адрес|мекен|улиц|сайт|источник|ссылк|мулл|имам|поэт|акын|мэр|mayor|minister|director|head|by)\\p{L}*");

  /** {@code жылап отырған Райхан}: what somebody does who signs. */
  private static final Pattern PARTICIPLE =
      Pattern.compile("\\p{L}{2,20}(?:[гк][ае]н|уш[иы]|[аеыи]п)");

  /** Before these a name is a place's. */
  private static final Pattern GROUP =
      Pattern.compile(
          "(?:тургындар|жители|жителей|халк|аудан|ауыл|кала|облыс|район|област|округ|сел[оа]|поселок|посел|улиц|коше|residents|people|district|region|village|street)\\p{L}*");

  private static final Pattern PLACE = Pattern.compile("\\p{L}{4,20}[дтн][ае]н");

  private static final Pattern TITLE = Pattern.compile("(?:PhD|Dr|Prof|Mr|Mrs|Ms|MD)\\.? ");

  private static final Pattern OF_PLACE =
      Pattern.compile(
          "(?:(?:из|from) )?(?:(?:г|с|п|пос|қ|а)\\. ?|город |село |поселок |аул )?\\p{Lu}\\p{L}{3,20}(?: (?:обл|аудан|қала|ауыл|район)\\p{L}*)?[ .!]{0,2}");

  private static final Pattern COUPLE =
      Pattern.compile(
          "[ -]{0,3}(?:\\p{L}{4,12} )?(?<first>\\p{Lu}\\p{L}{2,15}) (?:и|және|мен|пен|бен|and|&) (?<second>\\p{Lu}\\p{L}{2,15} \\p{Lu}\\p{L}{2,20})[ .!]{0,2}");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "[ -]{0,3}(?<name>[A-Z][a-z]{2,15}(?:[ -](?:(?:de|van|der|von|al|el|la|da|di) )?[A-Z][a-z]{1,15}){0,2})(?:, [a-z ]{3,20})?[ .!]{0,2}");

  private static final Pattern TRADE = Pattern.compile("[A-Z][a-z]+(?:er|or|ist|ent|ian|man)");

  private static final String SIGNS = " .,;:-/()&_!+'’";

  private final Reading text;
  private final Names names;
  private final List<int[]> found = new ArrayList<>();

  /** Whether a surname stands alone: with a number it is a street. */
  private boolean surname;

  /** Whether a word says who signs, and how many words say something else. */
  private boolean said;

  private int others;

  LastLine(Reading text, Names names) {
    this.text = text;
    this.names = names;
  }

  void find() {
    int end = LastSentence.end(text);
    int start = text.plain.lastIndexOf('\n', end - 1) + 1;
    if (start == 0 || end - start > LONGEST || end == start) {
      return;
    }
    int colon = text.plain.indexOf(':', start);
    if (colon > 0 && colon < end && isLabel(start, colon)) {
      start = colon + 1;
    }
    if (isCouple(start, end) || isOfSigners(start, end) || isEnglish(start, end)) {
      for (int[] name : found) {
        names.add(name[0], name[1], Identifier.SIGNATURE);
        names.signedFrom(name[0]);
      }
    }
  }

  /** Whether a few words that name no office say who follows. */
  private boolean isLabel(int start, int colon) {
    var label = text.words.substring(start, colon).strip();
    return label.chars().filter(c -> c == ' ').count() < MOST_WORDS_OF_LABEL
        && label.chars().allMatch(c -> Character.isLetter(c) || " -.()".indexOf(c) >= 0)
        && !OFFICE.matcher(label).find();
  }

  private boolean isOfSigners(int start, int end) {
    int at = start;
    boolean digit = false;
    while (at < end) {
      char c = text.plain.charAt(at);
      if (!Character.isLetter(c)) {
        digit |= Reading.isDigit(c);
        boolean sign =
            SIGNS.indexOf(c) >= 0
                || Reading.isDigit(c)
                || Reading.isOpaque(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.OTHER_SYMBOL
                || Character.getType(c) == Character.NON_SPACING_MARK;
        if (!sign) {
          return false;
        }
        at++;
        continue;
      }
      int next = name(at, end);
      next = next > 0 ? next : place(at, end);
      next = next > 0 ? next : word(at, end);
      if (next == 0) {
        return false;
      }
      at = next;
    }
    return !found.isEmpty()
        && !(surname && digit)
        && (others == 0 || (said && others <= MOST_OTHERS));
  }

  /** The end of the line if nothing but a place is left of it, or 0. */
  private int place(int start, int end) {
    return !found.isEmpty() && OF_PLACE.matcher(text.plain).region(start, end).matches() ? end : 0;
  }

  /** The end of a word that may stand beside the name of somebody who signs, or 0. */
  private int word(int start, int end) {
    int at = wordEnd(start, end);
    var word = text.words.substring(start, at);
    if (OFFICE.matcher(word).lookingAt() || (!found.isEmpty() && GROUP.matcher(word).matches())) {
      return 0;
    }
    if (isSigner(word)) {
      said |= at - start >= SHORTEST_STEM;
      return at;
    }
    if (PARTICIPLE.matcher(word).matches()) {
      return at;
    }
    others++;
    boolean other = !GivenNames.isCapital(text.plain, start) && !LastClause.isVerb(word);
    return other ? at : 0;
  }

  /** Whether the word, in lower case and with Russian letters, says who signs. */
  static boolean isSigner(String word) {
    var signer = SIGNER.matcher(word);
    return Signers.isWord(word)
        || (signer.lookingAt() && (signer.end() == word.length() || signer.end() >= SHORTEST_STEM));
  }

  private int wordEnd(int start, int end) {
    int at = start;
    while (at < end && Character.isLetter(text.plain.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The end of a name that starts there, or 0. */
  private int name(int start, int end) {
    var title = TITLE.matcher(text.plain).region(start, end);
    if (title.lookingAt()) {
      return title.end();
    }
    int first = wordEnd(start, end);
    if (!GivenNames.isCapital(text.plain, start)) {
      boolean alone = first == end && (said || (start > 0 && text.plain.charAt(start - 1) == '\n'));
      if (alone && GivenNames.isOnlyName(text.plain, start, first)) {
        found.add(new int[] {start, first});
        return first;
      }
      return 0;
    }
    if (Signers.isFormula(text, start, first)) {
      return first;
    }
    var name = NameForm.at(text, start);
    if (name == null || name.end() > end || !isPerson(name, start, end)) {
      return 0;
    }
    if (isPlace(start, first) && first < name.end()) {
      return first;
    }
    surname |= first == name.end() && !NameForm.isKnown(name.group());
    found.add(new int[] {start, name.end()});
    return name.end();
  }

  private boolean isPerson(Matcher name, int start, int end) {
    var words = name.group();
    int first = wordEnd(start, end);
    boolean known =
        NameForm.isFull(words)
            || NameForm.isStrong(words)
            || NameForm.isGiven(words)
            || (NameForm.isKnown(words) && words.indexOf(' ') < 0)
            || (words.indexOf(' ') < 0 && NameForm.isSurname(words));
    // A word of kinship with a capital begins the line: "Немересі Әсел".
    boolean word =
        first < name.end()
            && isSigner(text.words.substring(start, first))
            && (Signers.isWord(text.words.substring(start, first)) || !isNameItself(start, first));
    return known && !word && NameForm.mayBeName(words);
  }

  private boolean isNameItself(int start, int end) {
    return GivenNames.isName(text.plain, start, end)
        || NameForm.mayBeSurname(text.plain.substring(start, end));
  }

  /** {@code Таскаладан Рахила}. */
  private boolean isPlace(int start, int end) {
    return PLACE.matcher(text.words.substring(start, end)).matches() && !isNameItself(start, end);
  }

  /** {@code Айгүл мен Серік Сынақовтар}: the second has the surname of both. */
  private boolean isCouple(int start, int end) {
    var couple = COUPLE.matcher(text.plain).region(start, end);
    if (!couple.matches()) {
      return false;
    }
    var second = couple.group("second");
    boolean known = NameForm.isKnown(couple.group("first")) || NameForm.isKnown(second);
    return known
        && NameForm.mayBeName(couple.group("first"))
        && NameForm.mayBeName(second)
        && isOnly(couple.start("first"), couple.end("second"));
  }

  /**
   * {@code Tomasz Wilk, volunteer} below an English letter: names of the world cannot be listed.
   */
  private boolean isEnglish(int start, int end) {
    var line = ENGLISH.matcher(text.plain).region(start, end);
    if (!line.matches()
        || !isLatinAbove(start)
        || isSigner(text.words.substring(line.start("name"), wordEnd(line.start("name"), end)))
        || (TRADE.matcher(line.group("name")).matches() && !NameForm.isGiven(line.group("name")))
        || !NameForm.mayBeName(line.group("name"))) {
      return false;
    }
    return isOnly(line.start("name"), line.end("name"));
  }

  private boolean isLatinAbove(int line) {
    int latin = 0;
    for (int at = Math.max(0, line - LONGEST); at < line; at++) {
      char c = text.plain.charAt(at);
      latin += Character.isLetter(c) ? c < 128 ? 1 : -1 : 0;
    }
    return latin > 0;
  }

  private boolean isOnly(int start, int end) {
    found.clear();
    found.add(new int[] {start, end});
    return true;
  }
}
