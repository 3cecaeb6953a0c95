package org.dauys.ingest.submitted;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.dauys.contract.topic.Topics;
import org.dauys.ingest.intake.Intake;
import org.dauys.ingest.receipt.Receipts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code feedback.submitted} and writes what the intake makes of it, on a thread of its own.
 * What was read and what was written of one poll are one Kafka transaction: whatever breaks, the
 * poll is done once. After a failure the clients are thrown away and new ones begin at the last
 * commit.
 */
public final class SubmittedLoop implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SubmittedLoop.class);

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  private final Supplier<Consumer<byte[], byte[]>> consumers;
  private final Supplier<Producer<byte[], byte[]>> producers;
  private final Taking taking;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "submitted");

  /**
   * A loop that has not begun.
   *
   * @param consumers make a consumer of bytes with a group and without automatic commits
   * @param producers make a producer of bytes with a transactional id
   */
  public SubmittedLoop(
      Supplier<Consumer<byte[], byte[]>> consumers,
      Supplier<Producer<byte[], byte[]>> producers,
      Intake intake,
      Receipts receipts) {
    this.consumers = consumers;
    this.producers = producers;
    this.taking = new Taking(intake, receipts);
  }

  /** Begins. */
  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    closed.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      do {
        runUntilFailure();
      } while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException | InterruptException e) {
      LOG.info("taking of submitted feedback interrupted");
    } catch (RuntimeException e) {
      LOG.error("taking of submitted feedback stopped; restart the gateway", e);
    }
  }

  private void runUntilFailure() {
    var consumer = consumers.get();
    var producer = producers.get();
    try {
      producer.initTransactions();
      consumer.subscribe(List.of(Topics.SUBMITTED.name()));
      while (closed.getCount() > 0) {
        take(consumer.poll(POLL), consumer, producer);
      }
    } catch (InterruptException e) {
      throw e;
    } catch (KafkaException e) {
      // Unfinished transactions are aborted when the next producer takes over the id.
      LOG.warn("submitted feedback waits error={}", e.getClass().getSimpleName());
    } finally {
      producer.close(CLOSE_WITHIN);
      consumer.close();
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The commit fails if one of the sends did.
  private void take(
      ConsumerRecords<byte[], byte[]> records,
      Consumer<byte[], byte[]> consumer,
      Producer<byte[], byte[]> producer) {
    if (records.isEmpty()) {
      return;
    }
    producer.beginTransaction();
    var next = new HashMap<TopicPartition, OffsetAndMetadata>();
    for (var partition : records.partitions()) {
      for (var one : records.records(partition)) {
        producer.send(taking.take(one));
      }
      next.put(partition, new OffsetAndMetadata(consumer.position(partition)));
    }
    producer.sendOffsetsToTransaction(next, consumer.groupMetadata());
    producer.commitTransaction();
  }
}
