package org.dauys.ingest.publish;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.topic.Topics;

/** Writes accepted feedback to {@code feedback.received}. Thread-safe. */
public final class Publisher {

  private final Producer<String, FeedbackReceived> producer;

  /** Publishes through that producer, which stays the caller's to close. */
  public Publisher(Producer<String, FeedbackReceived> producer) {
    this.producer = producer;
  }

  /**
   * Sends them all and returns at once. The future completes when the broker has acknowledged every
   * record, or with the first {@link KafkaException} when the fate of all of them is known: then
   * some may have been written, which does no harm, for a resend has the same ids.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // The callback is told the same, and told always.
  public CompletableFuture<Void> publish(List<FeedbackReceived> feedback) {
    var acknowledgements = new Acknowledgements();
    for (var one : feedback) {
      if (acknowledgements.hasFailed()) {
        break;
      }
      acknowledgements.expectOne();
      try {
        producer.send(
            new ProducerRecord<>(Topics.RECEIVED.name(), one.id(), one), acknowledgements);
      } catch (KafkaException e) {
        acknowledgements.failed(e);
      }
    }
    return acknowledgements.allSent();
  }
}
