package org.dauys.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"text\":\"a\",\"occurredAt\":\"2026-02-14\"}",
        "{\n  \"text\": \"a\"\n}\n",
        "\n{\"text\":\"a\"}\n\n",
        "[{\"text\":\"a\"}]",
        "{\"count\":1,\"feedback\":[{\"text\":\"a\"}]}",
        "{\"response\":{\"items\":[{\"text\":\"a\"}]}}",
        "{\"data\":[{\"Пікір\":\"a\",\"likes\":5}]}",
      })
  void objectsAreFoundWhereverTheyStand(String json) throws IOException {
    assertThat(read(json).texts()).containsExactly("a");
  }

  @Test
  void damagedLinesCostThemselves() throws IOException {
    var read =
        read(
            "{\"text\":\"a\"}\n{oops\nwhat\n{\"text\":\"b\"}\n{\"text\":{}}\n{\"text\":\"c\"}\n{\"te");
    assertThat(read.texts()).containsExactly("a", "b", "c");
    assertThat(read.problems())
        .containsExactly(
            "2 not-json: should be closed before the next object starts at line 4",
            "5 wrong-type: should be a string",
            "7 not-json: an object that starts at line 7 is cut off");
  }

  @Test
  void whatIsNoObjectIsToldAndPassed() throws IOException {
    var read = read("[1, {\"text\":\"a\"}, \"x\", {\"text\":\"b\"}]");
    assertThat(read.texts()).containsExactly("a", "b");
    assertThat(read.problems())
        .hasSize(2)
        .allMatch(problem -> problem.contains("object in braces"));
  }

  @Test
  void anObjectWithoutEndIsBounded() throws IOException {
    var read =
        read("[{\"text\":\"a\"},{\"text\":\"" + "x".repeat(5 << 20) + "\"},{\"text\":\"b\"}]");
    assertThat(read.texts()).containsExactly("a", "b");
    assertThat(read.problems())
        .containsExactly("1 not-json: should have at most 4194304 characters");
  }

  private Read read(String json) throws IOException {
    return Read.text(folder, "f.json", json);
  }
}
