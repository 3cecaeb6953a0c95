package org.dauys.ingest.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.dauys.contract.settings.Secret;
import org.dauys.ingest.format.CsvFormat;
import org.dauys.ingest.format.FormatException;
import org.dauys.ingest.format.Formats;
import org.dauys.ingest.format.Input;
import org.dauys.ingest.format.JsonFormat;
import org.dauys.ingest.format.Mapping;
import org.dauys.ingest.format.Times;
import org.dauys.ingest.intake.FeedbackIds;
import org.dauys.ingest.intake.Intake;
import org.dauys.ingest.intake.IntakeLimits;
import org.dauys.ingest.intake.Pseudonyms;
import org.dauys.ingest.intake.Submission;
import org.dauys.ingest.mask.Masker;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The command {@code import}: files into a gateway. Exit status 0 only if every row was accepted.
 */
@Command(
    name = "import",
    description = {
      "Sends the rows of CSV and NDJSON files (also .gz) to a gateway.",
      "Rows that are not accepted go to FILE.rejected.ndjson; sending a file again counts nothing"
          + " twice."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** The particular before the general: the first that recognises a file takes it. */
  private static final Formats FORMATS = new Formats(List.of(new JsonFormat(), new CsvFormat()));

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Tables with a header, separated by , ; or tab; or .ndjson, .jsonl.")
  private List<Path> files = List.of();

  @Option(
      names = "--to",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "The gateway. Default: ${DEFAULT-VALUE}")
  private URI gateway;

  @Option(
      names = "--format",
      description = "Format of the files. Default: told by their content, else by their names.")
  private Optional<String> format = Optional.empty();

  @Option(names = "--source", description = "Short for --set source=…")
  private Optional<String> source = Optional.empty();

  @Option(names = "--consultation", description = "Short for --set consultation=…")
  private Optional<String> consultation = Optional.empty();

  @Option(names = "--channel", description = "Short for --set channel=…")
  private Optional<String> channel = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "FIELD=VALUE",
      description = "Value of a field for rows that have none.")
  private Map<String, String> constants = Map.of();

  @Option(
      names = "--column",
      paramLabel = "FIELD=HEADER",
      description =
          "Column of a field; without a header: none. Columns named like a field need not be said.")
  private Map<String, String> columns = Map.of();

  @Option(
      names = "--occurred-at-format",
      paramLabel = "PATTERN",
      description = "How the table writes times, e.g. \"dd.MM.yyyy HH:mm\". Default: ISO 8601")
  private Optional<String> pattern = Optional.empty();

  @Option(
      names = "--zone",
      defaultValue = "Asia/Almaty",
      description = "Zone of times without an offset. Default: ${DEFAULT-VALUE}")
  private ZoneId zone;

  @Option(names = "--dry-run", description = "Check everything and print what would be sent.")
  private boolean dryRun;

  @Override
  public Integer call() {
    var mapping = mapping();
    var door = dryRun ? new DryRun(intake(), spec.commandLine().getOut()) : gatewayDoor();
    try {
      var total = Summary.NONE;
      for (var file : files) {
        total = total.plus(run(file, mapping, door));
      }
      return total.rejected() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    } catch (CompletionException e) {
      if (e.getCause() instanceof ImportException problem) {
        return failed(problem.getMessage());
      }
      throw e;
    } catch (ImportException | FormatException e) {
      return failed(e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      return failed(e.toString());
    }
  }

  private Summary run(Path file, Mapping mapping, Door door) throws IOException {
    long start = System.nanoTime();
    var input = Input.of(file);
    try (var rejected = new RejectedFile(file);
        var progress = progress(file, input.size())) {
      var chosen = FORMATS.choose(format, input.head());
      Summary summary;
      try (var rows = chosen.open(input, mapping)) {
        var submissions = new Submissions(chosen, mapping);
        summary = new Importer(input, rows, submissions, door, rejected, progress).run();
      }
      report(file, summary, (System.nanoTime() - start) / 1e9, rejected);
      return summary;
    }
  }

  private Progress progress(Path file, long size) {
    var name = file.getFileName().toString();
    return Ansi.AUTO.enabled() && !dryRun
        ? Progress.bar(name, size)
        : Progress.lines(name, size, spec.commandLine().getErr());
  }

  private void report(Path file, Summary summary, double seconds, RejectedFile rejected) {
    spec.commandLine().getOut().flush();
    var err = spec.commandLine().getErr();
    err.printf(
        Locale.ROOT,
        "%s: %d accepted, %d rejected, %.1f s, %.0f rows/s%n",
        file.getFileName(),
        summary.accepted(),
        summary.rejected(),
        seconds,
        summary.rows() / seconds);
    if (summary.rejected() > 0) {
      err.println("Rejected rows: " + rejected.path());
    }
    err.flush();
  }

  private int failed(String problem) {
    spec.commandLine().getErr().println(problem);
    return CommandLine.ExitCode.SOFTWARE;
  }

  private Mapping mapping() {
    var values = new HashMap<>(constants);
    source.ifPresent(value -> values.put("source", value));
    consultation.ifPresent(value -> values.put("consultation", value));
    channel.ifPresent(value -> values.put("channel", value));
    checkFields("--set", values);
    checkFields("--column", columns);
    return new Mapping(columns, values, times());
  }

  private Times times() {
    try {
      return new Times(pattern, zone);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "--occurred-at-format should be a pattern such as dd.MM.yyyy");
    }
  }

  private void checkFields(String option, Map<String, String> fields) {
    for (String field : fields.keySet()) {
      if (!Submission.FIELDS.contains(field)) {
        throw new ParameterException(
            spec.commandLine(),
            option + ": " + field + " should be one of " + String.join(", ", Submission.FIELDS));
      }
    }
  }

  private Door gatewayDoor() {
    return new GatewayDoor(gateway, PATIENCE);
  }

  private static Intake intake() {
    var clock = Clock.systemUTC();
    return new Intake(
        IntakeLimits.DEFAULT,
        new Masker(),
        new FeedbackIds(clock, new SecureRandom()),
        // Nothing leaves a dry run, so any key does.
        new Pseudonyms(new Secret(UUID.randomUUID().toString())),
        clock);
  }
}
