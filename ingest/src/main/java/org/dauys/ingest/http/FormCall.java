package org.dauys.ingest.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.dauys.ingest.access.Caller;
import org.dauys.ingest.intake.Accepted;
import org.dauys.ingest.intake.Forms;
import org.dauys.ingest.intake.Refusal;
import org.dauys.ingest.publish.Publisher;
import org.dauys.ingest.receipt.Receipts;

/** {@code POST /v1/form}: one visitor's words. */
final class FormCall implements Call {

  private static final int BODY_BYTES = 64 << 10;

  private final BodyReader bodies;
  private final Forms forms;
  private final Receipts receipts;
  private final Publisher publisher;

  FormCall(Semaphore longBodies, Forms forms, Receipts receipts, Publisher publisher) {
    this.bodies = new BodyReader(BODY_BYTES, longBodies);
    this.forms = forms;
    this.receipts = receipts;
    this.publisher = publisher;
  }

  @Override
  public CompletableFuture<Answer> answer(Context ctx, Caller caller, InFlight.Share room)
      throws ProblemException, IOException {
    MediaTypes.of(ctx, MediaTypes.JSON);
    var body = ByteBuffer.wrap(bodies.read(ctx, room));
    Spending.spend(ctx, caller, 1);
    var verdict = receipts.refuseWithdrawn(forms.take(body), 1);
    if (verdict instanceof Accepted accepted) {
      var answer = Answer.accepted(accepted.feedback().id());
      return publisher.publish(List.of(accepted.feedback())).thenApply(written -> answer);
    }
    return CompletableFuture.completedFuture(Answer.of(Problem.of((Refusal) verdict)));
  }
}
