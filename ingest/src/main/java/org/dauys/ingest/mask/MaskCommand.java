package org.dauys.ingest.mask;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dauys.contract.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./dauys mask}: what the door would mask, for who wants to see or check it. Reads line by
 * line and holds one line at a time.
 */
@Command(
    name = "mask",
    description = {
      "Masks personal data in texts, without Kafka: one JSON line per text.",
      "Input is NDJSON, {\"id\":…,\"text\":…}; the answer has id, the masked text and spans of"
          + " start, end (UTF-16 units of the input) and type.",
      "A line that cannot be read is named on standard error; the others go on."
    },
    exitCodeListHeading = "Exit status:%n",
    exitCodeList = {"0:every line was masked", "1:some lines could not be read", "2:wrong use"},
    mixinStandardHelpOptions = true)
public final class MaskCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "NDJSON in UTF-8; standard input if missing.")
  private Path file;

  @Option(
      names = {"-o", "--out"},
      description = "Write there instead of to standard output.")
  private Path outFile;

  private final Masker masker = new Masker();

  /** A line of the answer: every field is there, also an empty one. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  private record Line(
      JsonNode id,
      String text,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<IdentifierSpan> spans) {}

  @Override
  public Integer call() throws IOException {
    try (var in = new BufferedReader(new InputStreamReader(input(), UTF_8));
        var out = new BufferedWriter(new OutputStreamWriter(output(), UTF_8))) {
      return mask(in, out, spec.commandLine().getErr());
    }
  }

  private int mask(BufferedReader in, Writer out, PrintWriter err) throws IOException {
    long number = 0;
    int status = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (!line.isBlank()) {
        try {
          out.write(masked(number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line));
          out.write('\n');
        } catch (JsonProcessingException e) {
          // Each line is a document of its own, whose lines would confuse.
          complain(err, number, Json.explain(e).replace("(line 1, ", "("));
          status = 1;
        } catch (IllegalArgumentException e) {
          complain(err, number, e.getMessage());
          status = 1;
        }
      }
      // Whoever types or sends one line and waits for the answer gets it.
      if (!in.ready()) {
        out.flush();
      }
    }
    return status;
  }

  private String masked(String line) throws JsonProcessingException {
    var node = Json.MAPPER.readTree(line);
    if (!node.isObject()) {
      throw new IllegalArgumentException("should be a JSON object with id and text");
    }
    var id = node.path("id");
    if (!id.isTextual() && !id.isNumber()) {
      throw new IllegalArgumentException("id: should be a text or a number");
    }
    if (!node.path("text").isTextual()) {
      throw new IllegalArgumentException("text: should be a text");
    }
    var masked = masker.mask(node.path("text").textValue());
    return Json.MAPPER.writeValueAsString(new Line(id, masked.text(), masked.spans()));
  }

  private static void complain(PrintWriter err, long line, String problem) {
    err.println("line " + line + ": " + problem);
    err.flush();
  }

  private InputStream input() throws IOException {
    return file == null ? System.in : Files.newInputStream(file);
  }

  private OutputStream output() throws IOException {
    return outFile == null
        ? new FileOutputStream(FileDescriptor.out)
        : Files.newOutputStream(outFile);
  }
}
