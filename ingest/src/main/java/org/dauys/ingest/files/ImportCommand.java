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
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import org.dauys.contract.settings.Secret;
import org.dauys.ingest.client.ClientException;
import org.dauys.ingest.client.FeedbackClient;
import org.dauys.ingest.format.Format;
import org.dauys.ingest.format.FormatException;
import org.dauys.ingest.format.Headers;
import org.dauys.ingest.format.Input;
import org.dauys.ingest.format.Mapping;
import org.dauys.ingest.format.Rows;
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
      "Sends what files say to a gateway: tables, JSON, exports of social networks; also .gz,"
          + " .zip.",
      "Rows that are not accepted go to FILE.rejected.csv, to mend and import again; sending a file"
          + " again counts nothing twice."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of any of the formats.")
  private List<Path> files = List.of();

  @Option(
      names = "--to",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:8080",
      description = "The gateway. Default: ${DEFAULT-VALUE}")
  private URI gateway;

  @Option(
      names = "--key",
      paramLabel = "KEY",
      defaultValue = "${env:DAUYS_KEY:-}",
      description =
          "API key with the role import. Default: the variable DAUYS_KEY, which no list of"
              + " processes shows.")
  private String key;

  @Option(
      names = "--format",
      description = {
        "One of ${COMPLETION-CANDIDATES}.",
        "Default: told by the content, else by the file's name."
      },
      completionCandidates = Names.class)
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

  @Option(
      names = "--headers",
      paramLabel = "FILE",
      description =
          "More names of columns: lines of a field, a tab, a header or the start of a word*.")
  private Optional<Path> headers = Optional.empty();

  @Option(
      names = "--fill-down",
      description = "A blank cell of a place or time is the one above it. Merged cells always are.")
  private boolean fillDown;

  @Option(
      names = "--official",
      paramLabel = "HANDLE",
      description = "Author who speaks for the office: role official. May be repeated.")
  private Set<String> officials = Set.of();

  @Option(names = "--resume", description = "Go on where an import of the same files broke off.")
  private boolean resume;

  @Option(names = "--dry-run", description = "Check everything and print what would be sent.")
  private boolean dryRun;

  /** For the help and for completion in a shell. */
  private static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return FileFormats.ALL.all().stream().map(Format::name).iterator();
    }
  }

  @Override
  public Integer call() {
    var mapping = mapping();
    var door = dryRun ? new DryRun(intake(), spec.commandLine().getOut()) : gatewayDoor();
    try {
      boolean complete = true;
      for (var file : files) {
        complete &= isComplete(file, mapping, door);
      }
      return complete ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    } catch (CompletionException e) {
      if (e.getCause() instanceof ClientException problem) {
        failed(problem.getMessage());
        return failed("What was sent is safe; the same command with --resume goes on there.");
      }
      throw e;
    } catch (ImportException e) {
      return failed(e.getMessage());
    }
  }

  /** A file that cannot be read does not keep the next from being imported. */
  private boolean isComplete(Path file, Mapping mapping, Door door) {
    boolean complete = true;
    try {
      for (var input : Input.all(file)) {
        try (input) {
          complete &= run(input, mapping, door).rejected() == 0;
        }
      }
      return complete;
    } catch (FormatException e) {
      failed(file.getFileName() + ": " + e.getMessage());
    } catch (IOException | UncheckedIOException e) {
      failed(e.toString());
    }
    return false;
  }

  private Summary run(Input input, Mapping mapping, Door door) throws IOException {
    long start = System.nanoTime();
    var chosen = FileFormats.ALL.choose(format, input.head());
    var name = input.reportedAs();
    var from = resume ? Checkpoint.of(input.file(), name) : Checkpoint.start(input.file());
    try (var rows = chosen.open(input, mapping);
        var rejected = new RejectedFile(name, from.reported());
        var progress = progress(name, input.size())) {
      Importer.Settled settled =
          summary -> {
            progress.at(input.position(), summary.rows());
            if (!dryRun) {
              from.at(summary, rejected.size()).write(name);
            }
          };
      var submissions = new Submissions(chosen, mapping);
      var summary = new Importer(rows, submissions, door, rejected, from.rows(), settled).run();
      Checkpoint.delete(name);
      report(input, chosen, summary, rows, (System.nanoTime() - start) / 1e9, rejected);
      return summary;
    }
  }

  private Progress progress(Path file, long size) {
    var name = file.getFileName().toString();
    return Ansi.AUTO.enabled() && !dryRun
        ? Progress.bar(name, size)
        : Progress.lines(name, size, spec.commandLine().getErr());
  }

  private void report(
      Input input,
      Format chosen,
      Summary summary,
      Rows rows,
      double seconds,
      RejectedFile rejected) {
    spec.commandLine().getOut().flush();
    var err = spec.commandLine().getErr();
    err.printf(
        Locale.ROOT,
        "%s (%s): %d accepted, %d rejected, %d left out, %.1f s, %.0f rows/s%n",
        input.head().name(),
        chosen.name(),
        summary.accepted(),
        summary.rejected(),
        rows.skipped().values().stream().mapToLong(Long::longValue).sum(),
        seconds,
        summary.rows() / seconds);
    rows.skipped().forEach((reason, count) -> err.println("  left out, " + reason + ": " + count));
    rejected
        .reasons()
        .forEach((reason, count) -> err.println("  rejected, " + reason + ": " + count));
    if (summary.rejected() > 0) {
      err.println("  Rejected rows, to mend and import again: " + rejected.path());
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
    if (dryRun) {
      // Whoever only looks at a file need not know yet what it is for.
      values.putIfAbsent("consultation", "dry-run");
    }
    checkFields("--set", values);
    checkFields("--column", columns);
    return new Mapping(columns, known(), values, times(), officials, fillDown);
  }

  private Headers known() {
    try {
      return headers.isPresent() ? Headers.shipped().and(headers.get()) : Headers.shipped();
    } catch (IOException e) {
      throw new ParameterException(spec.commandLine(), "--headers: cannot read " + headers.get());
    } catch (FormatException e) {
      throw new ParameterException(spec.commandLine(), "--headers: " + e.getMessage());
    }
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
    return new GatewayDoor(FeedbackClient.of(gateway, key.strip(), PATIENCE));
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
