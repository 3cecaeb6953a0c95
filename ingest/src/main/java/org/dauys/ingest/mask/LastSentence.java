package org.dauys.ingest.mask;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the name that is a last sentence or line although it is not listed, or has no capital:
 * {@code … Cheers, Sam}, {@code … — Marta}, {@code спасибо. айнура}, {@code ваша Лена с пятого
 * этажа}.
 */
final class LastSentence {

  private static final int LONGEST = 90;

  private static final String NAME = "(?<name>\\p{Lu}\\p{L}{1,15}(?:[ -]\\p{Lu}\\p{L}{1,15})?)";

  /** Whoever writes so says a name. */
  private static final Pattern ANY_NAME =
      Pattern.compile(
          "(?:(?i:thanks|thank you|thanks a lot|many thanks|thanks in advance|thank you so much|cheers|(?:kind |best |warm )?regards|best|yours|love)(?:,| -|, -) ?|- ?)"
              + NAME
              + "|(?<initials>\\p{Lu}\\. ?\\p{Lu}\\.)");

  private static final Pattern YOURS =
      Pattern.compile("(?:ваша?|твоя?) (?<name>\\p{L}{3,15})(?:,? [^.!?]{2,45})?");

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:с уважением|с ув\\.?|курметпен|(?:заранее |большое )?спасибо|(?:коп |алдын ала )?рахмет)(?:, ?| - | )");

  private static final Pattern UNCAPITALISED =
      Pattern.compile("\\p{Ll}{3,20}(?: \\p{Ll}{3,20}){0,2}(?: \\p{Ll}\\.?)?");

  private static final Pattern OF_FATHER =
      Pattern.compile("\\p{L}{2,16}(?:ович|евич|ьич|[лнрм]ыч|овна|евна|ична|улы|кызы|теги)");

  private final Reading text;
  private final Names names;

  LastSentence(Reading text, Names names) {
    this.text = text;
    this.names = names;
  }

  /** Where what authors say ends, without what they leave below it. */
  static int end(Reading text) {
    int end = Foot.start(text);
    while (end > 0 && Character.isWhitespace(text.plain.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  void find() {
    int end = end(text);
    int line = text.plain.lastIndexOf('\n', end - 1) + 1;
    int sentence = end;
    while (sentence > line && !startsSentence(sentence)) {
      sentence--;
    }
    boolean first = sentence == 0 || end - sentence > LONGEST;
    if (!first && !isSigned(sentence, end) && line > 0 && line < sentence) {
      isSigned(line, end);
    }
  }

  private boolean startsSentence(int at) {
    return at > 1
        && text.plain.charAt(at - 1) == ' '
        && ".!?)".indexOf(text.plain.charAt(at - 2)) >= 0;
  }

  private boolean isSigned(int start, int end) {
    return isAnyName(start, end) || isYours(start, end) || isUncapitalised(start, end);
  }

  private boolean isAnyName(int start, int end) {
    var any = ANY_NAME.matcher(text.plain).region(start, last(start, end));
    boolean initials = !any.matches() && any.region(start, end).matches();
    if (!initials && !any.matches()) {
      return false;
    }
    if (any.group("initials") != null) {
      return start > 0 && text.plain.charAt(start - 1) == '\n' && sign(any.start(), any.end());
    }
    return NameForm.isName(any.group("name")) && sign(any, "name");
  }

  private boolean isYours(int start, int end) {
    var yours = YOURS.matcher(text.words).region(start, last(start, end));
    return yours.matches()
        && GivenNames.isName(text.plain, yours.start("name"), yours.end("name"))
        && !LastClause.isVerb(text.words.substring(yours.end("name"), yours.end()))
        && sign(yours, "name");
  }

  /** {@code зайцева нина петровна}, {@code с уважением роза хамитова}, {@code сестра амина}. */
  private boolean isUncapitalised(int start, int last) {
    int end = last(start, last);
    var closing = CLOSING.matcher(text.words).region(start, end);
    int from = closing.lookingAt() ? closing.end() : start;
    int first = wordEnd(from, end);
    if (first < end && Signers.isWord(text.words.substring(from, first))) {
      from = first + 1;
    }
    if (!UNCAPITALISED.matcher(text.plain).region(from, end).matches()) {
      return false;
    }
    int given = 0;
    for (int at = from; at < end; ) {
      int next = wordEnd(at, end);
      boolean known = GivenNames.isOnlyName(text.plain, at, next);
      boolean initial = next - at == 1 && at > from;
      if (!known && !initial && !isOfFamily(at, next)) {
        return false;
      }
      given += known ? 1 : 0;
      at = next + 1;
    }
    boolean initial = text.plain.charAt(end - 2) == ' ' && last > end;
    return given > 0 && sign(from, initial ? end + 1 : end);
  }

  private boolean isOfFamily(int start, int end) {
    return NameForm.isSurname(text.plain.substring(start, end))
        || OF_FATHER.matcher(text.words.substring(start, end)).matches();
  }

  /** Without the signs at the end. */
  private int last(int start, int from) {
    int end = from;
    while (end > start && " .!)".indexOf(text.plain.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private int wordEnd(int start, int end) {
    int at = start;
    while (at < end && Character.isLetter(text.plain.charAt(at))) {
      at++;
    }
    return at;
  }

  private boolean sign(Matcher name, String group) {
    return sign(name.start(group), name.end(group));
  }

  private boolean sign(int start, int end) {
    names.add(start, end, Identifier.SIGNATURE);
    names.signedFrom(start);
    return true;
  }
}
