package org.dauys.ingest.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the names of authors: under their letters and where they introduce themselves. Names of
 * others, of officials above all, are what the feedback is about, and stay.
 */
final class Names {

  private static final int MOST_SIGNERS = 30;

  /** What may follow a name in the last line. */
  private static final int LONGEST_REST = 40;

  private static final Pattern PLACE_AFTER =
      Pattern.compile(
          "^['’]? ?(?:кала|аудан|облыс|ауыл|коше|округ|мкр|област|район|город|село|улиц|поселок|region|district|city|street|village)");
  private static final Pattern PLACE_BEFORE =
      Pattern.compile(
          "(?<!\\p{L})(?:г|с|п|пос|ул|мкр|обл|р-н|город\\p{L}{0,2}|сел[оае]|поселк\\p{L}|поселок|улиц\\p{L}|пр|a|а|из|from|of|in|в|во|район\\p{L}{0,2})\\.? ?$");

  private static final Pattern LEAD =
      Pattern.compile("[\\s,.!:;/_()\"«-]{1,40}+(?:(?:PhD|Dr|Mr|Mrs|Ms|Prof|Г-н|Г-жа|Гр)\\.? )?");
  private static final Pattern ROLE =
      Pattern.compile("(?:\\p{Ll}[\\p{L}-]*+\\.?[ ,:-]{1,3}){1,8}+");
  private static final Pattern PLACE_LIKE =
      Pattern.compile("(?:\\p{Lu}[\\p{L}-]+[ ,:-]{1,3})(?=\\p{Lu}|\\p{Ll})");
  private static final Pattern NEXT =
      Pattern.compile(" ?(?:,|;|\\n{1,2}| и| және| мен| пен| бен| and| &|, и) ?");
  private static final Set<String> OFFICE =
      Set.of(
          "председатель",
          "торага",
          "житель",
          "жительница",
          "тургыны",
          "супруги",
          "семья",
          "сиздин",
          "сиздердин",
          "ваш",
          "ваша",
          "your",
          "yours",
          "истец",
          "истица",
          "ответчик",
          "потерпевший",
          "потерпевшая",
          "заявительница",
          "арендатор",
          "абонент",
          "покупатель",
          "клиент",
          "пациент",
          "пассажир",
          "официально");

  private static final Pattern BETWEEN_LINES =
      Pattern.compile("(?:,[^\\n]{0,30})?[ .;]{0,2}\\n ?(?:\\d{1,2}[.)] ?|- )?");
  private static final Pattern LABEL_OF_SIGNER = Pattern.compile("\\p{Lu}?[\\p{L} ]{3,30}: ?");
  private static final Pattern AND = Pattern.compile(" (?:и|және|мен|пен|бен|and|&) ");
  private static final Pattern END =
      Pattern.compile("^ ?(?:[,.;:!)\\n(/\"»|" + Reading.OPAQUE + "]|-|$|боламын(?!\\p{L}))");

  private final Reading text;
  private final List<IdentifierSpan> found = new ArrayList<>();
  private int signed;

  private Names(Reading text) {
    this.text = text;
    this.signed = text.length();
  }

  /** What was found: names, and where the signature starts. */
  record Found(List<IdentifierSpan> names, int signed) {}

  static Found in(Reading text) {
    var names = new Names(text);
    new Signatures(text, names).find();
    new Introductions(text, names).find();
    new Writers(text, names).find();
    new Appositions(text, names).find();
    new Beside(text, names).find();
    return new Found(names.signed(names.joined(Spans.inOrder(names.found))), names.signed);
  }

