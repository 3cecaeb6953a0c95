package org.dauys.ingest.submitted;

import java.nio.ByteBuffer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackRefused;
import org.dauys.contract.topic.Topics;
import org.dauys.ingest.intake.Accepted;
import org.dauys.ingest.intake.Intake;
import org.dauys.ingest.intake.Refusal;
import org.dauys.ingest.intake.RefusalCode;
import org.dauys.ingest.intake.Verdict;
import org.dauys.ingest.publish.ReceivedWriter;
import org.dauys.ingest.receipt.Receipts;

/**
 * Turns one record of {@code feedback.submitted} into one of {@code feedback.received} or of {@code
 * feedback.refused}. A record without a source id has its place on the topic as its name, so that
 * it is one feedback however often it is read.
 */
final class Taking {

  private final Intake intake;
  private final Receipts receipts;
  private final ReceivedWriter writer = new ReceivedWriter();

  Taking(Intake intake, Receipts receipts) {
    this.intake = intake;
    this.receipts = receipts;
  }

  ProducerRecord<byte[], byte[]> take(ConsumerRecord<byte[], byte[]> submitted) {
    var verdict = receipts.refuseWithdrawn(verdict(submitted), 1);
    return verdict instanceof Accepted accepted
        ? received(accepted.feedback())
        : refused(submitted, (Refusal) verdict);
  }

  private Verdict verdict(ConsumerRecord<byte[], byte[]> submitted) {
    if (submitted.value() == null) {
      return new Refusal(
          RefusalCode.NOT_JSON, "", "a tombstone withdraws nothing here; use the API", 1);
    }
    var place = submitted.topic() + "-" + submitted.partition() + "@" + submitted.offset();
    return intake.take(ByteBuffer.wrap(submitted.value()), 1, place);
  }

  private ProducerRecord<byte[], byte[]> received(FeedbackReceived feedback) {
    var topic = Topics.RECEIVED;
    return new ProducerRecord<>(
        topic.name(),
        topic.key().serializer().serialize(topic.name(), feedback.id()),
        writer.write(feedback));
  }

  private static ProducerRecord<byte[], byte[]> refused(
      ConsumerRecord<byte[], byte[]> submitted, Refusal refusal) {
    var event =
        new FeedbackRefused(
            FeedbackRefused.VERSION,
            submitted.partition(),
            submitted.offset(),
            refusal.code().code(),
            refusal.field(),
            refusal.reason());
    var topic = Topics.REFUSED;
    return new ProducerRecord<>(
        topic.name(), submitted.key(), topic.value().serializer().serialize(topic.name(), event));
  }
}
