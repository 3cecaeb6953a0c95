package org.dauys.ingest.http;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import org.dauys.ingest.access.Caller;

/** {@code GET /v1/feedback/{id}}: accepted or withdrawn, never a word of it. */
final class ReceiptCall implements Call {

  private final OneFeedback feedback;

  ReceiptCall(OneFeedback feedback) {
    this.feedback = feedback;
  }

  @Override
  public CompletableFuture<Answer> answer(Context ctx, Caller caller, InFlight.Share room)
      throws ProblemException {
    Spending.spend(ctx, caller, 1);
    var id = OneFeedback.id(ctx);
    return feedback.find(
        id,
        caller,
        receipt -> CompletableFuture.completedFuture(Answer.done(id, receipt.status().code())));
  }
}
