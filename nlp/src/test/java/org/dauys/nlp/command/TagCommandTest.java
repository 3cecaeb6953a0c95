package org.dauys.nlp.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dauys.contract.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TagCommandTest {

  @TempDir private Path folder;

  @Test
  void everyTextGetsOneLineInOrder() throws IOException {
    var lines =
        tag(
            0,
            "in.ndjson",
            """
            {"id":"b","text":"Жол жөндеу керек."}
            {"id":7,"text":"Поддерживаю новую статью.","channel":"social"}
            """);
    assertThat(lines).extracting(line -> line.path("id").asText()).containsExactly("b", "7");
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.fieldNames())
                    .toIterable()
                    .containsExactly(
                        "id",
                        "language",
                        "themes",
                        "region",
                        "district",
                        "sentiment",
                        "stance",
                        "statements",
                        "model",
                        "taxonomy"));
  }

  @Test
  void aBrokenLineIsNamedAndTheOthersAreTagged() throws IOException {
    var lines =
        tag(1, "in.ndjson", "{\"id\":\"1\",\"text\":\"раз\"}\n{тайна\n{\"text\":\"три\"}\n");
    assertThat(lines.get(1).path("line").asInt()).isEqualTo(2);
    assertThat(lines.get(1).path("error").asText()).doesNotContain("тайна");
    assertThat(lines.get(2).path("id").asText()).isEqualTo("3");
  }

  @Test
  void aColumnOfACsvIsTagged() throws IOException {
    var lines =
        tag(
            0,
            "in.csv",
            "nr,words\n5,\"две\nстроки\"\n6,слова\n",
            "--column",
            "words",
            "--id-column",
            "nr");
    assertThat(lines).extracting(line -> line.path("id").asText()).containsExactly("5", "6");
  }

  private List<JsonNode> tag(int status, String name, String input, String... options)
      throws IOException {
    var in = Files.writeString(folder.resolve(name), input, UTF_8);
    var out = folder.resolve("out.ndjson");
    var arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("--out", out.toString(), in.toString()));
    assertThat(new CommandLine(new TagCommand()).execute(arguments.toArray(String[]::new)))
        .isEqualTo(status);
    var lines = new ArrayList<JsonNode>();
    for (String line : Files.readAllLines(out, UTF_8)) {
      lines.add(Json.MAPPER.readTree(line));
    }
    return lines;
  }
}
