package org.dauys.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Role;
import org.junit.jupiter.api.Test;

class PublisherTest {

  private final MockProducer<String, byte[]> producer =
      new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
  private final Publisher publisher = new Publisher(producer);

  @Test
  void nothingIsPromisedBeforeTheLastAcknowledgement() {
    var done = publisher.publish(List.of(feedback("a"), feedback("b")));
    producer.completeNext();
    assertThat(done).isNotDone();
    producer.completeNext();
    assertThat(done).isCompleted();
  }

  @Test
  void aRecordIsKeyedByTheFeedbackId() {
    assertThat(publisher.publish(List.of(feedback("a")))).isNotDone();
    var record = producer.history().get(0);
    assertThat(record.topic()).isEqualTo("feedback.received");
    assertThat(record.key()).isEqualTo("a");
  }

  @Test
  void everyFieldOfAcceptedFeedbackStandsOnTheTopic() {
    var reply =
        new FeedbackReceived(
            1,
            "a",
            "vk",
            "-9_7_102",
            "-9_7_101",
            "budget",
            Channel.SOCIAL,
            Role.EXPERT,
            "p1-author",
            Instant.parse("2026-02-14T05:18:29Z"),
            Instant.parse("2026-02-14T05:18:31.250Z"),
            "KZ-27",
            "271000000",
            "place",
            "text");
    assertThat(publisher.publish(List.of(reply))).isNotDone();
    var written = producer.history().get(0);
    assertThat(Topics.RECEIVED.value().deserializer().deserialize("", written.value()))
        .isEqualTo(reply);
  }

  @Test
  void oneFailureFailsTheRequestWhenTheFateOfAllIsKnown() {
    var done = publisher.publish(List.of(feedback("a"), feedback("b")));
    producer.errorNext(new TimeoutException("late"));
    assertThat(done).isNotDone();
    producer.completeNext();
    assertThat(done).isCompletedExceptionally();
  }

  @Test
  void aFullBufferFailsTheRequestAtOnce() {
    producer.sendException = new BufferExhaustedException("full");
    assertThat(publisher.publish(List.of(feedback("a"), feedback("b")))).isCompletedExceptionally();
    assertThat(producer.history()).isEmpty();
  }

  @Test
  void nothingToPublishIsDone() {
    assertThat(publisher.publish(List.of())).isCompleted();
  }

  private static FeedbackReceived feedback(String id) {
    return new FeedbackReceived(
        1,
        id,
        "form",
        "",
        "budget",
        Channel.SOCIAL,
        Role.RESIDENT,
        "",
        Instant.EPOCH,
        Instant.EPOCH,
        "",
        "",
        "",
        "text");
  }
}
