package org.dauys.nlp.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionTest {

  @Test
  void noPlaceGivesNoDecision() {
    assertThat(Decision.of(List.of())).isEmpty();
  }

  @Test
  void theRegionNamedMostIsTaken() {
    assertThat(
            Decision.of(
                List.of(
                    mention("KZ-75", "", 0.9),
                    mention("KZ-27", "273600000", 0.8),
                    mention("KZ-27", "", 0.9))))
        .hasValueSatisfying(
            place -> {
              assertThat(place.region()).isEqualTo("KZ-27");
              assertThat(place.district()).isEqualTo("273600000");
              assertThat(place.confidence()).isBetween(0.5, 0.7);
            });
  }

  @Test
  void amongEqualsTheFirstIsTakenWithHalfTheConfidence() {
    assertThat(Decision.of(List.of(mention("KZ-27", "", 0.8), mention("KZ-75", "", 0.9))))
        .hasValueSatisfying(
            place -> {
              assertThat(place.region()).isEqualTo("KZ-27");
              assertThat(place.confidence()).isLessThan(0.45);
            });
  }

  @Test
  void theCapitalGivesWayToThePlaceThatLooksToIt() {
    assertThat(Decision.of(List.of(mention("KZ-71", "", 0.75), mention("KZ-47", "", 0.9))))
        .hasValueSatisfying(place -> assertThat(place.region()).isEqualTo("KZ-47"));
  }

  @Test
  void aSingleMentionKeepsItsConfidence() {
    assertThat(Decision.of(List.of(mention("KZ-27", "271000000", 0.9))))
        .contains(new Decision("KZ-27", "271000000", 0.9));
  }

  private static PlaceMention mention(String region, String district, double confidence) {
    return new PlaceMention(0, 1, region, district, confidence);
  }
}
