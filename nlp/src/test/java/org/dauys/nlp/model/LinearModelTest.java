package org.dauys.nlp.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinearModelTest {

  private static final LinearModel MODEL =
      LinearModel.of(
              List.of("no", "yes"),
              Map.of(32L, new float[] {-1.25f, 1.25f}, 64L, new float[] {0, 0.5f}),
              0.01f,
              Map.of("version", "1"))
          .calibrated(1.5);

  @Test
  void aSavedModelReloadsToTheSameScores() throws IOException {
    var reloaded = LinearModel.read(new ByteArrayInputStream(bytes()));
    assertThat(reloaded.labels()).isEqualTo(MODEL.labels());
    assertThat(reloaded.temperature()).isEqualTo(1.5);
    assertThat(reloaded.facts()).isEqualTo(MODEL.facts());
    for (long feature : new long[] {32, 64, 96}) {
      for (int label = 0; label < 2; label++) {
        assertThat(WeightTable.join(List.of(reloaded)).weight(feature, label))
            .isCloseTo(WeightTable.join(List.of(MODEL)).weight(feature, label), within(0.001f));
      }
    }
  }

  @Test
  void joinedModelsKeepTheirOwnOutcomes() {
    var other =
        LinearModel.of(List.of("a", "b", "c"), Map.of(64L, new float[] {1, 2, 3}), 0, Map.of());
    var table = WeightTable.join(List.of(MODEL, other));
    assertThat(table.outcomeCount()).isEqualTo(5);
    assertThat(table.weight(64, 1)).isEqualTo(0.5f);
    assertThat(table.weight(64, 4)).isEqualTo(3);
    assertThat(table.weight(32, 4)).isZero();
  }

  @Test
  void otherBytesAreNoModel() {
    assertThatThrownBy(() -> LinearModel.read(new ByteArrayInputStream(new byte[] {1, 2, 3})))
        .isInstanceOf(IOException.class);
  }

  private static byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    MODEL.write(out);
    return out.toByteArray();
  }
}
