package org.dauys.ingest.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.dauys.ingest.access.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What all calls have in common: who may, how much room, and what a failure is called. */
final class Endpoint implements Handler {

  private static final Logger LOG = LoggerFactory.getLogger(Endpoint.class);

  private static final Problem BROKEN_BODY =
      Problem.of(
          HttpStatus.BAD_REQUEST, "broken-body", "the body should be as long as its headers say");

  private final Guard guard;
  private final InFlight inFlight;
  private final Executor answers;
  private final Call call;

  /**
   * Handles requests.
   *
   * @param answers writes the answers, so that no slow reader holds up the producer's own thread
   */
  Endpoint(Guard guard, InFlight inFlight, Executor answers, Call call) {
    this.guard = guard;
    this.inFlight = inFlight;
    this.answers = answers;
    this.call = call;
  }

  @Override
  public void handle(Context ctx) {
    try {
      handle(ctx, guard.admit(ctx));
    } catch (ProblemException e) {
      e.answer().writeTo(ctx);
    }
  }

  private void handle(Context ctx, Caller caller) {
    // Without keys all callers have one name.
    var share = caller.quota().isPresent() ? inFlight.open(caller.name()) : inFlight.open();
    ctx.future(
        () ->
            CompletableFuture.completedFuture(share)
                .thenCompose(room -> answer(ctx, caller, room))
                .exceptionally(Endpoint::unavailable)
                .whenComplete((answer, failure) -> share.close())
                .thenAcceptAsync(answer -> answer.writeTo(ctx), answers));
  }

  private CompletableFuture<Answer> answer(Context ctx, Caller caller, InFlight.Share room) {
    try {
      return call.answer(ctx, caller, room);
    } catch (ProblemException e) {
      return CompletableFuture.completedFuture(e.answer());
    } catch (IOException e) {
      // The client went away, or its body is not what its headers say.
      return CompletableFuture.completedFuture(Answer.of(BROKEN_BODY));
    }
  }

  private static Answer unavailable(Throwable failure) {
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (!(cause instanceof KafkaException || cause instanceof TimeoutException)) {
      throw new CompletionException(cause);
    }
    LOG.warn("not acknowledged error={}", cause.getClass().getSimpleName());
    return Answer.unavailable("Kafka did not acknowledge in time; send it again");
  }
}
