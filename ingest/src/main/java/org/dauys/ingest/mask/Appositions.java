package org.dauys.ingest.mask;

import java.util.regex.Pattern;

/**
 * Finds the names that authors put beside a pronoun, in whatever case: {@code мне, Сынақовой
 * Мадине, отказали}.
 */
final class Appositions {

  private static final Pattern PRONOUN =
      Pattern.compile(
          "(?:я|мы|биз|we|мне|меня|мной|мною|мен|маган|мени|менен|i|me), (?:(?:граждан|жител|пенсионер|инвалид|ветеран|студент|мат|отц|тургын|зейнеткер)\\p{L}* )?");

  private static final Pattern NEXT = Pattern.compile("^ (?:и|пен|мен|бен|and) ");

  private final Reading text;
  private final Names names;

  Appositions(Reading text, Names names) {
    this.text = text;
    this.names = names;
  }

  void find() {
    for (int cue : text.beforeNames()) {
      var pronoun =
          PRONOUN.matcher(text.words).region(cue, text.length()).useTransparentBounds(true);
      var name = pronoun.lookingAt() ? NameForm.at(text, pronoun.end()) : null;
      if (name != null
          && (text.plain.startsWith(",", name.end()) || NEXT.matcher(rest(name.end())).find())
          && NameForm.isName(name.group())
          && isPerson(name.group())) {
        names.add(name, Identifier.NAME);
        names.others(name, Identifier.NAME);
      }
    }
  }

  private String rest(int end) {
    return text.words.substring(end, Math.min(text.length(), end + 6));
  }

  private static boolean isPerson(String name) {
    return NameForm.isStrong(name) || NameForm.isInflected(name);
  }
}
