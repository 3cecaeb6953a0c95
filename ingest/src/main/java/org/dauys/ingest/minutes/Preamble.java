package org.dauys.ingest.minutes;

/** Reads what stands before anybody speaks: title, place, date, who is there, the agenda. */
final class Preamble {

  private static final int SHORTEST_SPEECH_WORDS = 3;
  private static final int LONGEST_FIELD_WORDS = 5;

  private final Proceedings proceedings;
  private final People people;
  private final Attendance attendance;
  private final Retelling retelling;

  Preamble(Proceedings proceedings, People people, Attendance attendance, Retelling retelling) {
    this.proceedings = proceedings;
    this.people = people;
    this.attendance = attendance;
    this.retelling = retelling;
  }

  void read(String paragraph, String text, boolean number, Block next) {
    var label = Label.of(text);
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
    if (proceedings.section() != Section.AGENDA || !number) {
      if (retelling.read(text)) {
        return;
      }
    }
    if (proceedings.section() == Section.AGENDA) {
      proceedings.addAgenda(text);
      attendance.reporter(text);
    } else {
      proceedings.addHead(paragraph);
    }
    attendance.chairs(text);
    attendance.list(text);
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
