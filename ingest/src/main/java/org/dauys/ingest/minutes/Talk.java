package org.dauys.ingest.minutes;

import java.util.Optional;

/** Reads paragraphs while people speak: each begins a turn, goes on with one, or is procedure. */
final class Talk {

  private static final int SHORTEST_SPEECH_WORDS = 3;
  private static final int LONGEST_LINE = 3;

  private final SpeakerLines speakerLines;
  private final Proceedings proceedings;
  private final People people;
  private final Attendance attendance;
  private final Retelling retelling;
  private final Floor floor;
  private final Items items;

  Talk(
      SpeakerLines speakerLines,
      Proceedings proceedings,
      People people,
      Attendance attendance,
      Retelling retelling) {
    this.speakerLines = speakerLines;
    this.proceedings = proceedings;
    this.people = people;
    this.attendance = attendance;
    this.retelling = retelling;
    this.floor = new Floor(proceedings, people);
    this.items = new Items(proceedings);
  }

  /**
   * Reads one paragraph.
   *
   * @param presented whether a heading stood before the words in the same paragraph
   * @param next what follows
   */
  void read(Mark mark, String text, boolean presented, Block next) {
    if (Procedure.isForm(text) || Procedure.isSignature(text)) {
      attendance.chairs(text);
      proceedings.close();
      proceedings.awaitNobody();
      return;
    }
    if (isField(text) || Field.is(text)) {
      attendance.list(text);
      proceedings.close();
      return;
    }
    var label = label(mark, text, next);
    var sure = label.filter(Label::sure);
    if (sure.isEmpty() && Procedure.isVote(text)) {
      proceedings.addProcedure(text);
      proceedings.close();
      return;
    }
    if (proceedings.section() == Section.DECISION || proceedings.section() == Section.VOTE) {
      if (mark.number() || !resumes(text, sure)) {
        proceedings.addProcedure(text);
        return;
      }
      proceedings.goOn(Section.SPEECHES);
    }
    if (sure.isPresent() && isPoint(sure.get(), next)) {
      proceedings.close();
      proceedings.addAgenda(sure.get().words());
      return;
    }
    if (sure.isPresent()) {
      labelled(sure.get());
      return;
    }
    boolean given =
        (presented && floor.presents(text))
            || (label.isEmpty() && proceedings.awaited().isEmpty() && floor.isGiven(text));
    if (!given && !retelling.read(text)) {
      unlabelled(mark, text, label, next);
    }
  }

  /** «Кездесу хаттамасын толтырған: Қиялова Т.» */
  private static boolean isField(String text) {
    int colon = text.indexOf(':');
    return colon > 0
        && Names.first(text.substring(0, colon), 0).isEmpty()
        && Procedure.isName(text.substring(colon + 1).strip());
  }

  /** «ВОПРОС 2. Взнос на капитальный ремонт.» above «СЛУШАЛИ:» is a point of the agenda. */
  static boolean isPoint(Label label, Block next) {
    return label.speaker().kind() == Turn.Kind.QUESTION
        && label.speaker().name().isEmpty()
        && next instanceof Block.Paragraph below
        && Heading.of(below.text())
            .filter(
                heading ->
                    heading.section() == Section.REPORT || heading.section() == Section.SPEECHES)
            .isPresent();
  }

  /** A speaker of whom the line leaves no doubt, or one as the file writes them, or neither. */
  private Optional<Label> label(Mark mark, String text, Block next) {
    var plain = Label.of(text);
    return plain
        .filter(Label::sure)
        .or(() -> speakerLines.label(mark, next instanceof Block.Paragraph said ? said.text() : ""))
        .or(() -> plain);
  }

  /** Whether somebody speaks again behind a decision. */
  private boolean resumes(String text, Optional<Label> sure) {
    if (sure.isPresent() && sure.get().words().split("\\s+", -1).length >= SHORTEST_SPEECH_WORDS) {
      var who = sure.get().speaker();
      return who.kind() != Turn.Kind.SPEECH
          || who.name().map(people::isKnown).orElse(false)
          || RoleWords.isDesignation(who.designation());
    }
    return Reported.of(Sentences.of(text).get(0))
        .filter(told -> told.speaker().name().isPresent())
        .isPresent();
  }

  private void labelled(Label label) {
    if (label.words().isEmpty()) {
      await(label.speaker());
      return;
    }
    var speaker =
        proceedings
            .awaited()
            .filter(asker -> label.speaker().isOnlyCalled())
            .map(asker -> new Speaker(asker.name(), asker.designation(), label.speaker().kind()))
            .orElse(label.speaker());
    var attributed =
        speaker.name().isEmpty() ? Items.attributed(label.words()) : Optional.<Label>empty();
    start(
        attributed.map(by -> by.speaker().called(speaker.kind())).orElse(speaker),
        attributed.map(Label::words).orElse(label.words()));
  }

  private void unlabelled(Mark mark, String text, Optional<Label> label, Block next) {
    if (proceedings.section() == Section.REPORT && floor.isReport(text, label)) {
      return;
    }
    if (label.isPresent()
        && (proceedings.open().isEmpty() || label.get().speaker().name().isPresent())) {
      start(label.get().speaker(), label.get().words());
      return;
    }
    var alone =
        Label.alone(text).filter(who -> who.kind() == Turn.Kind.SPEECH && !isSentence(text, who));
    if (alone.isPresent() && isFollowed(next)) {
      await(alone.get());
    } else if (!items.isAttributed(text)) {
      var awaited = proceedings.awaited();
      if (awaited.isPresent()) {
        start(awaited.get(), text);
      } else if (Procedure.isAboutMeeting(text)) {
        proceedings.addProcedure(text);
        proceedings.close();
      } else {
        items.read(mark, text);
      }
    }
  }

  private void start(Speaker speaker, String words) {
    proceedings.awaitNobody();
    proceedings.start(speaker, words, false);
  }

  /** The speaker stands on a line of his own. */
  private void await(Speaker speaker) {
    proceedings.close();
    proceedings.await(speaker);
    people.learn(speaker);
  }

  /** «Фельдшер бывает раз в неделю.» is no line above a speech. */
  private boolean isSentence(String text, Speaker who) {
    return !(proceedings.section() == Section.REPORT && who.name().isPresent())
        && text.matches("(?s).*\\p{Ll}{2}[.!?]")
        && text.split("\\s+", -1).length > LONGEST_LINE;
  }

  private static boolean isFollowed(Block next) {
    return next instanceof Block.Paragraph paragraph
        && !paragraph.text().isBlank()
        && !Procedure.isForm(paragraph.text());
  }
}
