package org.dauys.sinks.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FeedbackBlockTest {

  @Test
  void whatComesLaterChangesNoEarlierBlock() {
    assertThat(FeedbackBlock.of(0, 4095)).isEqualTo(FeedbackBlock.of(0, 0));
    assertThat(FeedbackBlock.of(0, 4096)).isGreaterThan(FeedbackBlock.of(0, 4095));
  }

  @Test
  void noTwoPartitionsShareABlock() {
    assertThat(FeedbackBlock.of(1, 0)).isGreaterThan(FeedbackBlock.of(0, Integer.MAX_VALUE));
  }
}
