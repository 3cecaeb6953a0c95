package org.dauys.ingest.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the name that ends a text: a sentence of its own, behind a formula, or behind an office.
 */
final class LastClause {

  /** No words that say who signs are longer. */
  private static final int LONGEST_CLAUSE = 110;

  /**
   * {@code Ваша читательница …}, {@code оқырманыңыз …}, {@code ағаларың …}, {@code Таскаладан …}.
   */
  private static final Pattern YOURS =
      Pattern.compile(
          "(?<!\\p{L})(?:(?:ваша?|твоя?|сиздин|yours?)(?: \\p{L}{3,20}){0,4}|\\p{L}{4,16}(?:ныз|низ)|\\p{L}{2,12}(?:лар|лер)(?:ын|ин)|\\p{L}{4,20}[дтн][ае]н) ?$");

  /** {@code звоните, Айгүл: …}: whom to ask. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?<!\\p{L})(?:звон|позвон|пиши|напиш|обращ|хабарлас|байланыс|сура|call|contact|ask)");

  private static final Pattern FROM = Pattern.compile("\\p{L}{4,20}[дтн][ае]н");

  private static final Pattern ABBREVIATION =
      Pattern.compile(
          "(?<!\\p{L})(?:\\p{L}{1,2}|ул|ст|пр|пос|пер|мкр|просп|наб|зд|стр|тов|проф|акад|ген|стан|обл|рай|кош|см)\\. ?$");

  /** Words of somebody who does something: then the name is not under a letter. */
  private static final Pattern VERB =
      Pattern.compile(
          "(?<!\\p{L})(?:\\p{L}{2,20}(?:[аеяию]т|[аеиоуыя]л[аио]?|[аеияуы]ть|ся|сь|те|[дт][ыи]|[гк][ае]н|[мпб][ыи]н|[ыи]п|ing|ed)|есть|нет|жок|бар|керек|кто|где|как|is|are|was)(?!\\p{L})(?<!совет|комитет)");

  /** Before names of offices, places and things, and of whom somebody speaks about. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "["
              + Reading.OPAQUE
              + "]|(?<!\\p{L})(?:(?:аким|министр|премьер|депутат|президент|сенатор|наш|мо[йяеи](?!\\p{L})|биздин|менин|это(?!\\p{L})|бул(?!\\p{L})|this(?!\\p{L}))"
              + "|(?:к|ко|от|у|для|о|об|про|за|со?|на|в|во|из|по|при|через|и|to|by|of|for|about|with|имени|им|ул|пр|пос|хан|би|кафе"
              + "|(?:улиц|проспект|школ|сел|аул|аэропорт|площад|университет|музе|театр|парк|сквер|памятник|станци|магазин|клуб|книг|роман|фильм|стадион|певец|певиц|поэт|писател|батыр|акын|район|город|област|street|school|park|avenue|village|president|minister|deputy|mayor)\\p{L}*)[ .\"«]*$)");

  /** Who signs with a given name only says who that is. */
  private static final Pattern OF_SIGNER =
      Pattern.compile(
          ", ?(?:\\d{1,2} (?:лет|год|жас|years)|(?:просто )?(?:мам|мат|папа|отец|жител|студент|пенсионер|учени|школьни|бабушк|дедушк|сосед|ветеран|учител|анасы|акеси|немерес|кызы|улы|дочь|сын(?!\\p{L})|внук|внучк|жена|муж|сестра|брат|тургын|окушы|зейнет|mother|father|student|resident|pensioner))");

  /** {@code Айгүл, Қостанай облысы}. */
  private static final Pattern OF_PLACE =
      Pattern.compile(
          ", (?:(?:г|с|п|пос|қ|а)\\. ?|город |село |поселок |аул )?\\p{Lu}\\p{L}{3,20}(?: (?:обл|аудан|қала|ауыл|район)\\p{L}*)?[ .!]{0,2}");

  /** No closing formula is longer, and what is longer is a sentence about somebody. */
  private static final int LONGEST_FORMULA = 36;

