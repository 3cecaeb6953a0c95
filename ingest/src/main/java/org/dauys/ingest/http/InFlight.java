package org.dauys.ingest.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many bytes of requests may be in memory at once, from their first byte to the broker's last
 * acknowledgement. It bounds our memory, and because the records are about as large as the requests
 * they came in, the producer's buffer never fills and no thread waits for it. A slow client holds
 * only what it has sent. Thread-safe.
 */
final class InFlight {

  private final Semaphore bytes;

  InFlight(int bytes) {
    this.bytes = new Semaphore(bytes);
  }

  /** The share of one request, at first nothing. */
  Share open() {
    return new Share();
  }

  /** What one request holds; given back by {@link #close()}, once. */
  final class Share implements AutoCloseable {

    private final AtomicInteger held = new AtomicInteger();

    /** Whether there is room for that many bytes more. */
    boolean grow(int more) {
      if (!bytes.tryAcquire(more)) {
        return false;
      }
      held.addAndGet(more);
      return true;
    }

    @Override
    public void close() {
      bytes.release(held.getAndSet(0));
    }
  }
}
