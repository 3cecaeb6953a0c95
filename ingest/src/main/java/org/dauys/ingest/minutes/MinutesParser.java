package org.dauys.ingest.minutes;

import java.util.List;
import java.util.Optional;

/**
 * Reads the paragraphs and tables of one file from top to bottom, twice: first to learn who is who,
 * because a list at the end may say what a name at the beginning means, then to take the turns.
 */
final class MinutesParser {

  private static final int LONGEST_CAPTION = 120;
  private static final int LONGEST_FIELD = 60;
  private static final Block NOTHING = new Block.Paragraph("");

  private final Proceedings proceedings;
  private final Attendance attendance;
  private final Preamble preamble;
  private final Talk talk;
  private final TableTurns tables;

  private MinutesParser(SpeakerLines speakerLines, People people, boolean learning) {
    this.proceedings = new Proceedings(people, learning);
    this.attendance = new Attendance(people);
    var retelling = new Retelling(proceedings, people);
    this.preamble = new Preamble(speakerLines, proceedings, people, attendance, retelling);
    this.talk = new Talk(speakerLines, proceedings, people, attendance, retelling);
    this.tables = new TableTurns(proceedings, attendance);
  }

  static Meeting meeting(List<Block> written) {
    var blocks = Records.plain(written);
    var people = new People();
    var speakerLines = SpeakerLines.of(paragraphs(blocks));
    new MinutesParser(speakerLines, people, true).read(blocks);
    var parser = new MinutesParser(speakerLines, people, false);
    parser.read(blocks);
    return parser.proceedings.meeting();
  }

  private static List<String> paragraphs(List<Block> blocks) {
    return blocks.stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text())
        .toList();
  }

  private void read(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Block.Grid grid) {
        read(grid);
      } else if (blocks.get(i) instanceof Block.Paragraph paragraph) {
        for (var part : Parts.of(paragraph.text())) {
          read(part, i + 1 < blocks.size() ? blocks.get(i + 1) : NOTHING);
        }
      }
    }
    proceedings.close();
  }

  private void read(String paragraph, Block next) {
    var mark = Mark.of(paragraph);
    var text = mark.text();
    if (text.isEmpty() || Procedure.isStageDirection(text)) {
      return;
    }
    var heading = heading(text, paragraph);
    if (isCaption(text, next)) {
      // What it announces is told by the columns.
      heading.ifPresent(this::enter);
      return;
    }
    if (heading.isPresent()) {
      enter(heading.get());
      text = heading.get().rest();
      if (text.isEmpty()) {
        return;
      }
    }
    if (proceedings.section().isBefore()) {
      preamble.read(paragraph, mark.with(text), text, next);
    } else if (proceedings.section() == Section.END) {
      attendance.list(text);
    } else {
      talk.read(mark.with(text), text, heading.isPresent(), next);
    }
  }

  private boolean isCaption(String text, Block next) {
    return next instanceof Block.Grid
        && proceedings.section().isTalk()
        && text.length() < LONGEST_CAPTION
        && !text.matches("(?s).*[.!?;]");
  }

  /** A heading, unless a speaker of that name says something: «Предложение: …» is a turn. */
  private Optional<Heading> heading(String text, String paragraph) {
    var heading = Heading.of(text).or(() -> Heading.of(paragraph));
    if (heading.isEmpty()) {
      return heading;
    }
    var section = heading.get().section();
    if (section == Section.END && proceedings.section().isBefore()) {
      // «Приложение 1 к приказу» stands above the title.
      return Optional.empty();
    }
    if (section == Section.REPORT
        && proceedings.section() == Section.AGENDA
        && Attendance.isReporter(text)) {
      return Optional.empty();
    }
    boolean turn =
        (section == Section.PROPOSALS || section == Section.QUESTIONS)
            && (proceedings.section().isTalk() || proceedings.section() == Section.VOTE)
            && Label.of(text)
                .filter(Label::sure)
                .filter(label -> !label.words().isEmpty())
                .filter(label -> label.speaker().kind() != Turn.Kind.SPEECH)
                .isPresent();
    return turn ? Optional.empty() : heading;
  }

  private void enter(Heading heading) {
    proceedings.enter(heading.section());
    attendance.newList();
  }

  private void read(Block.Grid grid) {
    var columns = Columns.of(grid);
    if (columns.isPresent()) {
      tables.read(columns.get());
    } else {
      grid.rows().forEach(this::row);
    }
  }

  /** A row of a table that only sets fields or lines beside each other. */
  private void row(List<String> row) {
    var cells = row.stream().filter(cell -> !cell.isBlank()).toList();
    boolean field =
        cells.size() == 2
            && cells.get(0).length() < LONGEST_FIELD
            && !cells.get(0).contains(":")
            && (proceedings.section().isBefore() || Speaker.of(cells.get(0)).isPresent());
    if (field) {
      read(cells.get(0) + ": " + cells.get(1).replace('\n', ' '), NOTHING);
      return;
    }
    cells.stream()
        .flatMap(String::lines)
        .filter(line -> !line.isBlank())
        .flatMap(line -> Parts.of(line).stream())
        .forEach(line -> read(line, NOTHING));
  }
}
