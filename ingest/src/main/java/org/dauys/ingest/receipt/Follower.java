package org.dauys.ingest.receipt;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.dauys.contract.topic.TombstoneHeaders;
import org.dauys.contract.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code feedback.received} and {@code feedback.withdrawn} into the index, on a thread of its
 * own, at its own pace: no submission waits for it. A feedback that stands on the topic again after
 * its withdrawal, because a resend at another gateway crossed it, is erased again.
 */
public final class Follower implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration ASK_WITHIN = Duration.ofSeconds(5);
  private static final long CATCH_UP_SECONDS = 10;
  private static final String CLOSED = "the index is closed";

  /** Somebody who waits until the index has read that far. */
  private record Waiting(CompletableFuture<Void> done, Map<TopicPartition, Long> until) {}

  private final Consumer<byte[], byte[]> kafka;
  private final ReceiptStore store;
  private final java.util.function.Consumer<String> eraseAgain;
  private final Queue<CompletableFuture<Void>> asked = new ConcurrentLinkedQueue<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final Thread thread = new Thread(this::run, "receipts");
  private volatile boolean open = true;
  private volatile boolean ready;

  /**
   * Follows a cluster; what the store knows of another one is forgotten.
   *
   * @param kafka a consumer of bytes without a group, from now on this object's to close
   * @param eraseAgain told the id of a feedback that came back after its withdrawal
   */
  public Follower(
      Consumer<byte[], byte[]> kafka,
      String cluster,
      ReceiptStore store,
      java.util.function.Consumer<String> eraseAgain) {
    this.kafka = kafka;
    this.store = store;
    this.eraseAgain = eraseAgain;
    store.follow(cluster);
  }

  /** Reads all withdrawals, which are few, and then goes on in the background. */
  public void start() {
    var withdrawals = partitions(Topics.WITHDRAWN.name());
    assign(withdrawals);
    var ends = kafka.endOffsets(withdrawals, ASK_WITHIN);
    while (!isAt(ends)) {
      apply(kafka.poll(POLL));
    }
    var all = new ArrayList<>(withdrawals);
    all.addAll(partitions(Topics.RECEIVED.name()));
    assign(all);
    thread.start();
  }

  boolean isReady() {
    return ready;
  }

  /** Completes when everything has been read that is acknowledged by now. */
  CompletableFuture<Void> catchUp() {
    var done = new CompletableFuture<Void>().orTimeout(CATCH_UP_SECONDS, TimeUnit.SECONDS);
    asked.add(done);
    if (open) {
      kafka.wakeup();
    } else {
      done.completeExceptionally(new KafkaException(CLOSED));
    }
    return done;
  }

  @Override
  public void close() {
    open = false;
    if (thread.getState() == Thread.State.NEW) {
      kafka.close();
      return;
    }
    kafka.wakeup();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    awaitFirst();
    try (kafka) {
      while (open) {
        step();
      }
    } catch (InterruptException e) {
      LOG.info("index of receipts interrupted");
    } catch (RuntimeException e) {
      LOG.error("index of receipts stopped; restart the gateway", e);
    } finally {
      open = false;
      ready = false;
      failAll(new KafkaException(CLOSED));
    }
  }

  private void awaitFirst() {
    var first = new CompletableFuture<Void>();
    asked.add(first);
    var unused =
        first.whenComplete(
            (done, failure) -> {
              if (failure == null) {
                ready = true;
              } else if (open) {
                awaitFirst();
              }
            });
  }

  private void step() {
    try {
      apply(kafka.poll(POLL));
      hear();
      settle();
    } catch (WakeupException e) {
      LOG.debug("woken");
      hear();
    }
  }

  /** Asks Kafka how far the new waiters' futures reach. */
  private void hear() {
    if (asked.isEmpty()) {
      return;
    }
    var all = drain();
    try {
      var ends = kafka.endOffsets(kafka.assignment(), ASK_WITHIN);
      all.forEach(done -> waiting.add(new Waiting(done, ends)));
    } catch (WakeupException e) {
      asked.addAll(all);
    } catch (KafkaException e) {
      all.forEach(done -> done.completeExceptionally(e));
    }
  }

  private List<CompletableFuture<Void>> drain() {
    var all = new ArrayList<CompletableFuture<Void>>();
    for (var next = asked.poll(); next != null; next = asked.poll()) {
      all.add(next);
    }
    return all;
  }

  private void settle() {
    for (Iterator<Waiting> each = waiting.iterator(); each.hasNext(); ) {
      var one = each.next();
      if (one.done().isDone() || isAt(one.until())) {
        each.remove();
        one.done().complete(null);
      }
    }
  }

  private void failAll(KafkaException reason) {
    drain().forEach(done -> done.completeExceptionally(reason));
    waiting.forEach(one -> one.done().completeExceptionally(reason));
  }

  private boolean isAt(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream().allMatch(end -> kafka.position(end.getKey()) >= end.getValue());
  }

  private List<TopicPartition> partitions(String topic) {
    return kafka.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(topic, info.partition()))
        .toList();
  }

  private void assign(List<TopicPartition> partitions) {
    kafka.assign(partitions);
    partitions.forEach(partition -> kafka.seek(partition, store.position(partition)));
  }

  private void apply(ConsumerRecords<byte[], byte[]> records) {
    if (records.isEmpty()) {
      return;
    }
    try (var reading = store.reading()) {
      for (var partition : records.partitions()) {
        for (var one : records.records(partition)) {
          apply(one, reading);
        }
        reading.moveTo(partition, kafka.position(partition));
      }
      reading.done();
    }
  }

  private void apply(ConsumerRecord<byte[], byte[]> one, ReceiptStore.Reading reading) {
    var key = one.key() == null ? IdKey.NONE : IdKey.of(one.key());
    if (key.length == 0) {
      return;
    }
    if (one.value() == null) {
      if (one.headers().lastHeader(TombstoneHeaders.MAY_RETURN) == null) {
        reading.erase(key);
      } else {
        reading.forget(key);
      }
      return;
    }
    var origin = Origin.of(one.value());
    if (origin.isEmpty()) {
      return;
    }
    if (one.topic().equals(Topics.WITHDRAWN.name())) {
      reading.withdraw(key, origin.get());
    } else if (!reading.accept(key, origin.get())) {
      eraseAgain.accept(new String(one.key(), US_ASCII));
    }
  }
}
