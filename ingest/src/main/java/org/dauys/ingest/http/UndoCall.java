package org.dauys.ingest.http;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import org.dauys.ingest.access.Caller;
import org.dauys.ingest.publish.Publisher;

/** {@code DELETE /v1/feedback/{id}/correction}: the models' reading stands again. */
final class UndoCall implements Call {

  private final OneFeedback feedback;
  private final Publisher publisher;

  UndoCall(OneFeedback feedback, Publisher publisher) {
    this.feedback = feedback;
    this.publisher = publisher;
  }

  @Override
  public CompletableFuture<Answer> answer(Context ctx, Caller caller, InFlight.Share room)
      throws ProblemException {
    Spending.spend(ctx, caller, 1);
    var id = OneFeedback.id(ctx);
    return feedback.findStanding(
        id,
        caller,
        receipt ->
            publisher.undoCorrection(id).thenApply(written -> Answer.done(id, "uncorrected")));
  }
}
