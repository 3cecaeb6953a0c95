package org.dauys.ingest.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dauys.ingest.Fixtures;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the manuals say of curl is so: each example goes to the server by the JDK's client, and once
 * more by curl itself where there is one. An example says in the comment below it which status it
 * gets, and perhaps which id.
 */
class CurlExamplesTest {

  private static final List<Path> MANUALS = List.of(Path.of("../README.md"), Path.of("README.md"));
  private static final String ADDRESS = "http://127.0.0.1:8080";

  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern EXAMPLE =
      Pattern.compile("^curl [^#]*?(?=\n#|\n\n|\ncurl |\\z)", Pattern.DOTALL | Pattern.MULTILINE);
  private static final Pattern STATUS = Pattern.compile("\\A\\s*# (\\d{3}) ");
  private static final Pattern ID = Pattern.compile("\"id\":(\"[0-9a-f-]{36}\")");

  /** A word of a shell's line: within single quotes, or without blanks. */
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir private static Path folder;
  private static Rig rig;

  /**
   * One example.
   *
   * @param command without its comment
   * @param said the comment, and what follows
   */
  private record Example(String command, String said) {

    int status() {
      var status = STATUS.matcher(said);
      return status.find() ? Integer.parseInt(status.group(1)) : 202;
    }

    String id() {
      var id = ID.matcher(said.lines().limit(2).reduce("", String::concat));
      return id.find() ? id.group(1) : "";
    }

    @Override
    public String toString() {
      return command.lines().findFirst().orElse("");
    }
  }

  @BeforeAll
  static void open() throws IOException {
    rig = Rig.open();
    Files.writeString(folder.resolve("many.ndjson"), Fixtures.good("1") + "\n");
    Files.writeString(
        folder.resolve("answers.csv"),
        "occurredAt,text\n2026-02-14,Жол керек.\nyesterday,Су керек.\n");
  }

  @AfterAll
  static void close() {
    rig.close();
  }

  static Stream<Example> examples() throws IOException {
    var examples = new ArrayList<Example>();
    for (var manual : MANUALS) {
      var blocks = BLOCK.matcher(Files.readString(manual));
      while (blocks.find()) {
        var commands = EXAMPLE.matcher(blocks.group(1));
        while (commands.find()) {
          examples.add(new Example(commands.group(), blocks.group(1).substring(commands.end())));
        }
      }
    }
    return examples.stream();
  }

  @Test
  void everyExampleOfTheManualsIsFound() throws IOException {
    long lines = 0;
    for (var manual : MANUALS) {
      lines += Files.readString(manual).lines().filter(line -> line.startsWith("curl ")).count();
    }
    assertThat(examples()).hasSize((int) lines).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void theServerAnswersAnExampleAsTheManualSays(Example example) throws IOException {
    var response = rig.send(request(words(example.command())));
    assertThat(response.statusCode()).isEqualTo(example.status());
    assertThat(response.body()).contains(example.id());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void curlItselfGetsTheSameWhereThereIsOne(Example example)
      throws IOException, InterruptedException {
    if (!hasCurl()) {
      System.out.println("no curl here: the example went by the JDK's client only: " + example);
      return;
    }
    var curl =
        new ProcessBuilder("sh", "-c", example.command().replace(ADDRESS, rig.uri("").toString()))
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said = new String(curl.getInputStream().readAllBytes(), UTF_8);
    assertThat(curl.waitFor()).isZero();
    assertThat(said).contains(" " + example.status() + " ").contains(example.id());
  }

  private static boolean hasCurl() {
    return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .anyMatch(bin -> Files.isExecutable(Path.of(bin, "curl")));
  }

  private static List<String> words(String command) {
    return WORD.matcher(command.replace("\\\n", " "))
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toList();
  }

  /** The few options that the manuals use; another one is told. */
  private static HttpRequest.Builder request(List<String> words) throws IOException {
    var request = HttpRequest.newBuilder();
    for (int at = 1; at < words.size(); at++) {
      var word = words.get(at);
      switch (word) {
        case "-i" -> {}
        case "-H" -> {
          var header = words.get(++at).split(": ", 2);
          request.header(header[0], header[1]);
        }
        case "-d" -> request.POST(BodyPublishers.ofString(words.get(++at)));
        case "--data-binary" ->
            request.POST(BodyPublishers.ofFile(folder.resolve(words.get(++at).substring(1))));
        default -> {
          assertThat(word).startsWith(ADDRESS);
          request.uri(URI.create(word.replace(ADDRESS, rig.uri("").toString())));
        }
      }
    }
    return request;
  }
}
