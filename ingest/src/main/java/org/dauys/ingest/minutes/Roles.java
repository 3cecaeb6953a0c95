package org.dauys.ingest.minutes;

import java.util.Optional;
import java.util.regex.Pattern;
import org.dauys.contract.vocabulary.Role;

/** Decides in what capacity a speaker speaks. */
final class Roles {

  private static final Pattern DRIVER = Folded.pattern("жүргізуші|ведущ");

  private static final Pattern CITIZEN =
      Folded.pattern("жител|тұрғын|пенсионер|зейнеткер|родител|ата-ана|участни|қатысушы");

  private final People people;

  Roles(People people) {
    this.people = people;
  }

  /**
   * The role of one turn.
   *
   * @param reporter whoever answers questions here
   */
  Role of(Speaker speaker, String words, Section section, Optional<Speaker> reporter) {
    var said = RoleWords.of(speaker.designation());
    var known = speaker.name().flatMap(people::capacity);
    if (speaker.name().map(people::isChair).orElse(false)) {
      return Role.CHAIR;
    }
    boolean asks = speaker.kind() == Turn.Kind.QUESTION || speaker.kind() == Turn.Kind.PROPOSAL;
    // «Жүргізуші» leads a meeting or drives a bus; who asks and proposes drives.
    var capacity = said.or(() -> known).filter(found -> !(asks && drives(speaker, found)));
    boolean reports =
        section == Section.REPORT || speaker.name().map(people::isReporter).orElse(false);
    if (capacity.isPresent()) {
      boolean answers = speaker.kind() == Turn.Kind.ANSWER && !isCitizen(speaker.designation());
      boolean forOffice = (capacity.get().soft() && reports) || answers;
      return capacity.get().role() == Role.RESIDENT && forOffice
          ? Role.OFFICIAL
          : capacity.get().role();
    }
    if (speaker.kind() == Turn.Kind.ANSWER) {
      return reporter.map(this::answers).orElse(Role.OFFICIAL);
    }
    if (speaker.name().isPresent() && Chairing.leads(words) && !people.hasChair()) {
      return Role.CHAIR;
    }
    return reports ? Role.OFFICIAL : Role.RESIDENT;
  }

  private static boolean drives(Speaker speaker, RoleWords.Capacity capacity) {
    return capacity.role() == Role.CHAIR && DRIVER.matcher(Folded.of(speaker.designation())).find();
  }

  /** Whether the person is called nothing but one of the public: then even an answer is. */
  private static boolean isCitizen(String designation) {
    return CITIZEN.matcher(Folded.of(designation)).find();
  }

  /** Who reported answers the questions, unless he leads the meeting or is one of the public. */
  private Role answers(Speaker reported) {
    var role =
        RoleWords.of(reported.designation())
            .or(() -> reported.name().flatMap(people::capacity))
            .map(RoleWords.Capacity::role);
    return role.filter(found -> found == Role.EXPERT || found == Role.DEPUTY).orElse(Role.OFFICIAL);
  }

  /** Whether who spoke so before the questions is the one to answer them. */
  boolean mayAnswer(Role role) {
    return role != Role.RESIDENT && role != Role.CHAIR;
  }

  /** Whether somebody of that capacity may be the one who leads. */
  boolean mayLead(Speaker speaker) {
    var known =
        speaker.name().flatMap(people::capacity).or(() -> RoleWords.of(speaker.designation()));
    return known
        .map(found -> found.soft() || found.role() == Role.OFFICIAL || found.role() == Role.CHAIR)
        .orElse(true);
  }
}
