package org.dauys.ingest.client;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.dauys.contract.json.Json;
import org.dauys.ingest.intake.Submission;

/**
 * Hands feedback in. What could not be taken for now (503, 429, a broken connection) is sent again
 * after the pause that the gateway asks for, which is safe: every record has a source id, its own
 * or one that it gets here, and so the same feedback id each time. Thread-safe.
 */
public final class FeedbackClient {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);
  private static final int BATCH = 500;
  private static final int OVER_QUOTA = 429;
  private static final int UNAVAILABLE = 503;

  /** All accepted, some, none: with an entry for each record. */
  private static final Set<Integer> ANSWERED = Set.of(202, 207, 400);

  private final HttpClient http;
  private final URI feedback;
  private final String key;
  private final Duration patience;

  /**
   * A client of one gateway.
   *
   * @param http made as its connections shall be, such as for a certificate of one's own
   * @param gateway its address, without a path
   * @param key an API key; empty if the gateway is open to this machine
   * @param patience how long a batch is sent again and again
   */
  public FeedbackClient(HttpClient http, URI gateway, String key, Duration patience) {
    this.http = http;
    this.feedback = gateway.resolve("/v1/feedback");
    this.key = key;
    this.patience = patience;
  }

  /** A client with connections as the JDK makes them. */
  public static FeedbackClient of(URI gateway, String key, Duration patience) {
    return new FeedbackClient(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
        gateway,
        key,
        patience);
  }

  /**
   * Hands in any number of submissions, batch after batch.
   *
   * @return completes with an entry for each, or with a {@link ClientException} if the gateway
   *     could not be reached in time or refused the whole batch; then it may be done again
   */
  public CompletableFuture<BatchAnswer> handIn(List<Submission> submissions) {
    var lines = submissions.stream().map(FeedbackClient::named).map(FeedbackClient::json).toList();
    var all = CompletableFuture.completedFuture(new BatchAnswer(List.of()));
    for (int from = 0; from < lines.size(); from += BATCH) {
      var batch = lines.subList(from, Math.min(lines.size(), from + BATCH));
      all = all.thenCompose(before -> handInLines(batch).thenApply(next -> joined(before, next)));
    }
    return all;
  }

  /**
   * Hands in one batch.
   *
   * @param lines submissions as JSON, each in one line and with a source id
   * @return as {@link #handIn}
   */
  public CompletableFuture<BatchAnswer> handInLines(List<String> lines) {
    var body = lines.stream().collect(joining("\n"));
    var request =
        HttpRequest.newBuilder(feedback)
            .header("Content-Type", "application/x-ndjson")
            .timeout(ANSWER_WITHIN)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!key.isEmpty()) {
      request.header("Authorization", "Bearer " + key);
    }
    return attempt(request.build(), System.nanoTime() + patience.toNanos(), FIRST_PAUSE);
  }

  /** With an id made once, before the first attempt. */
  private static Submission named(Submission one) {
    return one.sourceId().isEmpty() ? one.withSourceId(UUID.randomUUID().toString()) : one;
  }

  private static String json(Submission one) {
    try {
      return Json.MAPPER.writeValueAsString(one);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of strings is always written", e);
    }
  }

  private static BatchAnswer joined(BatchAnswer before, BatchAnswer next) {
    var entries = new ArrayList<>(before.entries());
    entries.addAll(next.entries());
    return new BatchAnswer(entries);
  }

  private CompletableFuture<BatchAnswer> attempt(
      HttpRequest request, long giveUpAt, Duration pause) {
    return http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())
        .thenCompose(
            response ->
                switch (response.statusCode()) {
                  case UNAVAILABLE ->
                      again(request, giveUpAt, retryAfter(response, pause), "is unavailable");
                  case OVER_QUOTA ->
                      again(request, giveUpAt, retryAfter(response, pause), "has a quota");
                  default -> CompletableFuture.completedFuture(answer(response));
                })
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
          new ClientException(feedback + " " + problem + "; send it again later"));
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
    if (response.statusCode() == 401) {
      throw new ClientException(feedback + " does not know the key");
    }
    if (!ANSWERED.contains(response.statusCode()) || !type.startsWith("application/json")) {
      throw new ClientException(feedback + " answered " + response.statusCode());
    }
    try {
      return Json.MAPPER.readValue(response.body(), BatchAnswer.class);
    } catch (IOException e) {
      throw new ClientException(feedback + " is not a gateway: its answer cannot be read");
    }
  }
}
