package org.dauys.ingest.http;

import static org.dauys.ingest.http.MediaTypes.JSON;
import static org.dauys.ingest.http.MediaTypes.NDJSON;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.ingest.access.Caller;
import org.dauys.ingest.access.Permission;
import org.dauys.ingest.intake.Accepted;
import org.dauys.ingest.intake.Intake;
import org.dauys.ingest.intake.Refusal;
import org.dauys.ingest.intake.Verdict;
import org.dauys.ingest.publish.Publisher;
import org.dauys.ingest.receipt.Receipts;

/** {@code POST /v1/feedback}: one JSON object, or NDJSON of many. */
final class SubmitCall implements Call {

  private final GatewayLimits limits;
  private final BodyReader bodies;
  private final Intake intake;
  private final Receipts receipts;
  private final Publisher publisher;

  SubmitCall(
      Semaphore longBodies,
      GatewayLimits limits,
      Intake intake,
      Receipts receipts,
      Publisher publisher) {
    this.limits = limits;
    this.bodies = new BodyReader(limits.bodyBytes(), longBodies);
    this.intake = intake;
    this.receipts = receipts;
    this.publisher = publisher;
  }

  @Override
  public CompletableFuture<Answer> answer(Context ctx, Caller caller, InFlight.Share room)
      throws ProblemException, IOException {
    var type = MediaTypes.of(ctx, JSON, NDJSON);
    if (type.equals(JSON)) {
      KeyGuard.require(caller, Set.of(Permission.SUBMIT));
    }
    var body = bodies.read(ctx, room);
    var key = Optional.ofNullable(ctx.header("Idempotency-Key")).orElse("").strip();
    return type.equals(JSON) ? one(ctx, caller, body, key) : many(ctx, caller, body, key);
  }

  private CompletableFuture<Answer> one(Context ctx, Caller caller, byte[] body, String key)
      throws ProblemException {
    Spending.spend(ctx, caller, 1);
    var verdict = take(ByteBuffer.wrap(body), 1, caller, key);
    if (verdict instanceof Accepted accepted) {
      var answer = Answer.accepted(accepted.feedback().id());
      return publisher.publish(List.of(accepted.feedback())).thenApply(written -> answer);
    }
    return CompletableFuture.completedFuture(Answer.of(Problem.of((Refusal) verdict)));
  }

  private CompletableFuture<Answer> many(Context ctx, Caller caller, byte[] body, String key)
      throws ProblemException {
    var lines = Line.of(body, limits.records() + 1);
    if (lines.size() > limits.records()) {
      throw new ProblemException(
          HttpStatus.CONTENT_TOO_LARGE,
          "too-many-records",
          "the body should have at most " + limits.records() + " records");
    }
    Spending.spend(ctx, caller, lines.size());
    var entries = new ArrayList<Entry>(lines.size());
    var accepted = new ArrayList<FeedbackReceived>(lines.size());
    for (var line : lines) {
      var verdict = take(line.bytes(), line.number(), caller, key);
      if (verdict instanceof Accepted good) {
        entries.add(Entry.of(line.number(), good));
        accepted.add(good.feedback());
      } else {
        entries.add(Entry.of((Refusal) verdict));
      }
    }
    return publisher.publish(accepted).thenApply(written -> Answer.of(entries));
  }

  private Verdict take(ByteBuffer json, int line, Caller caller, String key) {
    return receipts.refuseWithdrawn(caller.refuseForeign(intake.take(json, line, key), line), line);
  }
}
