package org.dauys.nlp.train;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.dauys.contract.model.HeldOutText;
import org.dauys.nlp.Models;
import org.junit.jupiter.api.Test;

/** The estimates of the report rest on how the shipped models read the held-out texts. */
class HeldOutFileTest {

  @Test
  void theShippedReadingsAreThoseOfTheShippedModels() throws IOException {
    var now =
        HeldOutFile.text(EvaluateModels.tagged(Models.shipped(), Path.of("corpus", "unseen")));
    try (var shipped = HeldOutText.class.getResourceAsStream("held-out.tsv")) {
      assertThat(new String(shipped.readAllBytes(), UTF_8).equals(now))
          .as("held-out.tsv is what the models read now; if they changed, run EvaluateModels again")
          .isTrue();
    }
  }
}
