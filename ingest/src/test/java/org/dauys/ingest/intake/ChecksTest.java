package org.dauys.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChecksTest {

  @Test
  void plainCharactersAreInNfcInAnyOrder() {
    var plain =
        IntStream.rangeClosed(0, Character.MAX_VALUE)
            .filter(c -> Checks.isPlain((char) c))
            .mapToObj(c -> String.valueOf((char) c))
            .collect(Collectors.joining());
    assertThat(plain)
        .contains("a", "ÿ", "Ә", "ң", "ұ", "і", "№", "—", "»")
        .doesNotContain("\u0000", "\u0306", "\ud800");
    for (int first = 0; first < plain.length(); first++) {
      var before = plain.charAt(first);
      var pairs = plain.chars().mapToObj(c -> "" + before + (char) c).collect(Collectors.joining());
      assertThat(Normalizer.isNormalized(pairs, Normalizer.Form.NFC)).isTrue();
    }
  }
}
