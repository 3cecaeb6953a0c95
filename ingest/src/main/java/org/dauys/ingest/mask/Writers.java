package org.dauys.ingest.mask;

import java.util.regex.Pattern;

/**
 * Finds the names of authors beside words of writing: {@code Написала Сынақова Ж.Т.}, {@code Хатты
 * жазған: …}, {@code … жазып отыр}. Books are written, too: only a full name counts.
 */
final class Writers {

  /** The longest name that goes before a verb. */
  private static final int REACH = 60;

  /** What may follow who wrote a letter at its end. */
  private static final int REST = 40;

  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?<![\\p{L}])(?:(?<signed>(?<=(?:^|[.!?\\n:(] ?|жалоб[ау] |письм[ао] |отзыв |обращени[ея] |заявлени[ея] ))(?:написа|состави|подписа|заполни|пода|подготови|остави|отправи)(?:л|ла|на|но)(?: собственноручно| лично| сама?)?"
              + "|по поручению [^.!?\\n]{3,40}(?= -)|от имени [^.!?\\n]{3,40}(?= ?[-,:])"
              + "|(?:written|prepared|submitted|filed|sent|posted|reported) by|(?:хат|хатты|арыз|арызды|отиништи|усынысты) (?:жазган|толтырган|жолдаган|жиберген)|(?:осыны )?(?:жазган|жолдаган|жиберген|толтырган))"
              + "|беспокоит(?: вас)?|пишет|заявитель(?:ница)?"
              + "|(?:хат |арыз |отиниш )?(?:жолдап|жазып|хабарласып) (?:отырган|турган)"
              + "|арызданушы|шагымданушы|(?:сурак|усыныс|отиниш|арыз) (?:коюшы|беруши))[ ,:-]{1,3}");

  private static final Pattern FROM = Pattern.compile("^ (?:из|с|со|from)(?!\\p{L})");

  private static final Pattern AFTER_NAME =
      Pattern.compile(
          " (?:(?:деген |атты )(?:\\p{L}+ )?)?(?:сизге |сиздерге )?(?:хат |отиниш )?(?:жазып|жолдап|хабарласып|сойлеп) (?:отыр|тур)");

  /** {@code … деген азаматпын}, {@code … апай боламын}: what only authors say of themselves. */
  private static final Pattern OF_SELF =
      Pattern.compile(
          " (?:(?:деген|атты) (?:\\p{L}+ ){0,2}?(?:бала|ана|\\p{L}*[^йае ])[мпб][ыи]н|(?:(?:апа|ага|ата|аже|тате)й? )?боламын|деп атайд[ыи]|degen (?:\\p{L}+ )?\\p{L}*[^yae ][mpb][yi]n|(?:ага|апа|ата|аже|тате|бауыр|ини)(?:(?:лар|лер)(?:ын|ин)(?:ыз|из)?(?:[мпб][ыи]н)?|н(?:ыз|из)?[мпб][ыи]н))(?!\\p{L})");

  private final Reading text;
  private final Names names;

  Writers(Reading text, Names names) {
    this.text = text;
    this.names = names;
  }

  void find() {
    if (!text.has(Cue.WRITER)) {
      return;
    }
    var verb = BEFORE_NAME.matcher(text.words);
    while (verb.find()) {
      after(verb.end(), verb.start("signed") >= 0);
    }
    var ending = AFTER_NAME.matcher(text.words);
    while (ending.find()) {
      before(ending.start(), false);
    }
    var self = OF_SELF.matcher(text.words);
    while (self.find()) {
      before(self.start(), text.length() - self.end() < 3);
    }
  }

  private void after(int start, boolean signed) {
    var name = NameForm.at(text, start);
    if (name != null
        && NameForm.isName(name.group())
        && (NameForm.isStrong(name.group()) || NameForm.isGiven(name.group()))
        && (names.ends(name.end())
            || FROM.matcher(
                    text.words.substring(name.end(), Math.min(text.length(), name.end() + 12)))
                .find())) {
      boolean last = signed && text.length() - name.end() < REST;
      names.add(name, last ? Identifier.SIGNATURE : Identifier.NAME);
    }
  }

  /** The longest full name that ends there. */
  private void before(int end, boolean signed) {
    int first = Math.max(0, end - REACH);
    for (int start = first; start < end; start++) {
      boolean word = start == 0 || !Character.isLetter(text.plain.charAt(start - 1));
      if (word && GivenNames.isCapital(text.plain, start)) {
        var name = NameForm.at(text, start);
        if (name != null
            && name.end() == end
            && (NameForm.isStrong(name.group()) || NameForm.isKnown(name.group()))
            && NameForm.isName(name.group())) {
          names.add(name, signed ? Identifier.SIGNATURE : Identifier.NAME);
          return;
        }
      }
    }
  }
}
