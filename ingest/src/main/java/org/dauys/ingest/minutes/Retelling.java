package org.dauys.ingest.minutes;

import java.util.Optional;

/** Reads turns that are told in the third person, a sentence at a time. */
final class Retelling {

  private static final int LONGEST_NAMELESS = 40;

  private final Proceedings proceedings;
  private final People people;
  private final Roles roles;

  Retelling(Proceedings proceedings, People people) {
    this.proceedings = proceedings;
    this.people = people;
    this.roles = new Roles(people);
  }

  /** Takes the turns that the paragraph tells; none if it does not begin with one. */
  boolean read(String text) {
    var direct = Reported.direct(text);
    if (direct.isPresent()) {
      enter();
      tell(direct.get(), text);
      return true;
    }
    var sentences = Sentences.of(text);
    boolean telling =
        !proceedings.section().isBefore() && proceedings.open().map(OpenTurn::isTold).orElse(true);
    var first =
        Reported.of(sentences.get(0))
            .or(() -> telling ? Reported.deed(sentences.get(0)) : Optional.empty());
    if (first.isEmpty() || isWeak(first.get(), text)) {
      return false;
    }
    enter();
    for (int i = 0; i < sentences.size(); i++) {
      var sentence = sentences.get(i);
      var told = i == 0 ? first : Reported.of(sentence);
      if (told.isPresent()) {
        tell(told.get(), sentence);
      } else if (proceedings.open().isPresent()) {
        proceedings.open().get().append(Reported.further(sentence), " ");
      } else if (proceedings.awaited().isPresent()) {
        var speaker = proceedings.awaited().get();
        proceedings.awaitNobody();
        proceedings.start(speaker, Reported.plain(sentence), true);
      }
    }
    return true;
  }

  private void enter() {
    if (proceedings.section().isBefore()) {
      proceedings.goOn(Section.SPEECHES);
    }
    proceedings.awaitNobody();
  }

  /** In a speech somebody may say what somebody else said; only a telling tells turns. */
  private boolean isWeak(Reported told, String text) {
    boolean speaks = proceedings.open().filter(turn -> !turn.isTold()).isPresent();
    return speaks
        && told.speaker().name().isEmpty()
        && text.split("\\s+", -1).length > LONGEST_NAMELESS;
  }

  private void tell(Reported told, String sentence) {
    var speaker = told.speaker();
    if (Chairing.opens(told.words())
        && roles.mayLead(speaker)
        && speaker.name().isPresent()
        && !people.hasChair()) {
      people.addChair(speaker.name().get());
    }
    if (Report.tells(sentence)) {
      speaker.name().ifPresent(people::addReporter);
    }
    proceedings.start(speaker, told.words(), true);
    if (told.words().isEmpty()) {
      proceedings.await(speaker);
      proceedings.discard();
    }
    if (Chairing.givesFloor(sentence)) {
      Names.first(told.words(), 0).ifPresent(found -> people.add(found.name(), told.words()));
    }
  }
}
