package org.dauys.ingest.publish;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Kafka every two seconds whether it is there. Thread-safe. */
public final class KafkaWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaWatch.class);
  private static final Duration EVERY = Duration.ofSeconds(2);

  private final Admin admin;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "kafka-watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile boolean answers = true;

  /** Watches through that client, from now on this object's to close. */
  public KafkaWatch(Admin admin) {
    this.admin = admin;
    long every = EVERY.toMillis();
    var unused = clock.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  /** Whether it answered the last time. */
  public boolean answers() {
    return answers;
  }

  private void look() {
    boolean before = answers;
    try {
      admin.describeCluster().clusterId().get(EVERY.toMillis(), TimeUnit.MILLISECONDS);
      answers = true;
    } catch (ExecutionException | TimeoutException e) {
      answers = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (before != answers) {
      LOG.warn("kafka answers={}", answers);
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    admin.close(EVERY);
  }
}
