package org.dauys.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.dauys.ingest.Fixtures;
import org.junit.jupiter.api.Test;

class FeedbackIdsTest {

  private final FeedbackIds ids = new FeedbackIds(Fixtures.CLOCK, new Random(1));

  /** Fixed for ever: with another id everything already stored would be counted again. */
  @Test
  void theIdOfASourceRecordIsFixed() {
    assertThat(ids.of("constitution-2026", "form-egov", "1042", "any", 3))
        .isEqualTo("5fb5d839-3e35-8e23-944a-740c7df13d33");
  }

  /** Fixed for ever, as above. */
  @Test
  void theIdOfALineUnderAKeyIsFixed() {
    assertThat(ids.of("constitution-2026", "form-egov", "", "any", 3))
        .isEqualTo("35d79ac8-e9a4-829d-a4e5-13126de08f27");
  }

  @Test
  void partsAreNotConfused() {
    assertThat(ids.of("ab", "c", "d", "", 1)).isNotEqualTo(ids.of("a", "bc", "d", "", 1));
    assertThat(ids.of("a", "b", "", "c", 12)).isNotEqualTo(ids.of("a", "b", "", "c1", 2));
  }

  @Test
  void aDerivedIdIsAUuidOfVersion8() {
    var id = UUID.fromString(ids.of("a", "b", "c", "", 1));
    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void aRecordThatDoesNotSayWhoItIsGetsATimeOrderedId() {
    var id = UUID.fromString(ids.of("a", "b", "", "", 1));
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16))
        .isEqualTo(Instant.parse("2026-03-01T10:00:00.123Z"));
    assertThat(ids.of("a", "b", "", "", 1)).isNotEqualTo(id.toString());
  }
}
