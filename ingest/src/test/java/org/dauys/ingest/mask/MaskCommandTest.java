package org.dauys.ingest.mask;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class MaskCommandTest {

  @TempDir private Path folder;
  private final StringWriter errors = new StringWriter();

  @Test
  void everyTextIsAnsweredInOrderWithItsSpans() throws IOException {
    assertThat(
            mask(
                0,
                """
                {"id":"b","text":"😀 тел. 87011234567"}
                {"id":7,"text":"Жол жөндеу керек.","channel":"social"}
                """))
        .isEqualTo(
            """
            {"id":"b","text":"😀 тел. [phone]","spans":[{"start":8,"end":19,"type":"phone"}]}
            {"id":7,"text":"Жол жөндеу керек.","spans":[]}
            """);
    assertThat(errors.toString()).isEmpty();
  }

  @Test
  void aBadLineIsNamedWithoutAWordOfItAndTheOthersAreMasked() throws IOException {
    assertThat(
            mask(
                1,
                """
                {тайна
                {"id":"2","text":5}

                {"text":"тайна"}
                ["тайна"]
                {"id":"6","text":"да"}
                """))
        .isEqualTo("{\"id\":\"6\",\"text\":\"да\",\"spans\":[]}\n");
    assertThat(errors.toString())
        .contains(
            "line 1: not well-formed JSON",
            "line 2: text: should be a text",
            "line 4: id:",
            "line 5: ")
        .doesNotContain("тайна");
  }

  private String mask(int status, String input) throws IOException {
    var in = Files.writeString(folder.resolve("in.ndjson"), input, UTF_8);
    var out = folder.resolve("out.ndjson");
    var command = new CommandLine(new MaskCommand()).setErr(new PrintWriter(errors, true));
    assertThat(command.execute("--out", out.toString(), in.toString())).isEqualTo(status);
    return Files.readString(out, UTF_8);
  }
}