  private static final String LEAD = " \n-\"«(_";

  private static final Pattern SOMEBODY_ELSE =
      Pattern.compile(
          "(?<!\\p{L})(?:я|мы|вы|вам|вас|тебя|сиз\\p{L}*|мен|i|you|we|наш\\p{L}*|это|бул|this|автор|от|имени)(?!\\p{L})");

  private static final Pattern INITIAL = Pattern.compile("\\p{Lu}(?:\\p{L}{2,20} \\p{Lu})?\\.");

  private final Reading text;
  private final Names names;

  LastClause(Reading text, Names names) {
    this.text = text;
    this.names = names;
  }

  /**
   * {@code … Сау болыңыздар, Мәдина}: the text ends with a name that is a sentence or follows a
   * formula.
   */
  void find(int tail) {
    int end = Foot.start(text);
    boolean reachable = end < text.length();
    end = last(end);
    for (int at = end - 1; at > tail && end - at < 60; at--) {
      char c = text.plain.charAt(at);
      boolean sentence = c == ')' || isSentenceEnd(at) || (c != '.' && !isSpoken(c));
      boolean formula =
          c == ','
              && !(reachable
                  && CALL.matcher(text.words).region(Math.max(0, at - LONGEST_FORMULA), at).find());
      if ((sentence || formula) && isLast(at, end, sentence)) {
        return;
      }
    }
    afterWords(last(text.length()));
  }

