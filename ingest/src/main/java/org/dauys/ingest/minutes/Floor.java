package org.dauys.ingest.minutes;

import java.util.ArrayList;
import java.util.Optional;

/** Reads paragraphs that say who speaks next, or who has reported on what. */
final class Floor {

  private static final int LONGEST_CAPTION = 120;
  private static final int LONGEST_CALL = 250;

  private final Proceedings proceedings;
  private final People people;

  Floor(Proceedings proceedings, People people) {
    this.proceedings = proceedings;
    this.people = people;
  }

  /** «Слово предоставляется жителю села Громову Виктору.»: who comes next is known. */
  boolean isGiven(String text) {
    if (!Chairing.givesFloor(text) || text.length() > LONGEST_CALL) {
      return false;
    }
    var names = new ArrayList<Names.Found>();
    var found = Names.first(text, 0);
    while (found.isPresent()) {
      names.add(found.get());
      found = Names.first(text, found.get().end());
    }
    boolean reported = Reported.of(Sentences.of(text).get(0)).isPresent();
    if (names.isEmpty() || (reported && names.size() > 1)) {
      return false;
    }
    var given = names.get(names.size() - 1);
    var around = text.substring(0, given.start()) + ' ' + text.substring(given.end());
    await(new Speaker(Optional.of(given.name()), around, Turn.Kind.SPEECH));
    return true;
  }

  /** «Слушали ветеринарного инспектора Шульца Р.Э. Он сообщил, что …» */
  boolean presents(String text) {
    var name = Names.first(text, 0).filter(found -> found.start() < LONGEST_CAPTION);
    if (name.isEmpty()) {
      return false;
    }
    var before = text.substring(0, name.get().start());
    var rest = text.substring(name.get().end()).strip();
    if ((!before.isBlank() && RoleWords.of(before).isEmpty())
        || !(rest.matches("(?s)[.]?\\s*\\p{Lu}.*") || Reported.isRelative(rest))) {
      return false;
    }
    proceedings.start(
        new Speaker(Optional.of(name.get().name()), before.strip(), Turn.Kind.SPEECH),
        Reported.plain(Reported.spoken(rest.replaceAll("^[.,\\s]+", ""))),
        true);
    return true;
  }

  /** «Иванова И.И., руководителя отдела, о ремонте дорог»: what was reported comes next. */
  boolean isReport(String text, Optional<Label> label) {
    var reporter = Attendance.reporterOf(text);
    if (reporter.isPresent()) {
      await(reporter.get());
      return true;
    }
    boolean subject = label.filter(found -> Report.isSubject(found.words())).isPresent();
    if (!subject && !Report.isTitle(text)) {
      return false;
    }
    proceedings.close();
    var name = Names.first(text, 0);
    if (name.isPresent()) {
      await(whole(text, name.get()));
    } else {
      proceedings.awaited().ifPresent(people::learn);
    }
    return true;
  }

  private static Speaker whole(String text, Names.Found found) {
    return new Speaker(
        Optional.of(found.name()),
        (text.substring(0, found.start()) + ' ' + text.substring(found.end()).split("[.:]", 2)[0])
            .strip(),
        Turn.Kind.SPEECH);
  }

  private void await(Speaker speaker) {
    proceedings.close();
    proceedings.await(speaker);
    people.learn(speaker);
  }
}
