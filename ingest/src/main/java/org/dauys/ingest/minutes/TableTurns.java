package org.dauys.ingest.minutes;

import java.util.Optional;

/** Reads the turns of a table whose columns say who said what. */
final class TableTurns {

  private final Proceedings proceedings;
  private final Attendance attendance;

  TableTurns(Proceedings proceedings, Attendance attendance) {
    this.proceedings = proceedings;
    this.attendance = attendance;
  }

  void read(Columns columns) {
    if (!columns.hasWords()) {
      columns.people().forEach(attendance::list);
      return;
    }
    if (!proceedings.section().isTalk()) {
      proceedings.close();
      proceedings.goOn(Section.SPEECHES);
    }
    for (var row : columns.entries()) {
      cell(row.words(), row.who(), row.kind());
      cell(row.answer(), row.answerer(), Turn.Kind.ANSWER);
    }
    proceedings.close();
  }

  /** A cell is a turn, or several that it labels itself. */
  private void cell(String words, String who, Turn.Kind kind) {
    if (words.replaceAll("[\\s–—-]", "").isEmpty()) {
      return;
    }
    proceedings.close();
    proceedings.awaitNobody();
    var speaker = speaker(who, kind);
    boolean first = true;
    for (var line : words.split("\\R", -1)) {
      for (var part : Parts.of(line.strip())) {
        var label =
            Label.of(part)
                .filter(found -> found.sure() || who.isBlank())
                .filter(found -> !found.words().isEmpty());
        if (label.isPresent()) {
          proceedings.start(label.get().speaker().called(kind), label.get().words(), false);
        } else if (first || proceedings.open().isEmpty()) {
          var attributed = who.isBlank() ? Items.attributed(part) : Optional.<Label>empty();
          proceedings.start(
              attributed.map(Label::speaker).orElse(speaker),
              attributed.map(Label::words).orElse(part),
              false);
        } else {
          proceedings.open().get().append(part, "\n");
        }
        first = false;
      }
    }
  }

  private static Speaker speaker(String who, Turn.Kind kind) {
    return Speaker.of(who)
        .or(() -> Label.alone(who))
        .map(found -> found.called(kind))
        .orElseGet(
            () -> new Speaker(Optional.empty(), RoleWords.of(who).isPresent() ? who : "", kind));
  }
}
