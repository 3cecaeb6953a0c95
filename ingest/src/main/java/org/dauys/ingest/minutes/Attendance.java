package org.dauys.ingest.minutes;

import java.util.Optional;
import java.util.regex.Pattern;

/** Learns who is who from the lists and fields of minutes. Not thread-safe. */
final class Attendance {

  private static final Pattern DESCRIPTION =
      Pattern.compile("\\s*[(,:–—-]\\s*([^\\d\\s,;\\n][^,;:\\n]*(?:,[^,;\\n\\d]*(?=\\)))?)");

  /** «депутаты Иванов И.И., Петров П.П.»: said of all until a semicolon. */
  private static final Pattern PLURAL =
      Folded.pattern(
          "^(депутаты|сенаторы|эксперты|юристы|члены|специалисты|руководители|\\w+(лар|лер|дар|дер|тар|тер)ы?і?)\\b");

  private static final Pattern REPORTER =
      Folded.pattern(
          "(?:докладчик\\w*|содокладчик|доклад|баяндамашы\\w*|баяндайды|баяндаушы|баяндама жасаған|информаци\\w+|выступает)\\s*[:-]\\s*");

  private final People people;
  private String group = "";

  Attendance(People people) {
    this.people = people;
  }

  /** Another list begins: what was said of the group before does not hold. */
  void newList() {
    group = "";
  }

  static boolean isReporter(String text) {
    return REPORTER.matcher(Folded.of(text)).lookingAt();
  }

  /** «Докладчик: Иванов И.И.» behind an item of the agenda. */
  void reporter(String text) {
    reporterOf(text)
        .ifPresent(who -> people.add(who.name().orElseThrow(), who.designation() + " докладчик"));
  }

  /** Whoever is named as the one who reports. */
  static Optional<Speaker> reporterOf(String text) {
    var reports = REPORTER.matcher(Folded.of(text));
    return reports.find()
        ? Label.alone(text.substring(reports.end()).replaceAll("[\\s;)]+$", ""))
            .filter(who -> who.name().isPresent())
        : Optional.empty();
  }

  /** «Председатель: Тестов Т.Т.», «Встречу вел Тестов Т.Т.» */
  void chairs(String text) {
    var field = Chairing.FIELD.matcher(Folded.of(text));
    while (field.find()) {
      var rest = text.substring(field.end());
      Names.leading(rest)
          .or(
              () ->
                  Speaker.nameIn(rest)
                      .filter(name -> RoleWords.isDesignation(rest.substring(0, name.start()))))
          .ifPresent(found -> people.addChair(found.name()));
    }
    if (Chairing.tellsWhoLed(text)) {
      Names.first(text, 0).ifPresent(found -> people.addChair(found.name()));
    }
  }

  /** Everybody whom a list names, with what stands behind the name or before the whole group. */
  void list(String text) {
    int colon = text.indexOf(':');
    var before = colon > 0 ? text.substring(0, colon) : "";
    if (!before.isBlank() && Names.first(before, 0).isEmpty()) {
      group = before;
    } else if (Names.first(text, 0).isEmpty()) {
      group = RoleWords.of(text).isPresent() ? text : group;
    }
    for (var entry : text.substring(before.isEmpty() ? 0 : colon + 1).split(";", -1)) {
      entry(entry.strip());
    }
    var found = Names.first(text, 0);
    var shared = "";
    int from = 0;
    while (found.isPresent()) {
      var next = Names.first(text, found.get().end());
      int end = next.map(Names.Found::start).orElse(text.length());
      var behind = description(text.substring(found.get().end(), end));
      boolean described = RoleWords.of(behind).isPresent();
      var ahead = text.substring(0, found.get().start()).replaceAll("(?s).*[:;,.]\\s", "");
      boolean another = text.substring(from, found.get().start()).indexOf(';') >= 0;
      shared = PLURAL.matcher(Folded.of(ahead)).find() ? ahead : another ? "" : shared;
      var otherwise = shared.isEmpty() ? group : shared;
      from = found.get().end();
      var said =
          described && !RoleWords.isDesignation(ahead)
              ? behind
              : RoleWords.of(ahead).isPresent() ? ahead : plural(text, from, otherwise);
      people.add(found.get().name(), said);
      found = next;
    }
  }

  /** What stands between a name and the next comma: «– аким района», «(депутат)». */
  private static String description(String behind) {
    var description = DESCRIPTION.matcher(behind);
    return description.lookingAt() ? description.group(1) : "";
  }

  /** «Әуез Балжан – заңгер»: behind a dash any two capitals are a name. */
  private void entry(String entry) {
    var found = Names.leading(entry);
    if (found.isEmpty()) {
      return;
    }
    int from = found.get().end();
    int end = Names.first(entry, from).map(Names.Found::start).orElse(entry.length());
    var said = entry.substring(from, end);
    if (said.matches("(?s)\\s*[(,–—-].*") && RoleWords.of(said).isPresent()) {
      people.add(found.get().name(), said);
    }
  }

  /** «Иванов И.И., Петров П.П. – депутаты»: what is said of the last holds for all. */
  private static String plural(String text, int from, String otherwise) {
    var segment = text.substring(from).split(";", 2)[0];
    var last = segment.split("\\s[–—-]\\s", 2);
    return last.length == 2 && RoleWords.of(last[1]).isPresent() ? last[1] : otherwise;
  }
}
