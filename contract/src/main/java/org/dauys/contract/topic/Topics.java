package org.dauys.contract.topic;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.Serdes;
import org.dauys.contract.event.AlertRaised;
import org.dauys.contract.event.FamilyCounted;
import org.dauys.contract.event.FeedbackCorrected;
import org.dauys.contract.event.FeedbackGrouped;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.event.FeedbackRefused;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.event.FeedbackWithdrawn;
import org.dauys.contract.event.TaggerApplied;
import org.dauys.contract.event.TaggerChosen;
import org.dauys.contract.json.JsonSerde;
import org.dauys.contract.totals.AlertCell;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.HourlyCell;
import org.dauys.contract.totals.OverallCell;
import org.dauys.contract.totals.OverallTotals;
import org.dauys.contract.totals.Totals;

/** The Kafka topics on which the three processes meet. */
public final class Topics {

  /** What clients that live on Kafka hand in, before any check; unmasked, so it stays a day. */
  public static final Topic<byte[], byte[]> SUBMITTED =
      Topic.keptFor(
          Duration.ofHours(24), "feedback.submitted", Serdes.ByteArray(), Serdes.ByteArray());

  /** Why a submission was not accepted, under its key. */
  public static final Topic<byte[], FeedbackRefused> REFUSED =
      Topic.keptFor(
          Duration.ofDays(30),
          "feedback.refused",
          Serdes.ByteArray(),
          JsonSerde.of(FeedbackRefused.class));

  /** What the door accepted, by feedback id; a tombstone means erased. */
  public static final Topic<String, FeedbackReceived> RECEIVED =
      Topic.compacted("feedback.received", Serdes.String(), JsonSerde.of(FeedbackReceived.class));

  /** What was withdrawn for good, by feedback id; never a tombstone. */
  public static final Topic<String, FeedbackWithdrawn> WITHDRAWN =
      Topic.compacted("feedback.withdrawn", Serdes.String(), JsonSerde.of(FeedbackWithdrawn.class));

  /** What analysts corrected, by feedback id; a tombstone undoes it. */
  public static final Topic<String, FeedbackCorrected> CORRECTED =
      Topic.compacted("feedback.corrected", Serdes.String(), JsonSerde.of(FeedbackCorrected.class));

  /** The same with its tags, by feedback id. */
  public static final Topic<String, FeedbackTagged> TAGGED =
      Topic.compacted("feedback.tagged", Serdes.String(), JsonSerde.of(FeedbackTagged.class));

  /** Which near-identical texts belong together, by feedback id. */
  public static final Topic<String, FeedbackGrouped> GROUPED =
      Topic.compacted("feedback.grouped", Serdes.String(), JsonSerde.of(FeedbackGrouped.class));

  /** How large each family of near-identical texts is, by family id. */
  public static final Topic<String, FamilyCounted> FAMILIES =
      Topic.compacted("families.counted", Serdes.String(), JsonSerde.of(FamilyCounted.class));

  /** What could not be read or tagged: key and bytes as they came, reason in the headers. */
  public static final Topic<byte[], byte[]> REJECTED =
      Topic.keptFor(
          Duration.ofDays(30), "feedback.rejected", Serdes.ByteArray(), Serdes.ByteArray());

  /** The figures of every day cell. */
  public static final Topic<DailyCell, Totals> TOTALS_DAILY =
      Topic.compacted("totals.daily", JsonSerde.of(DailyCell.class), JsonSerde.of(Totals.class));

  /** The figures of every cell over all days, in all three counts. */
  public static final Topic<OverallCell, OverallTotals> TOTALS_OVERALL =
      Topic.compacted(
          "totals.overall", JsonSerde.of(OverallCell.class), JsonSerde.of(OverallTotals.class));

  /** The figures of every hour. */
  public static final Topic<HourlyCell, Totals> TOTALS_HOURLY =
      Topic.compacted("totals.hourly", JsonSerde.of(HourlyCell.class), JsonSerde.of(Totals.class));

  /**
   * Days on which more was said of a theme, or in a region, than usual; a tombstone takes it back.
   */
  public static final Topic<AlertCell, AlertRaised> ALERTS =
      Topic.compacted(
          "alerts.raised", JsonSerde.of(AlertCell.class), JsonSerde.of(AlertRaised.class));

  /** Which models are to read all feedback, once in each partition. */
  public static final Topic<String, TaggerChosen> TAGGER_CHOSEN =
      Topic.compacted("tagger.chosen", Serdes.String(), JsonSerde.of(TaggerChosen.class));

  /** How far they have, by partition. */
  public static final Topic<String, TaggerApplied> TAGGER_APPLIED =
      Topic.compacted("tagger.applied", Serdes.String(), JsonSerde.of(TaggerApplied.class));

  private static final List<Topic<?, ?>> ALL =
      List.of(
          SUBMITTED,
          REFUSED,
          RECEIVED,
          WITHDRAWN,
          CORRECTED,
          TAGGED,
          GROUPED,
          FAMILIES,
          REJECTED,
          TOTALS_DAILY,
          TOTALS_OVERALL,
          TOTALS_HOURLY,
          ALERTS,
          TAGGER_CHOSEN,
          TAGGER_APPLIED);

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
  public static void create(Admin admin, TopicSettings settings) {
    create(admin, ALL, settings);
  }

  /** The same for topics that are not always there. */
  public static void create(
      Admin admin, List<? extends Topic<?, ?>> topics, TopicSettings settings) {
    var wanted = topics.stream().map(topic -> topic.describe(settings)).toList();
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
