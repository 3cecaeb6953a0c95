package org.dauys.local;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./dauys local}: the whole pipeline on this machine, with a sample to look at. */
@Command(
    name = "local",
    description = "Starts the whole pipeline on this machine and keeps it running.",
    mixinStandardHelpOptions = true)
final class LocalCommand implements Callable<Integer> {

  private static final Logger LOG = LoggerFactory.getLogger(LocalCommand.class);

  @Option(
      names = "--data",
      defaultValue = ".dauys",
      description = "Folder of all data: ${DEFAULT-VALUE}")
  private Path data;

  @Option(names = "--fresh", description = "Delete the data of earlier runs first.")
  private boolean fresh;

  @Option(names = "--no-sample", description = "Do not feed the synthetic sample.")
  private boolean noSample;

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port of the door: ${DEFAULT-VALUE}")
  private int port;

  @Option(
      names = "--page-port",
      defaultValue = "8081",
      description = "Port of the page and its API: ${DEFAULT-VALUE}")
  private int pagePort;

  @Spec private CommandSpec spec;

  private final long started = System.nanoTime();

  @Override
  public Integer call() throws IOException, InterruptedException {
    say("Starting Kafka, PostgreSQL, ingest, streams and sinks …");
    try (var folder = DataFolder.open(data, fresh);
        var stack = LocalStack.start(folder, settings())) {
      // A second hook besides the ones of the servers: on Ctrl-C the parts close in their order.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> closeQuietly(stack), "close-local"));
      if (!noSample) {
        feed(new Sample(stack.door(), stack.page()), folder);
      }
      announce(stack);
      stack.processes().awaitEnd();
      return stack.processes().hasFailed() ? 1 : 0;
    }
  }

  private void feed(Sample sample, DataFolder folder) throws IOException, InterruptedException {
    if (folder.hasSample()) {
      return;
    }
    say("Feeding " + sample.size() + " pieces of synthetic feedback through the door …");
    sample.feed();
    folder.rememberSample();
    if (!sample.awaitFigures()) {
      say("Still counting: the page will show the figures as they come.");
    }
  }

  private void announce(LocalStack stack) {
    say(
        """

        Ready after %.1f s.

          Report page   %s/
          Its API       %s/api/v1/totals?consultation=constitution-2026&by=theme
          Web form      %s/form/
          Post feedback %s/v1/feedback
          Kafka         %s
          PostgreSQL    %s

        Stop with Ctrl-C; the data stay in %s (--fresh starts anew).\
        """
            .formatted(
                Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0,
                stack.page(),
                stack.page(),
                stack.door(),
                stack.door(),
                stack.bootstrapServers(),
                stack.jdbcUrl(),
                data));
  }

  /** What the user set for the parts, under what this command decides. */
  private Map<String, String> settings() {
    var settings = new HashMap<String, String>();
    System.getenv()
        .forEach(
            (name, value) -> {
              if (name.matches("(INGEST|STREAMS|SINKS|TOPIC)_.*")) {
                settings.put(name, value);
              }
            });
    settings.put("INGEST_HTTP_PORT", Integer.toString(port));
    settings.put("SINKS_HTTP_PORT", Integer.toString(pagePort));
    return settings;
  }

  private static void closeQuietly(LocalStack stack) {
    try {
      stack.close();
    } catch (IOException e) {
      LOG.warn("a part did not close", e);
    }
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
