package org.dauys.ingest.mask;

import java.util.regex.Pattern;

/** Finds the names under letters: after a closing formula, and in the last lines and words. */
final class Signatures {

  private static final int LONGEST_SIGNATURE = 500;

  /** How many lines a signature has, with an office, a date, a telephone. */
  private static final int MOST_LINES = 12;

  private static final int MOST_LINES_BELOW = 5;

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?<![\\p{L}])(?:с (?:\\p{L}{4,14} (?:и )?){0,2}(?:уважением|ув\\.|уваж\\.)(?: к вам)?(?: и \\p{L}{4,14}(?:ей|ой|ью|ом|ем))?|с (?:\\p{L}{4,14} )?почтением|с наилучшими(?: пожеланиями)?"
              + "|искренне (?:ваш|твой)\\p{L}?|всегда ваш\\p{L}?|с благодарностью|с приветом|подпис(?:ь(?: (?:заявител|автор|гражданин)\\p{L}{1,4})?|и|ался|алась|аться|али|ант\\p{L}?)"
              + "|шын журектен|курметпен|курметтеп|зор ризашылыкпен|ризашылыкпен|изги ниетпен|изги тилекпен|илтипатпен|салеммен|алгыспен|аманшылыкпен"
              + "|колы|колтанба|кол койган\\p{L}*|кол койды"
              + "|regards|sincerely(?: yours)?|yours (?:sincerely|faithfully|truly|respectfully)|respectfully(?: (?:yours|submitted))?"
              + "|qurmetpen|kurmetpen|sa?lemmen|faithfully|best wishes|with respect|warmly|cordially|signed(?: by)?|signature)(?!\\p{L})");

  /** Ends letters, but stands elsewhere as well. */
  private static final Pattern WEAK_CLOSING =
      Pattern.compile(
          "(?<![\\p{L}])(?:с надеждой(?: на \\p{L}{4,14}(?: \\p{L}{4,14})?)?|заранее (?:благодар\\p{L}{1,5}|спасибо|признател\\p{L}{1,4})|спасибо(?: за \\p{L}{4,14})?"
              + "|жд(?:у|ем) ответа|ra[khq]{1,2}met|(?:алдын ала |коп )?рахмет|жауап кутемин|thanks(?: in advance)?|thank you(?: in advance)?|cheers|best|yours)(?!\\p{L})");

  private static final Pattern LAST_WORDS =
      Pattern.compile(
          "(?:^|[.!?…\\n)] ?|[.!?] ?- ?|\\n ?- ?)(?<name>[^.!?…\\n]{0,30}\\p{Lu}\\.(?: ?\\p{Lu}\\.?)?|\\p{Lu}\\. ?(?:\\p{Lu}\\. ?)?[^.!?…\\n\\s]{2,30})[ .]*\\s*$");

  /** What may stand before a name in its line: a dash, a rule to sign on, an office. */
  private static final Pattern LINE_START =
      Pattern.compile("[ \\p{P}\\p{S}]{0,30}+(?:\\d{1,2}[.)] )?");

  /** What may follow a name in its line: nothing, or what is set off by a sign. */
  private static final Pattern LINE_END =
      Pattern.compile("^[ .;/!)_]{0,4}(?:$|[,(/" + Reading.OPAQUE + "-].{0,60}$)");

  /** A line that belongs to a signature without being a name. */
  private static final Pattern BELOW =
      Pattern.compile(
          "^(?:[^.!?]{0,45}|.{0,20}\\d{1,4}.{0,30}|.{0,40}[" + Reading.OPAQUE + "].{0,40})$");

  private static final Pattern RULE = Pattern.compile("_{3,}+[ /(]{0,4}");

  private final Reading text;
  private final Names names;

  Signatures(Reading text, Names names) {
    this.text = text;
    this.names = names;
  }

  void find() {
    new LastLine(text, names).find();
    new LastSentence(text, names).find();
    closings();
    int tail = Math.max(0, text.length() - LONGEST_SIGNATURE);
    new Signers(text, names).find();
    onRules();
    lastLines(tail);
    new LastClause(text, names).find(tail);
    lastWords();
  }

  private void closings() {
    if (!text.has(Cue.CLOSING)) {
      return;
    }
    int tail = Math.max(0, text.length() - LONGEST_SIGNATURE);
    var closing =
        CLOSING.matcher(text.words).region(tail, text.length()).useTransparentBounds(true);
    while (closing.find()) {
      if (names.after(closing.end(), Identifier.SIGNATURE, false)) {
        names.signedFrom(closing.end());
      }
    }
    if (!names.isSigned()) {
      var weak =
          WEAK_CLOSING.matcher(text.words).region(tail, text.length()).useTransparentBounds(true);
      while (weak.find()) {
        if (names.after(weak.end(), Identifier.SIGNATURE, true)) {
          names.signedFrom(weak.end());
        }
      }
    }
  }

  /** {@code ________ /Сынақов С./}. */
  private void onRules() {
    if (text.plain.indexOf("___") < 0) {
      return;
    }
    var rule = RULE.matcher(text.plain);
    while (rule.find()) {
      var name = NameForm.at(text, rule.end());
      if (name != null && NameForm.isStrong(name.group()) && NameForm.isName(name.group())) {
        names.add(name, Identifier.SIGNATURE);
      }
    }
  }

  /** Lines at the end that are a name each, with an office or a telephone above or below. */
  private void lastLines(int tail) {
    int end = text.length();
    int below = 0;
    boolean signed = false;
    for (int line = 0; line < MOST_LINES && end > tail; line++) {
      int start = text.plain.lastIndexOf('\n', end - 1) + 1;
      if (start <= tail) {
        return;
      }
      boolean named = isSignature(start, end);
      boolean blank = text.plain.substring(start, end).isBlank();
      if (!named && !blank) {
        boolean belongs = BELOW.matcher(text.plain.substring(start, end)).matches();
        if (signed || !belongs || ++below > MOST_LINES_BELOW) {
          return;
        }
      }
      signed |= named;
      end = start - 1;
    }
  }

  private boolean isSignature(int start, int end) {
    var before = LINE_START.matcher(text.plain).region(start, end);
    int first = before.lookingAt() ? before.end() : start;
    var name = GivenNames.isCapital(text.plain, first) ? NameForm.at(text, first) : null;
    if (name == null
        || name.end() > end
        || !LINE_END.matcher(text.plain.substring(name.end(), end)).find()
        || !NameForm.isName(name.group())) {
      return false;
    }
    var words = name.group();
    boolean bare = text.plain.substring(name.end(), end).isBlank();
    boolean sure =
        NameForm.isFull(words)
            || (NameForm.isKnown(words) && NameForm.isStrong(words))
            || (NameForm.isGiven(words) && bare);
    boolean heading = start > 1 && text.plain.charAt(start - 2) == ':';
    if (!sure || heading) {
      return false;
    }
    names.add(name, Identifier.SIGNATURE);
    names.signedFrom(name.start());
    return true;
  }

  /** {@code … Жауап күтемін. Сынақов С.}: initials that end the text. */
  private void lastWords() {
    int tail = Math.max(0, text.length() - 80);
    if (!hasInitial(tail)) {
      return;
    }
    var last = LAST_WORDS.matcher(text.plain).region(tail, text.length());
    for (int from = tail; from < text.length() && last.find(); from = last.start() + 1) {
      int start = last.start("name");
      var closing = CLOSING.matcher(text.words).region(start, text.length());
      var name = closing.lookingAt() ? null : NameForm.at(text, start);
      if (name != null
          && name.end() >= last.end("name") - 1
          && NameForm.hasInitials(name.group())
          && NameForm.isName(name.group())) {
        names.add(name, Identifier.SIGNATURE);
        names.signedFrom(name.start());
      }
    }
  }

  private boolean hasInitial(int from) {
    for (int at = from; at + 1 < text.length(); at++) {
      if (text.plain.charAt(at + 1) == '.' && Character.isUpperCase(text.plain.charAt(at))) {
        return true;
      }
    }
    return false;
  }
}
