package org.dauys.bench.door;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;

/** What the producer does when nobody reads HTTP or JSON: one thread, as many bytes. */
final class ProducerLimit {

  private static final long TEN_DIGITS = 10_000_000_000L;

  private final Producer<String, byte[]> producer;
  private final String topic;

  ProducerLimit(Producer<String, byte[]> producer, String topic) {
    this.producer = producer;
    this.topic = topic;
  }

  /** Acknowledged records per second. */
  @SuppressWarnings("FutureReturnValueIgnored") // The callback is told the same.
  double run(Records records, Duration time) {
    var acknowledged = new AtomicLong();
    long start = System.nanoTime();
    long id = start;
    while (System.nanoTime() - start < time.toNanos()) {
      var body = records.next();
      for (int from = 0; from < body.length; ) {
        int end = from;
        while (end < body.length && body[end] != '\n') {
          end++;
        }
        producer.send(
            Records.written(topic, Long.toString(id++ % TEN_DIGITS), body, from, end),
            (written, failure) -> {
              if (failure == null) {
                acknowledged.incrementAndGet();
              }
            });
        from = end + 1;
      }
    }
    producer.flush();
    return acknowledged.get() * 1e9 / (System.nanoTime() - start);
  }
}
