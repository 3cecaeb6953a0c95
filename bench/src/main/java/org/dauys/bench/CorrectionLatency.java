package org.dauys.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The way of a correction while feedback pours in: from the request to the moment that the report's
 * API answers with the moved figure, so through ingest, Kafka, streams, Kafka and PostgreSQL.
 *
 * <p>Arguments: address of the door, address of the page, records per second, corrections. Both
 * must run, e.g. by {@code ./dauys local --no-sample}, and be open on loopback.
 */
public final class CorrectionLatency {

  private static final int BATCHES_PER_SECOND = 10;
  private static final Duration WITHIN = Duration.ofSeconds(60);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  private final HttpClient http = HttpClient.newHttpClient();
  private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
  private final AtomicInteger sent = new AtomicInteger();
  private final URI door;
  private final URI page;

  private CorrectionLatency(URI door, URI page) {
    this.door = door;
    this.page = page;
  }

  /** Runs it and prints the quantiles. */
  public static void main(String[] args) throws Exception {
    var bench = new CorrectionLatency(URI.create(args[0]), URI.create(args[1]));
    int perSecond = Integer.parseInt(args[2]);
    int corrections = Integer.parseInt(args[3]);
    try (var load = new Load(bench, perSecond)) {
      var millis = new double[corrections];
      long began = System.nanoTime();
      for (int i = 0; i < corrections; i++) {
        millis[i] = bench.correct("probe-" + bench.run + "-" + i).toNanos() / 1e6;
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      Arrays.sort(millis);
      System.out.printf(
          "%d corrections beside %.0f records/s: median %.0f ms, p99 %.0f ms, longest %.0f ms%n",
          corrections,
          bench.sent.get() / seconds,
          millis[corrections / 2],
          millis[Math.min(corrections - 1, corrections * 99 / 100)],
          millis[corrections - 1]);
      load.verify();
    }
  }

  /** Posts one piece, waits for its figure, corrects its region and waits until that has moved. */
  private Duration correct(String consultation) throws IOException, InterruptedException {
    var answer = send("POST", "/v1/feedback", "application/json", piece(consultation, "1"), 202);
    var id = answer.replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
    awaitRegion(consultation, "KZ-27");
    long began = System.nanoTime();
    var correction = "{\"region\":\"KZ-39\",\"why\":\"bench\"}";
    send("PUT", "/v1/feedback/" + id + "/correction", "application/json", correction, 200);
    awaitRegion(consultation, "KZ-39");
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private void awaitRegion(String consultation, String region)
      throws IOException, InterruptedException {
    var totals = page.resolve("/api/v1/totals?by=region&consultation=" + consultation);
    var request = HttpRequest.newBuilder(totals).build();
    long deadline = System.nanoTime() + WITHIN.toNanos();
    while (!http.send(request, BodyHandlers.ofString()).body().contains(region)) {
      if (System.nanoTime() > deadline) {
        throw new IOException("no figure of " + region + " within " + WITHIN);
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
  }

  private String send(String method, String path, String type, String body, int expected)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(door.resolve(path))
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new IOException(method + " " + path + ": " + answer.statusCode());
    }
    return answer.body();
  }

  private static String piece(String consultation, String sourceId) {
    return """
        {"source":"bench","sourceId":"%s","consultation":"%s","channel":"web-form","region":"KZ-27",\
        "occurredAt":"2026-02-14T10:18:29+05:00",\
        "text":"Дорогу у школы номер %s не чистят, дети падают. Просим чистить до восьми утра."}"""
        .formatted(sourceId, consultation, sourceId);
  }

  /** Feedback at an even rate, until closed. */
  private static final class Load implements AutoCloseable {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> batches;

    Load(CorrectionLatency bench, int perSecond) {
      int size = perSecond / BATCHES_PER_SECOND;
      batches =
          clock.scheduleAtFixedRate(
              () -> post(bench, size), 0, 1000 / BATCHES_PER_SECOND, TimeUnit.MILLISECONDS);
    }

    private static void post(CorrectionLatency bench, int size) {
      var lines = new StringBuilder();
      for (int i = 0; i < size; i++) {
        lines
            .append(piece("load-" + bench.run, Integer.toString(bench.sent.getAndIncrement())))
            .append('\n');
      }
      try {
        bench.send("POST", "/v1/feedback", "application/x-ndjson", lines.toString(), 202);
      } catch (IOException e) {
        throw new IllegalStateException("the load was not taken", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    /** Fails if the load broke off. */
    void verify() {
      if (batches.isDone()) {
        throw new IllegalStateException("the load broke off");
      }
    }

    @Override
    public void close() {
      clock.shutdownNow();
    }
  }
}
