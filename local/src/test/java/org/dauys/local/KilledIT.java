package org.dauys.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.dauys.streams.trial.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline as one process that is killed while it works, as by {@code kill -9}. */
class KilledIT {

  private static final int BATCH = 25;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int KILLS = Trial.size(1, 20);

  private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

  @TempDir private Path folder;

  @Test
  void figuresAreExactAfterKillsInMidImport() throws Exception {
    var batches = batches();
    var undisturbed = figures(folder.resolve("undisturbed"), batches);
    for (int kill = 0; kill < KILLS; kill++) {
      killInMidImport(folder.resolve("killed"), batches);
    }

    assertThat(figures(folder.resolve("killed"), batches)).isEqualTo(undisturbed);
  }

  /** Starts the process, hands in some of the batches, and kills it at any moment after. */
  private static void killInMidImport(Path data, List<byte[]> batches) throws Exception {
    int door = freePort();
    int page = freePort();
    var process = start(data, door, page);
    try {
      var pipeline = new Pipeline(address(door), address(page), "");
      await()
          .atMost(PATIENCE)
          .ignoreExceptions()
          .until(() -> pipeline.post("application/x-ndjson", batches.get(0)).statusCode() == 202);
      int first = 1 + RANDOM.nextInt(batches.size() - 1);
      for (var batch : batches.subList(1, first)) {
        pipeline.post("application/x-ndjson", batch);
      }
      await().atMost(PATIENCE).ignoreExceptions().until(() -> pieces(pipeline) > 0);
      for (var batch : batches.subList(first, batches.size())) {
        pipeline.post("application/x-ndjson", batch);
        if (RANDOM.nextInt(8) == 0) {
          break;
        }
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private static Process start(Path data, int door, int page) throws IOException {
    Files.createDirectories(data);
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx512m",
            "-cp",
            System.getProperty("java.class.path"),
            Dauys.class.getName(),
            "local",
            "--no-sample",
            "--data",
            data.toString(),
            "--port",
            Integer.toString(door),
            "--page-port",
            Integer.toString(page))
        .redirectErrorStream(true)
        .redirectOutput(data.resolveSibling("process.log").toFile())
        .start();
  }

  /** Every figure once all batches are counted. */
  private static String figures(Path data, List<byte[]> batches) throws Exception {
    var ports = Map.of("INGEST_HTTP_PORT", "0", "SINKS_HTTP_PORT", "0");
    try (var opened = DataFolder.open(data, false);
        var stack = LocalStack.start(opened, ports)) {
      var pipeline = new Pipeline(stack.door(), stack.page(), stack.bootstrapServers());
      for (var batch : batches) {
        assertThat(pipeline.post("application/x-ndjson", batch).statusCode()).isEqualTo(202);
      }
      long size = lines().size();
      await().atMost(PATIENCE).until(() -> pieces(pipeline) >= size);
      var figures = new StringBuilder();
      for (String by : List.of("theme", "region", "day")) {
        figures.append(
            pipeline
                .get("/api/v1/totals?consultation=constitution-2026&by=" + by)
                .toPrettyString());
      }
      return figures.toString();
    }
  }

  private static long pieces(Pipeline pipeline) throws IOException, InterruptedException {
    var total = pipeline.total("constitution-2026");
    return total.path("feedback").asLong()
        + total.path("official").asLong()
        + total.path("offTopic").asLong();
  }

  private static List<byte[]> batches() throws IOException {
    var lines = lines();
    return IntStream.range(0, (lines.size() + BATCH - 1) / BATCH)
        .mapToObj(i -> lines.subList(i * BATCH, Math.min(lines.size(), (i + 1) * BATCH)))
        .map(batch -> batch.stream().collect(joining("\n")).getBytes(UTF_8))
        .toList();
  }

  private static List<String> lines() throws IOException {
    try (var in = Sample.class.getResourceAsStream("sample.ndjson")) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
