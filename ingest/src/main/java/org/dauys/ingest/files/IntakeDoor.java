package org.dauys.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.ingest.access.Caller;
import org.dauys.ingest.client.BatchAnswer;
import org.dauys.ingest.intake.Accepted;
import org.dauys.ingest.intake.Intake;
import org.dauys.ingest.intake.Refusal;
import org.dauys.ingest.publish.Publisher;
import org.dauys.ingest.receipt.Receipts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gateway's own intake as one sender may use it. A batch is on the broker when its answer is
 * there, so that a file has no more than one batch in memory and leaves the producer's buffer to
 * the requests. The file's thread waits where a client would get 429 or 503. Thread-safe.
 */
final class IntakeDoor implements Door {

  private static final Logger LOG = LoggerFactory.getLogger(IntakeDoor.class);

  private static final long PAUSE_MILLIS = 500;

  private final Caller sender;
  private final Intake intake;
  private final Receipts receipts;
  private final Publisher publisher;
  private final Duration patience;

  IntakeDoor(
      Caller sender, Intake intake, Receipts receipts, Publisher publisher, Duration patience) {
    this.sender = sender;
    this.intake = intake;
    this.receipts = receipts;
    this.publisher = publisher;
    this.patience = patience;
  }

  /**
   * Hands in a batch.
   *
   * @throws ImportException if Kafka does not acknowledge it
   */
  @Override
  public CompletableFuture<BatchAnswer> handIn(List<Outgoing> batch) {
    try {
      if (sender.quota().isPresent()) {
        sender.quota().get().spendSlowly(batch.size());
      }
      var entries = new ArrayList<BatchAnswer.Entry>(batch.size());
      var accepted = new ArrayList<FeedbackReceived>(batch.size());
      for (var row : batch) {
        entries.add(take(row, accepted));
      }
      untilAcknowledged(() -> publisher.publish(accepted));
      return CompletableFuture.completedFuture(new BatchAnswer(entries));
    } catch (InterruptedException e) {
      throw stopped();
    }
  }

  /**
   * Which of these feedback stand and are the sender's business.
   *
   * @throws ImportException if that cannot be known now
   */
  List<String> standing(List<String> ids) {
    try {
      return receipts.standing(ids).get().entrySet().stream()
          .filter(one -> sender.mayEnter(one.getValue().consultation()))
          .filter(one -> sender.mayUse(one.getValue().channel()))
          .map(Map.Entry::getKey)
          .toList();
    } catch (ExecutionException e) {
      throw new ImportException("what stood before cannot be told now; send the file again");
    } catch (InterruptedException e) {
      throw stopped();
    }
  }

  /**
   * Erases what the sender's document no longer holds.
   *
   * @throws ImportException if Kafka does not acknowledge it
   */
  void takeBack(List<String> ids) {
    try {
      untilAcknowledged(() -> publisher.takeBack(ids));
    } catch (InterruptedException e) {
      throw stopped();
    }
  }

  private static ImportException stopped() {
    Thread.currentThread().interrupt();
    return new ImportException("the gateway was stopped; send the file again");
  }

  private BatchAnswer.Entry take(Outgoing row, List<FeedbackReceived> accepted) {
    var json = ByteBuffer.wrap(row.json().getBytes(UTF_8));
    var verdict = receipts.refuseWithdrawn(sender.refuseForeign(intake.take(json, 1, ""), 1), 1);
    if (verdict instanceof Accepted good) {
      accepted.add(good.feedback());
      return BatchAnswer.Entry.accepted(good.feedback().id());
    }
    var refusal = (Refusal) verdict;
    return BatchAnswer.Entry.refused(refusal.code().code(), refusal.field(), refusal.reason());
  }

  private void untilAcknowledged(Supplier<CompletableFuture<Void>> writing)
      throws InterruptedException {
    long giveUpAt = System.nanoTime() + patience.toNanos();
    while (!isAcknowledged(writing.get())) {
      if (System.nanoTime() > giveUpAt) {
        throw new ImportException("Kafka did not acknowledge in time; send the file again");
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
  }

  private static boolean isAcknowledged(CompletableFuture<Void> written)
      throws InterruptedException {
    try {
      written.get();
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof KafkaException) {
        LOG.warn("not acknowledged error={}", e.getCause().getClass().getSimpleName());
        return false;
      }
      throw new IllegalStateException("cannot publish", e.getCause());
    }
  }
}