  /** Two given names with one surname, and a surname with a former one, are one signature. */
  private List<IdentifierSpan> joined(List<IdentifierSpan> spans) {
    var joined = new ArrayList<IdentifierSpan>();
    for (var span : spans) {
      var last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      int end = last == null ? 0 : joinedEnd(last, span);
      if (end > 0) {
        joined.set(joined.size() - 1, new IdentifierSpan(last.start(), end, last.type()));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /** A name before a signature in the next line is one, and so is the last behind a label. */
  private List<IdentifierSpan> signed(List<IdentifierSpan> spans) {
    int foot = Foot.start(text);
    for (int at = spans.size() - 1; at >= 0; at--) {
      var span = spans.get(at);
      var next = at + 1 < spans.size() ? spans.get(at + 1) : null;
      if (span.type() == Identifier.NAME && (isInList(span, next) || isLabelled(span, foot))) {
        spans.set(at, new IdentifierSpan(span.start(), span.end(), Identifier.SIGNATURE));
      }
    }
    return spans;
  }

  private boolean isInList(IdentifierSpan span, IdentifierSpan next) {
    return next != null
        && next.type() == Identifier.SIGNATURE
        && BETWEEN_LINES.matcher(text.plain.substring(span.end(), next.start())).matches();
  }

  private boolean isLabelled(IdentifierSpan span, int foot) {
    int line = text.plain.lastIndexOf('\n', span.start()) + 1;
    return line > 0
        && text.plain.substring(span.end(), Math.max(span.end(), foot)).isBlank()
        && LABEL_OF_SIGNER.matcher(text.plain).region(line, span.start()).matches();
  }

  private int joinedEnd(IdentifierSpan first, IdentifierSpan second) {
    var between =
        first.end() <= second.start() && first.type() == second.type()
            ? text.plain.substring(first.end(), second.start())
            : "";
    if (" (".equals(between) && text.plain.startsWith(")", second.end())) {
      return second.end() + 1;
    }
    boolean former = " ".equals(between) && text.plain.charAt(first.end() - 1) == ')';
    boolean couple =
        AND.matcher(between).matches()
            && text.plain.substring(first.start(), first.end()).indexOf(' ') < 0
            && text.plain.substring(second.start(), second.end()).indexOf(' ') > 0;
    return former || couple ? second.end() : 0;
  }

  /** Whether a sentence, a clause or a line starts there. */
  static boolean startsClause(String plain, int at) {
    int before = at > 0 && plain.charAt(at - 1) == ' ' ? at - 2 : at - 1;
    return before < 0 || ".!?,\n".indexOf(plain.charAt(before)) >= 0;
  }

  /** The letter ends there at the latest; what follows is a signature. */
  void signedFrom(int at) {
    signed = Math.min(signed, at);
  }

  boolean isSigned() {
    return signed < text.length();
  }

  /** What people call themselves by beside their names: {@code Дидар ағаларың}. */
  private static final Pattern KIN =
      Pattern.compile(
          " (?:апа|апай|апан\\p{L}*|апалар\\p{L}*|ага|агай|аган\\p{L}*|агалар\\p{L}*|тате\\p{L}*|ата|аже|аксакал|ини|инин\\p{L}*|карындас\\p{L}*|apa\\p{L}*|aga\\p{L}*)(?!\\p{L})");

  /** Names after a cue; gives whether there was one. */
  boolean after(int cue, Identifier type, boolean weak) {
    int at = lead(cue);
    boolean line = text.plain.substring(cue, at).indexOf('\n') >= 0;
    boolean apart = line || !text.plain.substring(cue, at).isBlank();
    var name = NameForm.at(text, at);
    boolean skipped = false;
    if (at > 0 && text.plain.charAt(at - 1) == '«') {
      return false;
    }
    boolean namesake = type == Identifier.SIGNATURE && !weak && apart && isNamesake(name);
    if (!namesake && (name == null || !accept(name, type)) && (apart || type == Identifier.NAME)) {
      name = afterRole(at);
      skipped = true;
    }
    if (name == null || !(namesake || accept(name, type))) {
      return false;
    }
    boolean sure = isLikely(name.group()) || (apart && NameForm.isGiven(name.group()));
    var lastName = lastOf(name);
    int end = lastName.end();
    boolean called = weak && isCalled(cue, at, lastName);
    boolean last = !called && endsLine(end) && (line || (sure && apart && endsSoon(end)));
    if ((skipped && !isNamed(name.group())) || (weak && !last)) {
      return false;
    }
    add(name, type);
    others(name, type);
    return true;
  }

  /** A poet's name that is the line: here it is an author's. */
  private boolean isNamesake(Matcher name) {
    return name != null
        && NameForm.isFull(name.group())
        && NameForm.mayBeName(name.group())
        && endsLine(name.end());
  }

  /** {@code Спасибо, Алия Маратовна, …!}: who is thanked. */
  private boolean isCalled(int cue, int start, Matcher name) {
    int next = withKin(name.end());
    return text.plain.substring(cue, start).equals(", ")
        && next < text.length()
        && (text.plain.charAt(next) == ',' || !NameForm.isFull(name.group()));
  }

  /** Behind what somebody is called by beside the name. */
  int withKin(int end) {
    var kin = KIN.matcher(text.words).region(end, text.length()).useTransparentBounds(true);
    return kin.lookingAt() ? kin.end() : end;
  }

  /** Whether the words are a name whatever stands around them. */
  static boolean isNamed(String name) {
    return isLikely(name) || NameForm.isGiven(name) || NameForm.isFamily(name);
  }

  /** Where only names are expected, two English words are one. */
  private static boolean isLikely(String name) {
    return NameForm.isStrong(name)
        || (name.indexOf(' ') > 0 && name.chars().allMatch(c -> c < 128));
  }

  /** {@code жительница села Таскала Иванова М.}: the role and the place before the name. */
  Matcher afterRole(int start) {
    int at = start;
    for (int step = 0; step < 6; step++) {
      var role = looking(ROLE, at);
      int after = role == null ? at : role.end();
      var name = NameForm.at(text, after);
      if (name != null
          && after > start
          && isNamed(name.group())
          && NameForm.isName(name.group())
          && !PLACE_BEFORE.matcher(text.words.substring(Math.max(0, after - 14), after)).find()) {
        return name;
      }
      var place = looking(PLACE_LIKE, after);
      int next = place == null ? after : place.end();
      if (next == at) {
        return null;
      }
      at = next;
    }
    return null;
  }

  /** The names that follow in a list: a span for each. */
  void others(Matcher first, Identifier type) {
    int at = first.end();
    for (int signer = 0; signer < MOST_SIGNERS; signer++) {
      var name = next(first, at);
      if (name == null || !accept(name, type)) {
        return;
      }
      add(name, type);
      at = name.end();
    }
  }

  /** The last name of the list that the first begins, or the first. */
  Matcher lastOf(Matcher first) {
    var last = first;
    for (int signer = 0; signer < MOST_SIGNERS; signer++) {
      var name = next(first, last.end());
      if (name == null || !NameForm.isName(name.group())) {
        return last;
      }
      last = name;
    }
    return last;
  }

  /** The next name of a list, or null; a surname alone, or is it a town, only after another. */
  private Matcher next(Matcher first, int at) {
    var next = looking(NEXT, at);
    var name = next == null ? null : NameForm.at(text, next.end());
    boolean named =
        name != null
            && (isNamed(name.group())
                || (NameForm.isSurname(first.group()) && NameForm.isSurname(name.group())));
    return named ? name : null;
  }

  /** Where the words begin after blanks and signs. */
  int lead(int cue) {
    var lead = looking(LEAD, cue);
    return lead == null ? cue : lead.end();
  }

  private boolean accept(Matcher name, Identifier type) {
    boolean single = name.group().indexOf(' ') < 0 && name.group().indexOf('.') < 0;
    return NameForm.isName(name.group())
        && !placeAfter(name, single)
        && (!single || ends(name.end()) || type == Identifier.NAME || lastOf(name) != name);
  }

  private boolean placeAfter(Matcher name, boolean single) {
    return single
        && PLACE_AFTER
            .matcher(text.words.substring(name.end(), Math.min(text.length(), name.end() + 12)))
            .find();
  }

  boolean ends(int nameEnd) {
    int end = withKin(nameEnd);
    return END.matcher(text.plain.substring(end, Math.min(text.length(), end + 12))).find();
  }

  private boolean endsLine(int nameEnd) {
    int end = withKin(nameEnd);
    return text.plain
        .substring(end, Math.min(text.length(), end + 3))
        .matches("(?s)[ .!]{0,2}(?:\\n.*|,.*|[" + Reading.OPAQUE + "].*)?");
  }

  private boolean endsSoon(int end) {
    return text.length() - end < LONGEST_REST
        || text.plain.substring(end, end + LONGEST_REST).indexOf('\n') >= 0;
  }

  void add(Matcher name, Identifier type) {
    int start = name.start() + ofSigner(name);
    int end = name.end();
    int last = name.group().lastIndexOf(' ');
    // Айгүл Орал қаласынан: the last word belongs to the place.
    if (last > 0 && placeAfter(name, true)) {
      end = name.start() + last;
    }
    // "Айдос К. Тақырып: …": after an initial a new sentence may begin.
    int initial = name.group().lastIndexOf(". ");
    if (initial > 0 && end < text.length() && text.plain.charAt(end) == ':') {
      end = name.start() + initial + 1;
    }
    add(start, end, type);
  }

  /** {@code Немересі Сынақов Серік}: how long the word before the name is. */
  private int ofSigner(Matcher name) {
    int first = name.group().indexOf(' ') + 1;
    var word = text.words.substring(name.start(), name.start() + Math.max(0, first - 1));
    boolean formula = Signers.isFormula(text, name.start(), name.start() + Math.max(0, first - 1));
    return first > 1 && (Signers.isWord(word) || OFFICE.contains(word) || formula) ? first : 0;
  }

  void add(int start, int end, Identifier type) {
    found.add(new IdentifierSpan(start, end, type));
  }

  private Matcher looking(Pattern pattern, int start) {
    if (start >= text.length()) {
      return null;
    }
    var matcher =
        pattern.matcher(text.plain).region(start, text.length()).useTransparentBounds(true);
    return matcher.lookingAt() ? matcher : null;
  }
}
