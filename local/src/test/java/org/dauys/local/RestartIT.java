package org.dauys.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the data folder is there after a restart. */
class RestartIT {

  private static final Map<String, String> FREE_PORTS =
      Map.of("INGEST_HTTP_PORT", "0", "SINKS_HTTP_PORT", "0");

  @TempDir private Path folder;

  @Test
  void figuresSurviveARestartAndTheSampleFedAgainChangesNothing() throws Exception {
    var before = totalAfterFeeding();

    assertThat(totalAfterFeeding()).isEqualTo(before);
  }

  @Test
  void aFolderInUseIsRefused() throws Exception {
    try (var held = DataFolder.open(folder, false)) {
      assertThat(held.pseudonymKey()).isNotEmpty();
      assertThatThrownBy(() -> DataFolder.open(folder, false))
          .hasMessageContaining("in use by another");
    }
  }

  private String totalAfterFeeding() throws Exception {
    try (var data = DataFolder.open(folder, false);
        var stack = LocalStack.start(data, FREE_PORTS)) {
      var sample = new Sample(stack.door(), stack.page());
      sample.feed();
      assertThat(sample.awaitFigures()).isTrue();
      var pipeline = new Pipeline(stack.door(), stack.page(), stack.bootstrapServers());
      return pipeline.total("constitution-2026").toString();
    }
  }
}
