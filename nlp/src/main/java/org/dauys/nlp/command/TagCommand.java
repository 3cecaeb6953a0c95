package org.dauys.nlp.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dauys.contract.event.RegionTag;
import org.dauys.contract.event.Scored;
import org.dauys.contract.event.Statement;
import org.dauys.contract.event.Tags;
import org.dauys.contract.event.ThemeTag;
import org.dauys.contract.json.Json;
import org.dauys.contract.vocabulary.Language;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.nlp.Models;
import org.dauys.nlp.TagInput;
import org.dauys.nlp.Tagger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./dauys tag}: reads texts, writes one line of tags for each, in order. For analysts who
 * have a file and no cluster, for evaluation, and for a look at what the models think.
 */
@Command(
    name = "tag",
    description = {
      "Tags the texts of a file or of standard input, without Kafka: one JSON line per text.",
      "Input is NDJSON, {\"id\":…,\"text\":…} with region, district and place if known, or one"
          + " column of a CSV file."
    },
    mixinStandardHelpOptions = true)
public final class TagCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "NDJSON or CSV, .gz too; standard input if missing.")
  private Path file;

  @Option(names = "--column", description = "Read CSV with a header and take this column.")
  private String column;

  @Option(names = "--id-column", description = "CSV column of the ids; else rows are numbered.")
  private String idColumn;

  @Option(
      names = "--delimiter",
      defaultValue = ",",
      description = "CSV delimiter: ${DEFAULT-VALUE}")
  private char delimiter;

  @Option(
      names = {"-o", "--out"},
      description = "Write there instead of to standard output.")
  private Path outFile;

  @Option(names = "--models", description = "Folder of models that you trained.")
  private Path models;

  /** What a line of NDJSON may hold; other fields are ignored. */
  private record Line(String id, String text, String region, String district, String place) {

    TagInput input() {
      return new TagInput(present(text), present(region), present(district), present(place));
    }

    private static String present(String value) {
      return value == null ? "" : value;
    }
  }

  /** A line of the answer: every field is there, also an empty one. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  private record Tagged(
      String id,
      Language language,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<ThemeTag> themes,
      RegionTag region,
      RegionTag district,
      Scored<Sentiment> sentiment,
      Scored<Stance> stance,
      @JsonInclude(JsonInclude.Include.ALWAYS) List<Statement> statements,
      String model,
      String taxonomy) {

    static Tagged of(String id, Tags tags) {
      return new Tagged(
          id,
          tags.language(),
          tags.themes(),
          tags.region(),
          district(tags),
          tags.sentiment(),
          tags.stance(),
          tags.statements(),
          tags.model(),
          tags.taxonomy());
    }

    private static RegionTag district(Tags tags) {
      return tags.district().isEmpty()
          ? RegionTag.unknown()
          : new RegionTag(tags.district(), tags.region().basis(), tags.region().confidence());
    }
  }

  private record Failed(long line, String error) {}

  @Override
  public Integer call() throws IOException {
    var tagger = (models == null ? Models.shipped() : Models.in(models)).tagger();
    try (var in = open();
        var out = new BufferedWriter(new OutputStreamWriter(target(), UTF_8))) {
      return column == null ? tagLines(in, tagger, out) : tagColumn(in, tagger, out);
    }
  }

  private int tagLines(BufferedReader in, Tagger tagger, Writer out) throws IOException {
    int status = 0;
    long number = 0;
    for (String text = in.readLine(); text != null; text = in.readLine()) {
      number++;
      if (!text.isBlank()) {
        try {
          var line = Json.MAPPER.readValue(text, Line.class);
          write(out, Tagged.of(id(line.id(), number), tagger.tag(line.input())));
        } catch (JsonProcessingException e) {
          write(out, new Failed(number, Json.explain(e)));
          status = 1;
        }
      }
    }
    return status;
  }

  private int tagColumn(BufferedReader in, Tagger tagger, Writer out) throws IOException {
    var format =
        CSVFormat.DEFAULT.builder().setDelimiter(delimiter).setHeader().setSkipHeaderRecord(true);
    try (var rows = format.get().parse(in)) {
      if (!rows.getHeaderMap().containsKey(column)) {
        throw new IllegalArgumentException(
            "no column " + column + "; there are " + String.join(", ", rows.getHeaderNames()));
      }
      for (CSVRecord row : rows) {
        var text = row.isSet(column) ? row.get(column) : "";
        var id = idColumn == null ? null : row.get(idColumn);
        write(out, Tagged.of(id(id, row.getRecordNumber()), tagger.tag(TagInput.of(text))));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return 0;
  }

  private static String id(String given, long number) {
    return given == null ? Long.toString(number) : given;
  }

  private static void write(Writer out, Object line) throws IOException {
    out.write(Json.MAPPER.writeValueAsString(line));
    out.write('\n');
  }

  private OutputStream target() throws IOException {
    return outFile == null
        ? new FileOutputStream(FileDescriptor.out)
        : Files.newOutputStream(outFile);
  }

  private BufferedReader open() throws IOException {
    InputStream in = file == null ? System.in : Files.newInputStream(file);
    var plain = file != null && file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
    return new BufferedReader(new InputStreamReader(plain, UTF_8));
  }
}
