package org.dauys.ingest.receipt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  public CompletableFuture<Map<String, Receipt>> standing(List<String> ids) {
    return follower.catchUp().thenApply(caughtUp -> known(ids));
  }

  private Map<String, Receipt> known(List<String> ids) {
    var standing = new LinkedHashMap<String, Receipt>();
    for (var id : ids) {
      store
          .find(id)
          .filter(receipt -> receipt.status() == Receipt.Status.ACCEPTED)
          .ifPresent(receipt -> standing.put(id, receipt));
    }
    return standing;
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
