package org.dauys.ingest.minutes;

import java.util.Optional;

/** Reads what stands before anybody speaks: title, place, date, who is there, the agenda. */
final class Preamble {

  private static final int SHORTEST_SPEECH_WORDS = 3;
  private static final int LONGEST_FIELD_WORDS = 5;

  private final SpeakerLines speakerLines;
  private final Proceedings proceedings;
  private final People people;
  private final Attendance attendance;
  private final Retelling retelling;

  Preamble(
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
  }

  void read(String paragraph, Mark mark, String text, Block next) {
    var label = Field.isOfHead(text) ? Optional.<Label>empty() : label(mark, text, next);
    if (label.isPresent() && Talk.isPoint(label.get(), next)) {
      proceedings.addAgenda(label.get().words());
      return;
    }
    if (label.isPresent() && (isSpeech(label.get()) || isPlainSpeech(label.get()))) {
      proceedings.goOn(Section.SPEECHES);
      proceedings.start(label.get().speaker(), label.get().words(), false);
      return;
    }
    if (label.isPresent() && isAbove(label.get(), next)) {
      proceedings.goOn(Section.SPEECHES);
      proceedings.await(label.get().speaker());
      people.learn(label.get().speaker());
      return;
    }
    if (proceedings.section() != Section.AGENDA || !mark.number() || isMore(text)) {
      if (retelling.read(text)) {
        return;
      }
    }
    if (proceedings.section() == Section.AGENDA) {
      proceedings.addAgenda(text);
    } else {
      proceedings.addHead(paragraph);
    }
    attendance.reporter(text);
    attendance.chairs(text);
    attendance.list(text);
  }

  /** An item of the agenda is one sentence; of two the first tells who took the floor. */
  private static boolean isMore(String text) {
    return Sentences.of(text).size() > 1;
  }

  private Optional<Label> label(Mark mark, String text, Block next) {
    var plain = Label.of(text);
    var following = next instanceof Block.Paragraph said ? said.text() : "";
    return plain.filter(Label::sure).or(() -> speakerLines.first(mark, following)).or(() -> plain);
  }

  /** «Модератор:» above a line that somebody says. */
  private boolean isAbove(Label label, Block next) {
    return label.sure()
        && label.words().isEmpty()
        && next instanceof Block.Paragraph said
        && said.text().matches("(?s)[–—\\s-]*\\p{Lu}.*[.!?…»]")
        && said.text().split("\\s+", -1).length > SHORTEST_SPEECH_WORDS
        && Names.leading(said.text()).isEmpty()
        && !RoleWords.isDesignation(said.text());
  }

  /** «Председатель: Тестов Т.Т.» is a field, «Председатель: Начинаем собрание» a turn. */
  private boolean isSpeech(Label label) {
    var words = label.words();
    return label.sure()
        && words.split("\\s+", -1).length >= SHORTEST_SPEECH_WORDS
        && (proceedings.section() != Section.ATTENDEES
            || label.speaker().name().isPresent()
            || Names.first(words, 0).isEmpty())
        && (words.split("\\s+", -1).length > LONGEST_FIELD_WORDS
            || Label.alone(words.split("[,;]", 2)[0]).isEmpty())
        && Names.leading(words).isEmpty()
        && Speaker.of(words).flatMap(Speaker::name).isEmpty()
        && !words.matches("(?s)[^.!?]{0,60}_{3,}.*")
        && !(proceedings.section() == Section.ATTENDEES && RoleWords.isDesignation(words))
        && !(proceedings.section() == Section.HEAD
            && Chairing.isField(words)
            && Names.first(words, 0).isPresent());
  }

  /** «Иванов И.И. Добрый день! …» and «Иванов И.И. – Добрый день! …» without a heading before. */
  private boolean isPlainSpeech(Label label) {
    return !label.sure()
        && label.speaker().name().isPresent()
        && !Report.isSubject(label.words())
        && !Chairing.isField(label.words())
        && label.words().matches("(?s)\\p{Lu}.*[.!?]")
        && label.words().split("\\s+", -1).length > SHORTEST_SPEECH_WORDS;
  }
}
