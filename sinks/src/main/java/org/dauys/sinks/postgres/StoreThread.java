package org.dauys.sinks.postgres;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Stores one batch in a thread of its own, so that the next one can be polled and read while the
 * database works. There is never more than one on the way. Not thread-safe.
 */
final class StoreThread implements AutoCloseable {

  private final Store store;
  private final Runnable stored;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(task -> new Thread(task, "store-writer"));
  private Future<?> underway = CompletableFuture.completedFuture(null);

  /**
   * Starts the thread.
   *
   * @param stored is told of every batch that has been stored
   */
  StoreThread(Store store, Runnable stored) {
    this.store = store;
    this.stored = stored;
  }

  /** Has the batch stored as soon as the one before it is. */
  void store(Store.Prepared batch) throws SQLException {
    settle();
    underway =
        thread.submit(
            () -> {
              store.store(batch);
              stored.run();
              return batch;
            });
  }

  /**
   * Waits until what was given is stored. Whoever asks the store where it is must do so first.
   *
   * @throws SQLException if it was not
   * @throws StaleInstanceException if it was not
   */
  void settle() throws SQLException {
    try {
      underway.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a batch is stored", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SQLException problem) {
        throw problem;
      }
      if (e.getCause() instanceof StaleInstanceException problem) {
        throw problem;
      }
      throw new IllegalStateException("a batch cannot be stored", e.getCause());
    }
  }

  /** Ends after the batch on the way, whatever becomes of it: the database knows. */
  @Override
  public void close() {
    thread.shutdown();
    try {
      // Its own connection limits how long a batch can take.
      thread.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
