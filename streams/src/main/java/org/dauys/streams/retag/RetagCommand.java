package org.dauys.streams.retag;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.dauys.contract.event.TaggerApplied;
import org.dauys.contract.event.TaggerChosen;
import org.dauys.nlp.Models;
import org.dauys.nlp.Taggers;
import org.dauys.streams.StreamsSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./dauys retag}: other models beside the live ones, the switch to them, or their end. */
@Command(
    name = "retag",
    description = {
      "Reads everything with other models, beside the live ones.",
      "VERSION is a folder in STREAMS_MODELS_DIR, or `shipped` for the models of this release.",
      "KAFKA_BOOTSTRAP_SERVERS and STREAMS_APPLICATION_ID say which pipeline."
    },
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class RetagCommand {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  @Spec private CommandSpec spec;

  @Command(
      name = "start",
      description = "Runs the version beside the live one until Ctrl-C; again: goes on.",
      mixinStandardHelpOptions = true)
  int start(
      @Parameters(paramLabel = "VERSION") String version,
      @Option(names = "--once", description = "Stop when everything has been read.") boolean once) {
    var retag = retag(version);
    try (var running = retag.start()) {
      long unread = -1;
      // Sums wait a moment in between: nothing has to be found unread a second time.
      for (int calm = 0; !running.hasFailed(); ) {
        long now = retag.unread();
        calm = now == 0 ? calm + 1 : 0;
        if (now != unread) {
          say(now + " records still to be read");
        }
        unread = now;
        if (once && calm == 2) {
          say("Look: ./dauys retag report " + version);
          return CommandLine.ExitCode.OK;
        }
        pause();
      }
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  @Command(
      name = "status",
      description = "How far the version is, and which models the live pipeline reads with.",
      mixinStandardHelpOptions = true)
  int status(@Parameters(paramLabel = "VERSION") String version) {
    var retag = retag(version);
    say(version + ": " + retag.unread() + " records still to be read beside the live models");
    retag
        .applied()
        .forEach(
            (partition, applied) -> say("live, partition " + partition + ": " + text(applied)));
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "report",
      description = {
        "Which figures would move, and why, with examples: feedback ids and characters.",
        "Nobody's words are in it."
      },
      mixinStandardHelpOptions = true)
  int report(
      @Parameters(paramLabel = "VERSION") String version,
      @Option(
              names = "--rows",
              defaultValue = "40",
              description = "Rows of a table: ${DEFAULT-VALUE}")
          int rows,
      @Option(names = "--out", description = "A file for it, Markdown.") Optional<Path> out)
      throws IOException {
    var report = retag(version).report().markdown(rows);
    if (out.isPresent()) {
      Files.writeString(out.get(), report, UTF_8);
    } else {
      say(report);
    }
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "switch",
      description = {
        "Has the live pipeline read everything, past and future, with the version.",
        "Back again: switch to the version before."
      },
      mixinStandardHelpOptions = true)
  int switchTo(
      @Parameters(paramLabel = "VERSION") String version,
      @Option(
              names = "--by",
              defaultValue = "${sys:user.name}",
              description = "Who decided it; stands in the record. Default: ${DEFAULT-VALUE}")
          String by) {
    var retag = retag(version);
    var chosen = retag.choose(by, Clock.systemUTC());
    while (true) {
      var answers =
          retag.applied().values().stream()
              .filter(applied -> applied.chosen().equals(chosen))
              .toList();
      if (answers.stream().anyMatch(one -> one.state() == TaggerApplied.State.MISSING)) {
        spec.commandLine()
            .getErr()
            .println(
                "An instance has no models "
                    + version
                    + " and goes on with those before; put them there and switch again.");
        return CommandLine.ExitCode.SOFTWARE;
      }
      say(answers.stream().mapToLong(TaggerApplied::read).sum() + " read again");
      if (answers.stream().filter(one -> one.state() == TaggerApplied.State.DONE).count()
          == retag.partitions()) {
        say("Everything stands as " + version + " reads it. Then: ./dauys retag drop " + version);
        return CommandLine.ExitCode.OK;
      }
      pause();
    }
  }

  @Command(
      name = "drop",
      description = "Takes away all that the version left beside the live one; not its models.",
      mixinStandardHelpOptions = true)
  int drop(@Parameters(paramLabel = "VERSION") String version) throws IOException {
    if (!retag(version).drop()) {
      spec.commandLine().getErr().println(version + " is still running; stop it first");
      return CommandLine.ExitCode.SOFTWARE;
    }
    return CommandLine.ExitCode.OK;
  }

  private Retag retag(String version) {
    try {
      var settings = StreamsSettings.from(System.getenv());
      return new Retag(
          version, settings, Taggers.in(settings.modelsDir(), Models.shipped()::tagger));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private static String text(TaggerApplied applied) {
    TaggerChosen chosen = applied.chosen();
    return "%s, %s, %d read again, chosen by %s at %s"
        .formatted(
            chosen.version(), applied.state().code(), applied.read(), chosen.by(), chosen.at());
  }

  private static void pause() {
    LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
