package org.dauys.ingest.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the names beside a number that belongs to one person: {@code ИП Сынақова Г.А., ИИН …},
 * {@code … на имя Сынақов Серік}. Officials are named by their offices and stay.
 */
final class Beside {

  /** The longest name with what stands between it and the number. */
  private static final int REACH = 60;

  /** What is shorter and has a full stop is an abbreviation. */
  private static final int SHORTEST_WORD = 4;

  private static final Pattern LINK =
      Pattern.compile(
          "[ ,;(:\n-]{1,3}(?:(?:иин|жсн|тел|телефон\\p{L}*|моб|сот|байланыс|ватсап|вотсап|whatsapp|phone|iin|mail|почта|карта|счет)\\.? ?[:№-]?){0,2} ?");

  private static final Pattern NEXT =
      Pattern.compile(
          "^[ ,;(:-]{1,3}(?:(?:на имя|получатель|владелец|атына|name|аты-жони|фио)[: ]{1,2})?(?=\\p{L})");

  private static final Pattern OFFICE =
      Pattern.compile(
          "(?<!\\p{L})(?:аким|министр|депутат|директор|глав|начальн|руковод|председат|замест|врач|участков|инспектор|старш|специалист|отдел|басшы|басты|торага|орынбасар)\\p{L}*[^.!?\\n]{0,40}$");

  /** What belongs to one person. */
  private static final String PERSONAL =
      Stream.of(
              Identifier.IIN,
              Identifier.PHONE,
              Identifier.EMAIL,
              Identifier.ADDRESS,
              Identifier.IBAN,
              Identifier.CARD,
              Identifier.DOCUMENT,
              Identifier.HANDLE)
          .map(type -> String.valueOf(Reading.opaque(type)))
          .collect(Collectors.joining());

  private final Reading text;
  private final Names names;

  Beside(Reading text, Names names) {
    this.text = text;
    this.names = names;
  }

  void find() {
    for (int at = 0; at < text.length(); at++) {
      if (isPersonal(text.plain.charAt(at))) {
        int end = at;
        while (end < text.length() && text.plain.charAt(end) == text.plain.charAt(at)) {
          end++;
        }
        before(at);
        if (text.plain.charAt(at) != Reading.opaque(Identifier.HANDLE)) {
          after(end);
        }
        at = end;
      }
    }
  }

  private static boolean isPersonal(char c) {
    return Reading.isOpaque(c) && PERSONAL.indexOf(c) >= 0;
  }

  private void before(int number) {
    for (int start = Math.max(0, number - REACH); start < number; start++) {
      boolean word = start == 0 || !Character.isLetter(text.plain.charAt(start - 1));
      if (word && GivenNames.isCapital(text.plain, start)) {
        var name = NameForm.at(text, start);
        if (name != null
            && name.end() < number
            && (text.plain.charAt(number) != Reading.opaque(Identifier.HANDLE) || isEnd(name.end()))
            && LINK.matcher(text.words).region(name.end(), number).matches()
            && (isPerson(name.group(), start) || isApart(name) || isLastSentence(name))) {
          boolean signed = isSigned(name) || isLastSentence(name);
          names.add(name, signed ? Identifier.SIGNATURE : Identifier.NAME);
          return;
        }
      }
    }
  }

  private void after(int end) {
    var next = NEXT.matcher(text.words).region(end, text.length());
    if (next.lookingAt()) {
      var name = NameForm.at(text, next.end());
      if (name != null
          && names.ends(name.end())
          && !text.words.startsWith("г. ", name.start())
          && (isPerson(name.group(), name.start()) || isLast(name))) {
        boolean last = isOfContact(end - 1) && isEnd(name.end()) && isAfterSentence(end);
        names.add(name, last ? Identifier.SIGNATURE : Identifier.NAME);
      }
    }
  }

  /** Whether a name begins the last line, and nothing but numbers and accounts follows. */
  private boolean isSigned(Matcher name) {
    int line = text.plain.lastIndexOf('\n', name.start()) + 1;
    return line > 0 && line == name.start() && isEnd(name.end());
  }

  /** {@code … Рустам, +7 702 …}: a given name and a number are the last sentence. */
  private boolean isLastSentence(Matcher name) {
    int end = name.start() - 1;
    return end > 0
        && text.plain.charAt(end) == ' '
        && ".!?)".indexOf(text.plain.charAt(end - 1)) >= 0
        && (NameForm.isKnown(name.group())
            || (NameForm.hasInitials(name.group()) && name.group().length() >= SHORTEST_WORD))
        && NameForm.isName(name.group())
        && isEnd(name.end());
  }

  private boolean isOfContact(int at) {
    char c = text.plain.charAt(at);
    return c == Reading.opaque(Identifier.PHONE) || c == Reading.opaque(Identifier.EMAIL);
  }

  /** Whether the number is not all that the text says. */
  private boolean isAfterSentence(int number) {
    for (int at = number - 1; at > SHORTEST_WORD; at--) {
      char c = text.plain.charAt(at);
      boolean abbreviation = !Character.isLetter(text.plain.charAt(at - SHORTEST_WORD));
      if (c == '\n' || "!?".indexOf(c) >= 0 || (c == '.' && !abbreviation)) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing follows but numbers and accounts. */
  private boolean isEnd(int from) {
    if (from >= Foot.start(text)) {
      return true;
    }
    for (int at = from; at < text.length(); at++) {
      char c = text.plain.charAt(at);
      if (!Reading.isOpaque(c) && " .,;:!)(\n".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** {@code … 8 701 000 00 00, Айгүл}: a given name is enough at the end. */
  private boolean isLast(Matcher name) {
    boolean end = name.end() == text.length();
    return (end ? NameForm.isKnown(name.group()) : NameForm.isGiven(name.group()))
        && (end || ").!\n".indexOf(text.plain.charAt(name.end())) >= 0);
  }

  /** {@code звоните, Айгүл: 8 701 000 00 00}. */
  private boolean isApart(Matcher name) {
    int sign = name.start() - 2;
    return NameForm.isGiven(name.group())
        && (sign < 0 || ",:(-\n".indexOf(text.plain.charAt(sign)) >= 0);
  }

  private boolean isPerson(String name, int start) {
    return name.length() >= SHORTEST_WORD
        && (NameForm.isFull(name)
            || (NameForm.isInflected(name) && name.indexOf(' ') > 0)
            || (NameForm.isStrong(name) && NameForm.isCyrillic(name)))
        && NameForm.isName(name)
        && !OFFICE.matcher(text.words.substring(Math.max(0, start - REACH), start)).find();
  }
}
