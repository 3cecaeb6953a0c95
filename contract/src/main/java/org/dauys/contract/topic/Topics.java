package org.dauys.contract.topic;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.Serdes;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.json.JsonSerde;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Totals;

/** The Kafka topics on which the three processes meet. */
public final class Topics {

  /** What the door accepted, by feedback id; a tombstone means erased. */
  public static final Topic<String, FeedbackReceived> RECEIVED =
      Topic.compacted("feedback.received", Serdes.String(), JsonSerde.of(FeedbackReceived.class));

  /** The same with its tags, by feedback id. */
  public static final Topic<String, FeedbackTagged> TAGGED =
      Topic.compacted("feedback.tagged", Serdes.String(), JsonSerde.of(FeedbackTagged.class));

  /** What could not be read or tagged: key and bytes as they came, reason in the headers. */
  public static final Topic<byte[], byte[]> REJECTED =
      Topic.keptFor(
          Duration.ofDays(30), "feedback.rejected", Serdes.ByteArray(), Serdes.ByteArray());

  /** The figures of every day cell. */
  public static final Topic<DailyCell, Totals> TOTALS_DAILY =
      Topic.compacted("totals.daily", JsonSerde.of(DailyCell.class), JsonSerde.of(Totals.class));

  private static final List<Topic<?, ?>> ALL = List.of(RECEIVED, TAGGED, REJECTED, TOTALS_DAILY);

  private Topics() {}

  /** All of them. */
  public static List<Topic<?, ?>> all() {
    return ALL;
  }

  /**
   * Creates the topics that the cluster lacks and leaves the others as they are. Waits until the
   * cluster knows them.
   *
   * @throws KafkaException if the cluster refuses
   */
  public static void create(Admin admin, int partitions, int replication) {
    var wanted =
        ALL.stream().map(topic -> topic.describe(partitions, (short) replication)).toList();
    for (var creation : admin.createTopics(wanted).values().entrySet()) {
      try {
        creation.getValue().get();
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw new KafkaException("cannot create topic " + creation.getKey(), e.getCause());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new KafkaException("interrupted while creating topics", e);
      }
    }
  }
}
