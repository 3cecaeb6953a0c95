package org.dauys.ingest.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfTablesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hearing4-ru",
        "hearing5-kk",
        "columns-ru",
        "reception2-ru",
        "speech-table-kk",
        "table4-ru"
      })
  void aTableOfAPdfIsReadLikeThatOfAWordFile(String name) throws UnreadableMinutesException {
    var source = Gold.source(name + ".docx.txt").replace("**", "").replaceAll("(?m)^# ", "");

    var turns = MinutesReader.read(Printed.pdf(source)).turns();

    assertThat(Gold.score(Gold.turns(name), turns).boundaryF1()).isGreaterThanOrEqualTo(.95);
  }
}
