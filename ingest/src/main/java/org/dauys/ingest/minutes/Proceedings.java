package org.dauys.ingest.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was read so far in one pass: the section, who has the floor, the turns and whatever is
 * nobody's words. Not thread-safe.
 */
final class Proceedings {

  private final People people;
  private final Roles roles;
  private final boolean learning;
  private final Map<String, Set<String>> answered = new HashMap<>();
  private final List<Turn> turns = new ArrayList<>();
  private final List<String> head = new ArrayList<>();
  private final List<String> agenda = new ArrayList<>();
  private final List<String> procedure = new ArrayList<>();

  private Section section = Section.HEAD;
  private Optional<Speaker> awaited = Optional.empty();
  private Optional<Speaker> reporter = Optional.empty();
  private Optional<OpenTurn> lastSpeech = Optional.empty();
  private Optional<OpenTurn> previous = Optional.empty();
  private Optional<OpenTurn> open = Optional.empty();

  /**
   * Of one pass.
   *
   * @param learning whether this pass is to learn who is who
   */
  Proceedings(People people, boolean learning) {
    this.people = people;
    this.roles = new Roles(people);
    this.learning = learning;
  }

  Section section() {
    return section;
  }

  /** A heading opens a section: whatever was open ends. */
  void enter(Section entered) {
    close();
    awaited = Optional.empty();
    section = entered;
    if (section == Section.REPORT) {
      reporter = Optional.empty();
    }
  }

  /** A section that no heading announces. */
  void goOn(Section entered) {
    section = entered;
  }

  /** Whose words the next paragraph is, if a line before it said so. */
  Optional<Speaker> awaited() {
    return awaited;
  }

  void await(Speaker speaker) {
    awaited = Optional.of(speaker);
  }

  void awaitNobody() {
    awaited = Optional.empty();
  }

  /** The turn to which more may come. */
  Optional<OpenTurn> open() {
    return open;
  }

  void start(Speaker speaker, String words, boolean told) {
    start(speaker, words, told, false);
  }

  /** A turn that is an item of a list. */
  void startItem(Speaker speaker, String words) {
    start(speaker, words, false, true);
  }

  private void start(Speaker speaker, String words, boolean told, boolean listed) {
    if (learning && !told) {
      learnFromAnswers(speaker, words);
    }
    close();
    people.learn(speaker);
    if (learning && !told) {
      learnFromSpeech(speaker, words);
    }
    if (learning && speaker.kind() == Turn.Kind.ANSWER) {
      speaker.name().ifPresent(people::addReporter);
    }
    if (speaker.kind() == Turn.Kind.QUESTION && speaker.name().isEmpty()) {
      // Whoever spoke before the questions answers them.
      lastSpeech
          .filter(before -> roles.mayAnswer(before.role()))
          .ifPresent(before -> reporter = Optional.of(before.speaker()));
    }
    var turn = new OpenTurn(speaker, roles.of(speaker, words, section, reporter), told, listed);
    open = Optional.of(turn);
    if (speaker.kind() == Turn.Kind.SPEECH) {
      lastSpeech = open;
    }
    if (section == Section.REPORT && speaker.kind() == Turn.Kind.SPEECH) {
      reporter = Optional.of(speaker);
      speaker.name().ifPresent(people::addReporter);
    }
    turn.append(Reported.spoken(words), "");
  }

  /** Who answers several others and asks nothing himself answers for an office. */
  private void learnFromAnswers(Speaker speaker, String words) {
    var asker =
        open.or(() -> previous).filter(turn -> turn.text().contains("?")).map(OpenTurn::speaker);
    if (asker.isEmpty() || words.contains("?") || speaker.name().isEmpty()) {
      return;
    }
    var answerer = people.key(speaker.name().get());
    var name = asker.get().name().map(people::key).orElse(asker.get().designation());
    if (!name.equals(answerer)
        && answered.computeIfAbsent(answerer, who -> new HashSet<>()).add(name)
        && answered.get(answerer).size() > 1) {
      people.addReporter(speaker.name().get());
    }
  }

  private void learnFromSpeech(Speaker speaker, String words) {
    if (speaker.kind() == Turn.Kind.SPEECH) {
      speaker.name().ifPresent(people::isCalled);
    }
    if (!people.hasChair() && Chairing.leads(words) && roles.mayLead(speaker)) {
      speaker.name().ifPresent(people::addChair);
    }
  }

  /** The open turn ends, if there is one. */
  void close() {
    open.flatMap(turn -> turn.closed(people)).ifPresent(turns::add);
    previous = open.or(() -> previous);
    open = Optional.empty();
  }

  /** The open turn tells nothing: it is no turn. */
  void discard() {
    open = Optional.empty();
  }

  void addHead(String paragraph) {
    head.add(paragraph);
  }

  void addAgenda(String item) {
    agenda.add(item);
  }

  void addProcedure(String line) {
    procedure.add(line);
  }

  /** What all this was. */
  Meeting meeting() {
    var place = MeetingPlace.of(head);
    return new Meeting(
        MeetingNumber.of(head),
        place.written(),
        place.region(),
        place.district(),
        MeetingDate.of(head),
        agenda,
        turns,
        procedure);
  }
}
