package org.dauys.sinks.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the store equal to its topics, in a thread of its own: poll, read, have it stored by {@link
 * StoreThread}, again.
 *
 * <p>There is one way to recover, from whatever it was: close the consumer, wait a little longer
 * each time, join the group anew and read on from where the database says. Nothing in memory has to
 * be trusted, so {@code kill -9} is only one more case of it.
 */
public final class ConsumerLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ConsumerLoop.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final DataSource database;
  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Thread thread = new Thread(this::run, "store");
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile boolean storing;
  private volatile Duration wait = FIRST_WAIT;

  /**
   * Prepares the loop.
   *
   * @param consumers gives a consumer that neither commits nor chooses a position by itself
   */
  public ConsumerLoop(DataSource database, Supplier<Consumer<byte[], byte[]>> consumers) {
    this.database = database;
    this.consumers = consumers;
  }

  /** Starts the thread. */
  public void start() {
    thread.start();
  }

  /** Whether the last poll and what it brought went well. */
  public boolean isStoring() {
    return storing;
  }

  /** Ends after the batch at hand. */
  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!isClosing()) {
      var store = new Store(database);
      try (var consumer = consumers.get();
          var storeThread = new StoreThread(store, this::stored)) {
        follow(consumer, store, storeThread);
      } catch (Exception e) {
        LOG.warn("storing interrupted problem={} again-in={}", describe(e), wait);
        storing = false;
        pause();
      }
    }
    storing = false;
  }

  private void follow(Consumer<byte[], byte[]> consumer, Store store, StoreThread storeThread)
      throws SQLException {
    consumer.subscribe(store.topics(), new ResumeFromStore(consumer, store, storeThread));
    while (!isClosing()) {
      var batch = consumer.poll(POLL);
      if (batch.isEmpty()) {
        // Else a store that was emptied for a rebuild stays empty until somebody says something.
        storeThread.settle();
        store.verify(consumer.assignment());
        stored();
      } else {
        storeThread.store(store.prepare(batch));
        LOG.debug("batch read records={}", batch.count());
      }
    }
    storeThread.settle();
  }

  private void stored() {
    storing = true;
    wait = FIRST_WAIT;
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  private void pause() {
    try {
      closing.await(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      closing.countDown();
    }
    var twice = wait.multipliedBy(2);
    wait = twice.compareTo(LONGEST_WAIT) < 0 ? twice : LONGEST_WAIT;
  }

  /** Without the message of a database error, which may quote a row. */
  private static String describe(Exception problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return "SQLSTATE " + sql.getSQLState();
      }
    }
    return problem instanceof KafkaException || problem instanceof StaleInstanceException
        ? problem.toString()
        : problem.getClass().getName() + " at " + problem.getStackTrace()[0];
  }

  /** Partitions are read on from the database's position, whatever Kafka may remember. */
  private record ResumeFromStore(
      Consumer<byte[], byte[]> consumer, Store store, StoreThread storeThread)
      implements ConsumerRebalanceListener {

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      try {
        storeThread.settle();
        store.resume(partitions).forEach(consumer::seek);
      } catch (SQLException e) {
        throw new KafkaException("the database has no position for " + partitions, e);
      }
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      try {
        storeThread.settle();
      } catch (SQLException e) {
        throw new KafkaException("what was read of " + partitions + " is not stored", e);
      }
    }
  }
}
