package org.dauys.ingest.publish;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Counts the broker's answers to the records of one request. */
final class Acknowledgements implements Callback {

  /** Records without an answer, and one for the loop that is still sending. */
  private final AtomicInteger open = new AtomicInteger(1);

  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private final CompletableFuture<Void> done = new CompletableFuture<>();

  void expectOne() {
    open.incrementAndGet();
  }

  @Override
  public void onCompletion(RecordMetadata written, Exception problem) {
    if (problem == null) {
      close();
    } else {
      failed(problem);
    }
  }

  void failed(Exception problem) {
    failure.compareAndSet(null, problem);
    close();
  }

  boolean hasFailed() {
    return failure.get() != null;
  }

  CompletableFuture<Void> allSent() {
    close();
    return done;
  }

  private void close() {
    if (open.decrementAndGet() > 0) {
      return;
    }
    if (hasFailed()) {
      done.completeExceptionally(failure.get());
    } else {
      done.complete(null);
    }
  }
}
