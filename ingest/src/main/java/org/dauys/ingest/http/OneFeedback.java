package org.dauys.ingest.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dauys.ingest.access.Caller;
import org.dauys.ingest.receipt.Receipt;
import org.dauys.ingest.receipt.Receipts;

/**
 * The calls on one feedback, {@code /v1/feedback/{id}}, begin with the question whether it is
 * there.
 */
final class OneFeedback {

  private static final String WITHDRAWN = Receipt.Status.WITHDRAWN.code();

  private final Receipts receipts;

  OneFeedback(Receipts receipts) {
    this.receipts = receipts;
  }

  static String id(Context ctx) {
    return ctx.pathParam("id");
  }

  /**
   * Goes on with its receipt. What belongs to a consultation or channel that is none of the
   * caller's business is for him as if it were not there.
   */
  CompletableFuture<Answer> find(
      String id, Caller caller, Function<Receipt, CompletableFuture<Answer>> then) {
    return receipts
        .find(id)
        .thenCompose(
            found ->
                found
                    .filter(receipt -> caller.mayEnter(receipt.consultation()))
                    .filter(receipt -> caller.mayUse(receipt.channel()))
                    .map(then)
                    .orElseGet(() -> CompletableFuture.completedFuture(unknown())));
  }

  /** Goes on with its receipt if it has not been withdrawn. */
  CompletableFuture<Answer> findStanding(
      String id, Caller caller, Function<Receipt, CompletableFuture<Answer>> then) {
    return find(
        id,
        caller,
        receipt ->
            receipt.status() == Receipt.Status.WITHDRAWN
                ? CompletableFuture.completedFuture(gone())
                : then.apply(receipt));
  }

  private static Answer unknown() {
    return Answer.of(
        Problem.of(HttpStatus.NOT_FOUND, "unknown-feedback", "there is no such feedback"));
  }

  private static Answer gone() {
    return Answer.of(Problem.of(HttpStatus.GONE, WITHDRAWN, "the feedback was withdrawn"));
  }
}
