package org.dauys.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline of {@code ./dauys local}: embedded broker and database, under exactly-once. */
class LocalPipelineIT extends PipelineContract {

  private static final Map<String, String> FREE_PORTS =
      Map.of("INGEST_HTTP_PORT", "0", "SINKS_HTTP_PORT", "0");

  @TempDir private static Path folder;
  private static DataFolder data;
  private static LocalStack stack;

  @BeforeAll
  static void start() throws Exception {
    data = DataFolder.open(folder, false);
    stack = LocalStack.start(data, FREE_PORTS);
  }

  @AfterAll
  static void stop() throws Exception {
    stack.close();
    data.close();
  }

  @Override
  Pipeline pipeline() {
    return new Pipeline(stack.door(), stack.page(), stack.bootstrapServers());
  }

  @Test
  void theSampleIsCountedPieceByPiece() throws Exception {
    var sample = new Sample(stack.door(), stack.page());
    sample.feed();
    sample.awaitFigures();

    var total = pipeline().total("constitution-2026");
    assertThat(
            total.path("feedback").asInt()
                + total.path("official").asInt()
                + total.path("offTopic").asInt())
        .isEqualTo(sample.size())
        .isGreaterThanOrEqualTo(600);
  }
}
