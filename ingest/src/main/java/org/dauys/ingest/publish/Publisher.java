package org.dauys.ingest.publish;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.dauys.contract.event.FeedbackCorrected;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackWithdrawn;
import org.dauys.contract.topic.TombstoneHeaders;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.Topics;

/**
 * Writes what the door decided. Every method sends and returns at once; its future completes when
 * the broker has acknowledged every record, or with the first {@link KafkaException} when the fate
 * of all of them is known: then some may have been written, which does no harm, for each record is
 * the whole state of its key and may be written again. Thread-safe.
 */
public final class Publisher {

  private final Producer<String, byte[]> producer;
  private final ReceivedWriter writer = new ReceivedWriter();

  /** Publishes through that producer, which stays the caller's to close. */
  public Publisher(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  /** Publishes accepted feedback. */
  public CompletableFuture<Void> publish(List<FeedbackReceived> feedback) {
    return send(feedback.stream().map(this::received).toList());
  }

  /** Publishes a correction in place of an earlier one. */
  public CompletableFuture<Void> correct(FeedbackCorrected correction) {
    return send(List.of(put(Topics.CORRECTED, correction.id(), correction)));
  }

  /** Takes the correction of a feedback back. */
  public CompletableFuture<Void> undoCorrection(String id) {
    return send(List.of(erase(Topics.CORRECTED, id)));
  }

  /** Erases a feedback and its correction, and remembers for good that it was withdrawn. */
  public CompletableFuture<Void> withdraw(FeedbackWithdrawn withdrawn) {
    var id = withdrawn.id();
    return send(
        List.of(
            put(Topics.WITHDRAWN, id, withdrawn),
            erase(Topics.RECEIVED, id),
            erase(Topics.CORRECTED, id)));
  }

  /** Erases feedback and its corrections; handed in again, it stands again. */
  public CompletableFuture<Void> takeBack(List<String> ids) {
    return send(
        ids.stream().flatMap(id -> Stream.of(dropped(id), erase(Topics.CORRECTED, id))).toList());
  }

  private static ProducerRecord<String, byte[]> dropped(String id) {
    var tombstone = erase(Topics.RECEIVED, id);
    tombstone.headers().add(TombstoneHeaders.MAY_RETURN, new byte[0]);
    return tombstone;
  }

  /**
   * Erases a feedback that came back after its withdrawal, and does not wait: should it fail, the
   * index comes across it again when it is read anew.
   */
  public void eraseAgain(String id) {
    var unused = send(List.of(erase(Topics.RECEIVED, id)));
  }

  private ProducerRecord<String, byte[]> received(FeedbackReceived feedback) {
    return new ProducerRecord<>(Topics.RECEIVED.name(), feedback.id(), writer.write(feedback));
  }

  private static <V> ProducerRecord<String, byte[]> put(
      Topic<String, V> topic, String id, V value) {
    return new ProducerRecord<>(
        topic.name(), id, topic.value().serializer().serialize(topic.name(), value));
  }

  private static ProducerRecord<String, byte[]> erase(Topic<String, ?> topic, String id) {
    return new ProducerRecord<>(topic.name(), id, null);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // The callback is told the same, and told always.
  private CompletableFuture<Void> send(List<ProducerRecord<String, byte[]>> records) {
    var acknowledgements = new Acknowledgements();
    for (var one : records) {
      if (acknowledgements.hasFailed()) {
        break;
      }
      acknowledgements.expectOne();
      try {
        producer.send(one, acknowledgements);
      } catch (KafkaException e) {
        acknowledgements.failed(e);
      }
    }
    return acknowledgements.allSent();
  }
}
