package org.dauys.ingest.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.dauys.ingest.access.Caller;
import org.dauys.ingest.intake.Corrected;
import org.dauys.ingest.intake.Corrections;
import org.dauys.ingest.intake.Refusal;
import org.dauys.ingest.publish.Publisher;

/** {@code PUT /v1/feedback/{id}/correction}: sets the whole standing correction of one feedback. */
final class CorrectCall implements Call {

  private static final int BODY_BYTES = 16 << 10;

  private final BodyReader bodies;
  private final OneFeedback feedback;
  private final Corrections corrections;
  private final Publisher publisher;

  CorrectCall(
      Semaphore longBodies, OneFeedback feedback, Corrections corrections, Publisher publisher) {
    this.bodies = new BodyReader(BODY_BYTES, longBodies);
    this.feedback = feedback;
    this.corrections = corrections;
    this.publisher = publisher;
  }

  @Override
  public CompletableFuture<Answer> answer(Context ctx, Caller caller, InFlight.Share room)
      throws ProblemException, IOException {
    MediaTypes.of(ctx, MediaTypes.JSON);
    var body = ByteBuffer.wrap(bodies.read(ctx, room));
    Spending.spend(ctx, caller, 1);
    var id = OneFeedback.id(ctx);
    var verdict = corrections.take(body, id, caller.name());
    if (verdict instanceof Corrected corrected) {
      return feedback.findStanding(
          id,
          caller,
          receipt ->
              publisher
                  .correct(corrected.correction())
                  .thenApply(written -> Answer.done(id, "corrected")));
    }
    return CompletableFuture.completedFuture(Answer.of(Problem.of((Refusal) verdict)));
  }
}
