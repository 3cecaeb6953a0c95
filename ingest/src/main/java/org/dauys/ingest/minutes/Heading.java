package org.dauys.ingest.minutes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dauys.contract.Table;

/**
 * The heading that a paragraph begins with.
 *
 * @param section that it opens
 * @param rest of the paragraph, which belongs to the section
 */
record Heading(Section section, String rest) {

  private static final int LONGEST = 90;

  private record Rule(Section section, Pattern pattern) {}

  private static final List<Rule> RULES =
      Table.rows(Heading.class, "headings.tsv").stream()
          .map(
              row ->
                  new Rule(
                      Section.valueOf(row.get("section").toUpperCase(Locale.ROOT)),
                      Folded.pattern("^(?:" + row.get("pattern") + ")(?![\\w])")))
          .toList();

  /** Behind a heading: a colon, the other language, a dash or nothing. */
  private static final Pattern BEHIND =
      Pattern.compile("\\s*(?:\\([^)]{0,60}\\)\\s*)?([:/|]|[.]?\\s*$|-\\s)");

  private static final Pattern ASKING =
      Folded.pattern("вопросы\\b|\\bвопросов\\b|сұрақтар|сауалдар");

  private static final Pattern ANSWERING = Folded.pattern("анкет|сауалнама|опрос");

  private static final Pattern PROPOSING =
      Folded.pattern(
          "предложения\\b|замечания\\b|пожелания\\b|мнения\\b|ұсыныстар|ескертулер|пікірлер|тілектер|өтініштер");

  private static final Pattern SPEAKING =
      Folded.pattern(
          "\\b(?:выступил[аи]|высказались|сөз (?:сөйледі|алды|алғандар|сөйлегендер)|сөйлегендер|шығып сөйледі)\\s*:$");

  private static final Pattern DECIDING =
      Folded.pattern(
          "\\b(?:решил[аио]|решено|постановил[аи]|шешті|шешім (?:қабылдады|қабылданды|шығарды)|қаулы етті|ұйғарды)\\s*:$");

  private static final Pattern NAMES_FOLLOW =
      Folded.pattern(
          "слушал[аи]?$|составил[аи]?$|вел[аи]?$|оформил[аи]?$|толтырған$|жазған$|выступил[аи]?$|тыңдалды$|сөз сөйлеген(?:дер)?$|сөз алған(?:дар)?$");

  private static final Pattern TERMINATED = Pattern.compile("[.!?;,:]\\s*$");

  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:\\d{1,2}-(?:ші |шы )?мәселе(?=[.])|[IVX]+|\\d{1,2})(?:\\.\\d{1,2})*[.)]?\\s+");

  /** The heading at the beginning of that paragraph, if there is one. */
  static Optional<Heading> of(String paragraph) {
    var number = NUMBER.matcher(paragraph);
    var text = number.lookingAt() ? paragraph.substring(number.end()) : paragraph;
    var folded = Folded.of(text);
    Heading longest = null;
    for (var rule : RULES) {
      var words = rule.pattern().matcher(folded);
      if (words.find() && words.end() <= LONGEST) {
        var rest = rest(text, folded, words);
        if (rest.isPresent()
            && (longest == null || rest.get().length() < longest.rest().length())) {
          longest = new Heading(rule.section(), rest.get());
        }
      }
    }
    return longest == null
        ? announcing(text, folded, text.length() < paragraph.length())
        : Optional.of(longest.inBothLanguages().ofAppendix());
  }

  /**
   * «Тұрғындардан мынадай сұрақтар түсті:» and «8. Вопросы участников и ответы на них» announce
   * what follows, in whatever words.
   */
  private static Optional<Heading> announcing(String text, String folded, boolean isNumbered) {
    boolean title = isNumbered && !TERMINATED.matcher(folded).find();
    if (!(folded.endsWith(":") || title)
        || folded.length() > LONGEST
        || Names.first(text, 0).isPresent()) {
      return Optional.empty();
    }
    if (!title && SPEAKING.matcher(folded).find()) {
      return Optional.of(new Heading(Section.SPEECHES, ""));
    }
    if (!title && DECIDING.matcher(folded).find()) {
      return Optional.of(new Heading(Section.DECISION, ""));
    }
    if (ASKING.matcher(folded).find()) {
      return Optional.of(new Heading(Section.QUESTIONS, ""));
    }
    return PROPOSING.matcher(folded).find()
        ? Optional.of(new Heading(Section.PROPOSALS, ""))
        : Optional.empty();
  }

  /** A name, perhaps behind what the person is: «ветеринарного инспектора Шульца Р.Э.» */
  private static boolean isWho(String text) {
    if (Names.leading(text).isPresent()) {
      return true;
    }
    var name = Names.first(text, 0).filter(found -> found.start() < LONGEST);
    return name.isPresent() && RoleWords.of(text.substring(0, name.get().start())).isPresent();
  }

  /** «ВЫСТУПИЛИ / СӨЗ СӨЙЛЕДІ:» is one heading. */
  private Heading inBothLanguages() {
    return of(rest).filter(other -> other.section() == section).orElse(this);
  }

  /** «Приложение 2. Ответы на анкету»: people speak there, too. */
  private Heading ofAppendix() {
    var title = Folded.of(rest);
    if (section != Section.END || rest.length() > LONGEST) {
      return this;
    }
    if (ASKING.matcher(title).find()) {
      return new Heading(Section.QUESTIONS, "");
    }
    return PROPOSING.matcher(title).find() || ANSWERING.matcher(title).find()
        ? new Heading(Section.PROPOSALS, "")
        : this;
  }

  private static Optional<String> rest(String text, String folded, Matcher words) {
    var behind = BEHIND.matcher(folded).region(words.end(), folded.length());
    if (behind.lookingAt()) {
      return Optional.of(text.substring(behind.end()).strip());
    }
    // «По первому вопросу слушали Иванова И.И.»
    var who = text.substring(words.end()).strip();
    if (NAMES_FOLLOW.matcher(words.group()).find() && isWho(who)) {
      return Optional.of(who);
    }
    if (words.group().endsWith(".")) {
      // «Приложение 1. Предложения жителей»
      return Optional.of(who);
    }
    var written = text.substring(0, words.end());
    boolean capitals =
        written.equals(written.toUpperCase(Locale.ROOT))
            && written.codePoints().filter(Character::isLetter).count() > 4;
    return capitals ? Optional.of(text.substring(words.end()).strip()) : Optional.empty();
  }
}
