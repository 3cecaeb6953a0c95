package org.dauys.ingest.receipt;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.dauys.contract.event.FeedbackWithdrawn;

/** Receipts from the index on disk. */
public final class IndexedReceipts implements Receipts {

  private final ReceiptStore store;
  private final Follower follower;

  /** The follower keeps the store up to date. */
  public IndexedReceipts(ReceiptStore store, Follower follower) {
    this.store = store;
    this.follower = follower;
  }

  @Override
  public CompletableFuture<Optional<Receipt>> find(String id) {
    var known = store.find(id);
    return known.isPresent()
        ? CompletableFuture.completedFuture(known)
        : follower.catchUp().thenApply(caughtUp -> store.find(id));
  }

  @Override
  public boolean isWithdrawn(String id) {
    return store.isWithdrawn(id);
  }

  @Override
  public void withdrawn(FeedbackWithdrawn event) {
    store.withdraw(event.id(), event.consultation(), event.channel().code());
  }

  @Override
  public boolean isReady() {
    return follower.isReady();
  }
}
