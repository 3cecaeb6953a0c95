package org.dauys.ingest.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many bytes of requests may be in memory at once, from their first byte to the broker's last
 * acknowledgement. It bounds our memory, and because the records are about as large as the requests
 * they came in, the producer's buffer never fills and no thread waits for it. A slow client holds
 * only what it has sent, and no client more than half of the room, so that one cannot shut out the
 * others. Thread-safe.
 */
final class InFlight {

  private final Semaphore bytes;
  private final int bytesOfOne;
  private final Map<String, Semaphore> ofOne = new ConcurrentHashMap<>();

  InFlight(int bytes) {
    this.bytes = new Semaphore(bytes);
    this.bytesOfOne = bytes / 2;
  }

  /**
   * The share of one request, at first nothing.
   *
   * @param client whose request it is; one of a bounded number of names
   */
  Share open(String client) {
    return new Share(ofOne.computeIfAbsent(client, unknown -> new Semaphore(bytesOfOne)));
  }

  /** The share of a request that may have all the room. */
  Share open() {
    return new Share(bytes);
  }

  /** What one request holds; given back by {@link #close()}, once. */
  final class Share implements AutoCloseable {

    private final Semaphore own;
    private final AtomicInteger held = new AtomicInteger();

    private Share(Semaphore own) {
      this.own = own;
    }

    /** Whether there is room for that many bytes more. */
    boolean grow(int more) {
      if (!own.tryAcquire(more)) {
        return false;
      }
      if (own != bytes && !bytes.tryAcquire(more)) {
        own.release(more);
        return false;
      }
      held.addAndGet(more);
      return true;
    }

    @Override
    public void close() {
      int returned = held.getAndSet(0);
      own.release(returned);
      if (own != bytes) {
        bytes.release(returned);
      }
    }
  }
}