  private int last(int from) {
    int end = from;
    while (end > 0 && " .\n\"»)".indexOf(text.plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** {@code Житель дома № 8 Сынақов Серік}: words without a verb that say who signs. */
  private void afterWords(int end) {
    int start = end;
    while (start > 0 && end - start < LONGEST_CLAUSE && !isSentenceEnd(start - 1)) {
      start--;
    }
    for (int at = start + 1; at < end; at++) {
      if (!Character.isLetter(text.plain.charAt(at - 1))
          && text.plain.charAt(at - 1) != '«'
          && GivenNames.isCapital(text.plain, at)) {
        var name = NameForm.at(text, at);
        if (name != null
            && names.withKin(name.end()) >= end
            && !startsWithPlace(name)
            && NameForm.isName(name.group())
            && saysWho(text.words.substring(start, at), name.group())) {
          sign(name);
          return;
        }
      }
    }
  }

  private boolean isSentenceEnd(int at) {
    char c = text.plain.charAt(at);
    boolean initial = c == '.' && at > 0 && Character.isUpperCase(text.plain.charAt(at - 1));
    return ".!?\n".indexOf(c) >= 0 && !initial;
  }

  private static boolean saysWho(String words, String name) {
    if (words.stripTrailing().endsWith(":") || OTHERS.matcher(words).find()) {
      return false;
    }
    if (YOURS.matcher(words).find() || (words.endsWith(" - ") && NameForm.isGiven(name))) {
      return NameForm.isFull(name) || NameForm.isKnown(name);
    }
    return (NameForm.isFull(name) || words.strip().startsWith("с уважением"))
        && words.strip().length() > 2
        && words.indexOf(',') < 0
        && !VERB.matcher(words).find();
  }

  /** Whether the words, in lower case, say that somebody does something. */
  static boolean isVerb(String words) {
    return VERB.matcher(words).find();
  }

  /** {@code Таскаладан Рахила}. */
  private boolean startsWithPlace(Matcher name) {
    int first = name.group().indexOf(' ');
    return first > 0
        && FROM.matcher(text.words.substring(name.start(), name.start() + first)).matches();
  }

  private void sign(Matcher name) {
    names.add(name, Identifier.SIGNATURE);
    names.signedFrom(name.start());
  }

  /** Whether a letter, a digit or a sign that sentences have inside. */
  private static boolean isSpoken(char c) {
    return Character.isLetterOrDigit(c) || " ,;:-'’/\"«»(№%".indexOf(c) >= 0 || Reading.isOpaque(c);
  }

  private boolean isLast(int sign, int end, boolean sentence) {
    int start = sign + 1;
    while (start < end && LEAD.indexOf(text.plain.charAt(start)) >= 0) {
      start++;
    }
    if (!sentence && text.plain.charAt(sign - 1) == Reading.opaque(Identifier.PHONE)) {
      return false;
    }
    boolean likely =
        GivenNames.isCapital(text.plain, start)
            && (sentence || GivenNames.isSoon(text.plain, start) || isInitial(start));
    var name = likely ? NameForm.at(text, start) : null;
    if (name == null || name.end() > end || !NameForm.isName(name.group())) {
      return false;
    }
    if (sentence && isList(name, end)) {
      sign(name);
      names.others(name, Identifier.SIGNATURE);
      return true;
    }
    boolean whole = names.withKin(name.end()) >= end;
    boolean described =
        !whole
            && sentence
            && text.plain.charAt(name.end()) == ','
            && end - name.end() < 40
            && text.plain.substring(name.end(), end).indexOf(". ") < 0;
    boolean full =
        NameForm.isFull(name.group())
            || (described
                && NameForm.isGiven(name.group())
                && (OF_SIGNER.matcher(text.words).region(name.end(), end).lookingAt()
                    || OF_PLACE.matcher(text.plain).region(name.end(), end).matches()));
    boolean addressed =
        whole && sentence && NameForm.isStrong(name.group()) && NameForm.isKnown(name.group());
    if (!(whole || described) || !(full || addressed || (whole && isAlone(name, sentence)))) {
      return false;
    }
    if (!sentence && !isFormula(sign, full)) {
      return false;
    }
    sign(name);
    return true;
  }

  /** {@code Самал және Серік Сынақовтар}: several names are the sentence. */
  private boolean isList(Matcher first, int end) {
    var last = names.lastOf(first);
    return last != first
        && names.withKin(last.end()) >= end
        && (Names.isNamed(first.group())
            || (NameForm.isKnown(first.group()) && NameForm.isFull(last.group())));
  }

  /** Whether a word and an initial stand there, or an initial. */
  private boolean isInitial(int start) {
    return INITIAL.matcher(text.plain).region(start, text.length()).lookingAt();
  }

  /** A given name; one that is a word as well needs a formula before it. */
  private boolean isAlone(Matcher name, boolean sentence) {
    var words = name.group();
    return sentence
        ? NameForm.isGiven(words)
            || (GivenNames.isName(words, 0, words.length()) && isAfterQuestion(name.start()))
            || (NameForm.isSurname(words) && !isAbbreviated(name.start()))
        : GivenNames.isName(words, 0, words.length());
  }

  /** After a question or an exclamation a word that is also a name answers nothing. */
  private boolean isAfterQuestion(int start) {
    return start > 1 && "?!".indexOf(text.plain.charAt(start - 2)) >= 0;
  }

  /** {@code … по ул. Сынақова}, {@code … ст. Сынақово}: no sentence starts there. */
  private boolean isAbbreviated(int start) {
    return ABBREVIATION.matcher(text.words.substring(Math.max(0, start - 8), start)).find();
  }

  /** Whether the words before a comma are a few and about nobody. */
  private boolean isFormula(int comma, boolean full) {
    int start = comma;
    while (start > 0
        && comma - start < LONGEST_FORMULA
        && ".!?\n,".indexOf(text.plain.charAt(start - 1)) < 0) {
      start--;
    }
    var formula = text.words.substring(start, comma);
    var list =
        NameForm.at(text, start < comma && text.plain.charAt(start) == ' ' ? start + 1 : start);
    return comma - start < LONGEST_FORMULA
        && (list == null
            || !Names.isNamed(list.group())
            || list.end() < comma - 1
            || list.group().indexOf(' ') < 0)
        && formula.strip().chars().filter(c -> c == ' ').count() < 4
        && formula.indexOf(':') < 0
        && (full || !SOMEBODY_ELSE.matcher(formula).find());
  }
}
