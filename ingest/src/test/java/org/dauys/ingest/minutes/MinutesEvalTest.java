package org.dauys.ingest.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How well turns are told apart and who counts. All of it is synthetic. The parser was mended after
 * each batch of these files, so the figures here are those of known layouts; what it scored on each
 * batch when it first saw it stands in decisions 0013 and 0034.
 */
class MinutesEvalTest {

  @Test
  void turnsAreFoundAndOfficialsDoNotCount() {
    var total = new Gold.Score(0, 0, 0, 0, 0);
    for (var name : Gold.files()) {
      var score = Gold.score(Gold.turns(name), found(name));
      System.out.println(name + ": " + score);
      total = total.plus(score);
    }
    System.out.println("minutes: " + total);
    assertThat(total.boundaryF1()).isGreaterThanOrEqualTo(.92);
    assertThat(total.countsAccuracy()).isGreaterThanOrEqualTo(.90);
  }

  /** A layout that is not understood at all is so many turns missed. */
  private static List<Turn> found(String name) {
    try {
      return MinutesReader.read(Gold.file(name)).turns();
    } catch (UnreadableMinutesException e) {
      return List.of();
    }
  }
}
