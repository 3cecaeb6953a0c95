package org.dauys.ingest.http;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.apache.kafka.common.KafkaException;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.ingest.intake.Accepted;
import org.dauys.ingest.intake.Intake;
import org.dauys.ingest.intake.Refusal;
import org.dauys.ingest.publish.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /v1/feedback}: one JSON object, or NDJSON of many. The request's thread leaves as
 * soon as all is handed to the producer; the answer is written when the last acknowledgement is in.
 */
final class FeedbackHandler implements Handler {

  private static final Logger LOG = LoggerFactory.getLogger(FeedbackHandler.class);

  private static final String JSON = "application/json";
  private static final String NDJSON = "application/x-ndjson";

  private final GatewayLimits limits;
  private final Intake intake;
  private final Publisher publisher;
  private final Executor answers;
  private final InFlight inFlight;
  private final BodyReader bodies;

  /**
   * Handles requests.
   *
   * @param answers writes the answers, so that no slow reader holds up the producer's own thread
   */
  FeedbackHandler(GatewayLimits limits, Intake intake, Publisher publisher, Executor answers) {
    this.limits = limits;
    this.intake = intake;
    this.publisher = publisher;
    this.answers = answers;
    this.inFlight = new InFlight(limits.bytesInFlight());
    this.bodies = new BodyReader(limits.bodyBytes());
  }

  @Override
  public void handle(Context ctx) {
    var share = inFlight.open();
    ctx.future(
        () ->
            CompletableFuture.completedFuture(share)
                .thenCompose(room -> answer(ctx, room))
                .exceptionally(FeedbackHandler::unavailable)
                .whenComplete((answer, failure) -> share.close())
                .thenAcceptAsync(answer -> answer.writeTo(ctx), answers));
  }

  private CompletableFuture<Answer> answer(Context ctx, InFlight.Share share) {
    try {
      var type = mediaType(ctx);
      var body = bodies.read(ctx, share);
      if (Line.isBlank(body, 0, body.length)) {
        throw new ProblemException(HttpStatus.BAD_REQUEST, "no-body", "a body is required");
      }
      var key = Optional.ofNullable(ctx.header("Idempotency-Key")).orElse("").strip();
      return type.equals(JSON) ? one(body, key) : many(body, key);
    } catch (ProblemException e) {
      return CompletableFuture.completedFuture(Answer.of(e.problem()));
    } catch (IOException e) {
      throw new UncheckedIOException("the client went away", e);
    }
  }

  private static String mediaType(Context ctx) throws ProblemException {
    var header = Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
    var parts = header.replaceAll("[ \"]", "").split(";", 2);
    boolean known = parts[0].equals(JSON) || parts[0].equals(NDJSON);
    if (!known || (parts.length > 1 && !parts[1].equals("charset=utf-8"))) {
      throw new ProblemException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "unsupported-type",
          "Content-Type should be " + JSON + " or " + NDJSON + ", in UTF-8");
    }
    return parts[0];
  }

  private CompletableFuture<Answer> one(byte[] body, String key) {
    var verdict = intake.take(ByteBuffer.wrap(body), 1, key);
    if (verdict instanceof Accepted accepted) {
      var answer = Answer.accepted(accepted.feedback().id());
      return publisher.publish(List.of(accepted.feedback())).thenApply(written -> answer);
    }
    return CompletableFuture.completedFuture(Answer.of(Problem.of((Refusal) verdict)));
  }

  private CompletableFuture<Answer> many(byte[] body, String key) throws ProblemException {
    var lines = Line.of(body, limits.records() + 1);
    if (lines.size() > limits.records()) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE,
          "too-many-records",
          "the body should have at most " + limits.records() + " records");
    }
    var entries = new ArrayList<Entry>(lines.size());
    var accepted = new ArrayList<FeedbackReceived>(lines.size());
    for (var line : lines) {
      var verdict = intake.take(line.bytes(), line.number(), key);
      if (verdict instanceof Accepted good) {
        entries.add(Entry.of(line.number(), good));
        accepted.add(good.feedback());
      } else {
        entries.add(Entry.of((Refusal) verdict));
      }
    }
    return publisher.publish(accepted).thenApply(written -> Answer.of(entries));
  }

  private static Answer unavailable(Throwable failure) {
    var cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (!(cause instanceof KafkaException)) {
      throw new CompletionException(cause);
    }
    LOG.warn("not acknowledged error={}", cause.getClass().getSimpleName());
    return Answer.unavailable("Kafka did not acknowledge in time; send it again");
  }
}
