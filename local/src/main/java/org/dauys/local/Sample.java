package org.dauys.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.dauys.contract.json.Json;

/**
 * The bundled feedback: synthetic, written for this project, no real person's words. It goes in
 * through the door like everybody's.
 */
final class Sample {

  private static final Duration FIGURES_WITHIN = Duration.ofMinutes(2);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
  static final String CONSULTATION = "constitution-2026";

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI door;
  private final URI page;
  private final byte[] lines;
  private final int size;

  Sample(URI door, URI page) throws IOException {
    this.door = door;
    this.page = page;
    try (InputStream in = Sample.class.getResourceAsStream("sample.ndjson")) {
      this.lines = in.readAllBytes();
    }
    this.size = (int) new String(lines, UTF_8).lines().count();
  }

  int size() {
    return size;
  }

  /**
   * Posts all of it.
   *
   * @throws IOException if the door does not accept every piece
   */
  void feed() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(door.resolve("/v1/feedback"))
            .header("Content-Type", "application/x-ndjson")
            .POST(BodyPublishers.ofByteArray(lines))
            .build();
    var answer = http.send(request, BodyHandlers.ofString(UTF_8));
    if (answer.statusCode() != 202) {
      throw new IOException("the door answered the sample with " + answer.statusCode());
    }
  }

  /**
   * Waits until the page's API counts every piece, two minutes at most.
   *
   * @return whether it does
   */
  boolean awaitFigures() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + FIGURES_WITHIN.toNanos();
    while (counted() < size && System.nanoTime() < deadline) {
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    return counted() >= size;
  }

  private long counted() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                page.resolve("/api/v1/totals?consultation=" + CONSULTATION + "&by=channel"))
            .build();
    var answer = http.send(request, BodyHandlers.ofByteArray());
    return answer.statusCode() == 200 ? pieces(Json.MAPPER.readTree(answer.body())) : 0;
  }

  private static long pieces(JsonNode totals) {
    var total = totals.path("total");
    return total.path("feedback").asLong()
        + total.path("official").asLong()
        + total.path("offTopic").asLong();
  }
}
