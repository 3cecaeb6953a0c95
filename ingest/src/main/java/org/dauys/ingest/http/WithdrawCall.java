package org.dauys.ingest.http;

import io.javalin.http.Context;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.dauys.contract.event.FeedbackWithdrawn;
import org.dauys.ingest.access.Caller;
import org.dauys.ingest.publish.Publisher;
import org.dauys.ingest.receipt.Receipt;
import org.dauys.ingest.receipt.Receipts;

/**
 * {@code DELETE /v1/feedback/{id}}: erases it for good. Doing it again writes it again, in case the
 * first time was cut off between its records.
 */
final class WithdrawCall implements Call {

  private final OneFeedback feedback;
  private final Receipts receipts;
  private final Publisher publisher;
  private final Clock clock;

  WithdrawCall(OneFeedback feedback, Receipts receipts, Publisher publisher, Clock clock) {
    this.feedback = feedback;
    this.receipts = receipts;
    this.publisher = publisher;
    this.clock = clock;
  }

  @Override
  public CompletableFuture<Answer> answer(Context ctx, Caller caller, InFlight.Share room)
      throws ProblemException {
    Spending.spend(ctx, caller, 1);
    var id = OneFeedback.id(ctx);
    return feedback.find(id, caller, receipt -> withdraw(id, receipt));
  }

  private CompletableFuture<Answer> withdraw(String id, Receipt receipt) {
    var event =
        new FeedbackWithdrawn(
            FeedbackWithdrawn.VERSION,
            id,
            receipt.consultation(),
            receipt.channel(),
            clock.instant().truncatedTo(ChronoUnit.MILLIS));
    return publisher
        .withdraw(event)
        .thenApply(
            written -> {
              receipts.withdrawn(event);
              return Answer.done(id, Receipt.Status.WITHDRAWN.code());
            });
  }
}
