package org.dauys.ingest.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How well turns are told apart and who counts. All of it is synthetic. The parser was mended after
 * each batch of these files, so the figures here are those of known layouts; what it scored on each
 * batch when it first saw it stands in decision 0013.
 */
class MinutesEvalTest {

  private static final List<String> FILES =
      List.of(
          "accounts-ru.txt",
          "akim-kk.txt",
          "akimat-ru.txt",
          "bil-kk.txt",
          "bilingual-kk.docx.txt",
          "budget-ru.txt",
          "capitals-ru.txt",
          "chat-ru.docx.txt",
          "columns-ru.docx.txt",
          "constitution-ru.docx.txt",
          "council-kk.docx.txt",
          "council2-ru.pdf.txt",
          "dialogue-kk.txt",
          "field-ru.pdf.txt",
          "floor-ru.docx.txt",
          "gathering-kk.txt",
          "gathering-ru.txt",
          "hear2-ru.docx.txt",
          "hearing-kk.pdf.txt",
          "hearing-table-ru.docx.txt",
          "inline-kk.txt",
          "jiyn-kk.txt",
          "kezdesu-kk.txt",
          "letters-ru.docx.txt",
          "long-ru.pdf.txt",
          "meeting2-kk.pdf.txt",
          "ministry-kk.pdf.txt",
          "mixed.txt",
          "narrate-kk.docx.txt",
          "narrative-kk.txt",
          "narrative2-ru.txt",
          "numbered-ru.docx.txt",
          "okrug-kk.txt",
          "ped-kk.txt",
          "proposals-kk.docx.txt",
          "proposals-ru.txt",
          "questions-kk.pdf.txt",
          "remarks-ru.docx.txt",
          "report-kk.docx.txt",
          "retold-ru.docx.txt",
          "roundtable-kk.pdf.txt",
          "school-kk.docx.txt",
          "school2-kk.docx.txt",
          "short-ru.docx.txt",
          "speaker-lines-ru.docx.txt",
          "stenogram-kk.pdf.txt",
          "summary-ru.docx.txt",
          "table-kk.docx.txt",
          "table2-ru.docx.txt",
          "told-kk.docx.txt",
          "told-more-kk.txt",
          "told-ru.pdf.txt",
          "told3-kk.pdf.txt",
          "transcript-ru.pdf.txt",
          "working-group-ru.pdf.txt",
          "wrapped-ru.txt");

  @Test
  void turnsAreFoundAndOfficialsDoNotCount() throws UnreadableMinutesException {
    var total = new Gold.Score(0, 0, 0, 0, 0);
    for (var name : FILES) {
      var score = Gold.score(Gold.turns(name), MinutesReader.read(Gold.file(name)).turns());
      System.out.println(name + ": " + score);
      total = total.plus(score);
    }
    System.out.println("minutes: " + total);
    assertThat(total.boundaryF1()).isGreaterThanOrEqualTo(.92);
    assertThat(total.countsAccuracy()).isGreaterThanOrEqualTo(.90);
  }
}
