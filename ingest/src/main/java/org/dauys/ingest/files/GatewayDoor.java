package org.dauys.ingest.files;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.dauys.contract.json.Json;

/**
 * Posts batches to a gateway. What could not be taken is sent again, which is safe: every row has a
 * source id, and so the same feedback id. Thread-safe.
 */
final class GatewayDoor implements Door {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
  private static final int UNAVAILABLE = 503;

  /** All accepted, some, none: with an entry for each row. */
  private static final Set<Integer> ANSWERED = Set.of(202, 207, 400);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI feedback;
  private final Duration patience;

  /**
   * A client of one gateway.
   *
   * @param gateway its address, without a path
   * @param patience how long a batch is sent again and again
   */
  GatewayDoor(URI gateway, Duration patience) {
    this.feedback = gateway.resolve("/v1/feedback");
    this.patience = patience;
  }

  @Override
  public CompletableFuture<BatchAnswer> handIn(List<Outgoing> batch) {
    var body = batch.stream().map(Outgoing::json).collect(Collectors.joining("\n"));
    var request =
        HttpRequest.newBuilder(feedback)
            .header("Content-Type", "application/x-ndjson")
            .timeout(ANSWER_WITHIN)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return attempt(request, System.nanoTime() + patience.toNanos(), FIRST_PAUSE);
  }

  private CompletableFuture<BatchAnswer> attempt(
      HttpRequest request, long giveUpAt, Duration pause) {
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
        .thenCompose(
            response ->
                response.statusCode() == UNAVAILABLE
                    ? again(request, giveUpAt, retryAfter(response, pause), "is unavailable")
                    : CompletableFuture.completedFuture(answer(response)))
        .exceptionallyCompose(failure -> afterFailure(request, giveUpAt, pause, failure));
  }

  /** What broke on the way may go through the next time. */
  private CompletableFuture<BatchAnswer> afterFailure(
      HttpRequest request, long giveUpAt, Duration pause, Throwable failure) {
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof IOException
        ? again(
            request, giveUpAt, pause, "does not answer (" + cause.getClass().getSimpleName() + ")")
        : CompletableFuture.failedFuture(cause);
  }

  private CompletableFuture<BatchAnswer> again(
      HttpRequest request, long giveUpAt, Duration pause, String problem) {
    if (System.nanoTime() + pause.toNanos() > giveUpAt) {
      return CompletableFuture.failedFuture(
          new ImportException(feedback + " " + problem + "; import the file again later"));
    }
    var next = pause.multipliedBy(2);
    var later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS);
    return CompletableFuture.supplyAsync(() -> request, later)
        .thenCompose(
            same ->
                attempt(same, giveUpAt, next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE));
  }

  private static Duration retryAfter(HttpResponse<byte[]> response, Duration otherwise) {
    return response
        .headers()
        .firstValue("Retry-After")
        .filter(seconds -> seconds.matches("\\d{1,4}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .orElse(otherwise);
  }

  private BatchAnswer answer(HttpResponse<byte[]> response) {
    var type = response.headers().firstValue("Content-Type").orElse("");
    if (!ANSWERED.contains(response.statusCode()) || !type.startsWith("application/json")) {
      throw new ImportException(feedback + " answered " + response.statusCode());
    }
    try {
      return Json.MAPPER.readValue(response.body(), BatchAnswer.class);
    } catch (IOException e) {
      throw new ImportException(feedback + " is not a gateway: its answer cannot be read");
    }
  }
}
