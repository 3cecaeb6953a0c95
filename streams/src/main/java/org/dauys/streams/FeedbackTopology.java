package org.dauys.streams;

import static org.dauys.contract.topic.Topics.CORRECTED;
import static org.dauys.contract.topic.Topics.FAMILIES;
import static org.dauys.contract.topic.Topics.GROUPED;
import static org.dauys.contract.topic.Topics.RECEIVED;
import static org.dauys.contract.topic.Topics.TAGGED;
import static org.dauys.contract.topic.Topics.TOTALS_DAILY;
import static org.dauys.contract.topic.Topics.TOTALS_HOURLY;
import static org.dauys.contract.topic.Topics.TOTALS_OVERALL;

import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dauys.contract.event.FamilyCounted;
import org.dauys.contract.event.FeedbackCorrected;
import org.dauys.contract.event.FeedbackGrouped;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.HourlyCell;
import org.dauys.contract.totals.OverallCell;
import org.dauys.contract.totals.OverallTotals;
import org.dauys.contract.totals.Totals;
import org.dauys.nlp.Tagger;
import org.dauys.streams.step.Addressed;
import org.dauys.streams.step.Campaigns;
import org.dauys.streams.step.Distinct;
import org.dauys.streams.step.Feedback;
import org.dauys.streams.step.Ledger;
import org.dauys.streams.step.LedgerEvent;
import org.dauys.streams.step.Move;
import org.dauys.streams.step.OverallChange;
import org.dauys.streams.step.PartialSums;
import org.dauys.streams.step.Sketched;
import org.dauys.streams.step.Sum;
import org.dauys.streams.step.SumFamily;
import org.dauys.streams.step.SumOverall;
import org.dauys.streams.step.Tag;
import org.dauys.streams.step.Wire;

/**
 * The picture as code, one line per box.
 *
 * <pre>
 * feedback.received ──┐
 * feedback.corrected ─┴─ feedback ─ tag ─┬─ feedback.tagged
 *                                        └─ ledger ─ moves ─┬─ daily ──────────── totals.daily
 * feedback.grouped ────────────────────────┘                ├─ hourly ─────────── totals.hourly
 *        ↑                                                  ├─ overall ─┐
 *        │                                                  ├─ excess ──┴──────── totals.overall
 *        │                                                  ├─ families ───────── families.counted
 *        └───── campaigns ─ sketches ─ tagged, withdrawn ───┘
 * </pre>
 *
 * <p>What cannot be read or tagged goes to {@code feedback.rejected} by the exception handlers of
 * {@link org.dauys.streams.reject}. The description is kept in {@code docs/topology.txt}.
 */
public final class FeedbackTopology {

  /** The feedback as bytes: {@link Feedback} says why. */
  private static final Topic<String, Bytes> RAW =
      new Topic<>(RECEIVED.name(), RECEIVED.key(), Serdes.Bytes(), RECEIVED.retention());

  private final Supplier<Tagger> taggers;
  private final int campaignTexts;

  /**
   * Prepares the topology.
   *
   * @param taggers gives each stream task a tagger of its own
   * @param campaignTexts most texts per task that near-identical ones are recognised by
   */
  public FeedbackTopology(Supplier<Tagger> taggers, int campaignTexts) {
    this.taggers = taggers;
    this.campaignTexts = campaignTexts;
  }

  /**
   * Builds it under the rules of the settings, which refuse a store or topic without a name.
   *
   * @param properties what {@code KafkaStreams} will be started with
   */
  public Topology build(Properties properties) {
    var flow = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));

    var feedback = received(flow).leftJoin(corrections(flow), Feedback::of, box("feedback"));

    var tagged = feedback.toStream(box("untagged")).processValues(this::tag, box("tag"));

    tagged.to(TAGGED.name(), into("tagged", TAGGED));

    var events = contributions(tagged).merge(grouped(flow), box("events"));

    var moves = events.process(Ledger.supplier(), box("ledger"));

    daily(moves).to(TOTALS_DAILY.name(), into("totals-daily", TOTALS_DAILY));

    hourly(moves).to(TOTALS_HOURLY.name(), into("totals-hourly", TOTALS_HOURLY));

    overall(moves).to(TOTALS_OVERALL.name(), into("totals-overall", TOTALS_OVERALL));

    families(moves).to(FAMILIES.name(), into("families-counted", FAMILIES));

    campaigns(tagged, moves).to(GROUPED.name(), into("feedback-grouped", GROUPED));

    return flow.build(properties);
  }

  /** What the door accepted, by feedback id; the topic itself is the table's changelog. */
  private static KTable<String, Bytes> received(StreamsBuilder flow) {
    return flow.table(RECEIVED.name(), from("received", RAW), kept("received", RAW));
  }

  /** What stands corrected; a correction that nobody can read never stands. */
  private static KTable<String, FeedbackCorrected> corrections(StreamsBuilder flow) {
    return flow.stream(CORRECTED.name(), from("corrected", CORRECTED))
        .processValues(Addressed::new, box("addressed"))
        .toTable(box("corrections"), kept("corrections", CORRECTED));
  }

  private Tag tag() {
    return new Tag(taggers.get());
  }

  private static KStream<String, LedgerEvent> contributions(
      KStream<String, FeedbackTagged> tagged) {
    return tagged.mapValues(LedgerEvent::tagged, box("contribution"));
  }

  private static KStream<String, LedgerEvent> grouped(StreamsBuilder flow) {
    return flow.stream(GROUPED.name(), from("grouped", GROUPED))
        .mapValues(LedgerEvent::grouped, box("family"));
  }

  private static KStream<DailyCell, Totals> daily(KStream<String, Move> moves) {
    return moves
        .flatMap((id, move) -> move.daily(), box("daily-changes"))
        .groupByKey(Grouped.with("changes", TOTALS_DAILY.key(), Wire.FIGURES))
        .aggregate(() -> Totals.NONE, new Sum<>(), box("totals"), summed("totals", TOTALS_DAILY))
        .toStream(box("daily"));
  }

  private static KStream<HourlyCell, Totals> hourly(KStream<String, Move> moves) {
    return moves
        .flatMap((id, move) -> move.hourly(), box("hourly-changes"))
        .process(PartialSums.ofHours("hourly-sums"), box("hourly-sums"))
        .groupByKey(Grouped.with("hourly-sums", TOTALS_HOURLY.key(), Wire.FIGURES))
        .aggregate(() -> Totals.NONE, new Sum<>(), box("hours"), summed("hours", TOTALS_HOURLY))
        .toStream(box("hourly"));
  }

  private static KStream<OverallCell, OverallTotals> overall(KStream<String, Move> moves) {
    return moves
        .flatMap((id, move) -> move.overall(), box("overall-changes"))
        .process(PartialSums.ofCells("overall-sums"), box("overall-sums"))
        .repartition(through("overall-sums", TOTALS_OVERALL.key(), Wire.OVERALL_CHANGE))
        .merge(excess(moves), box("overall-and-excess"))
        .groupByKey(Grouped.with("cells", TOTALS_OVERALL.key(), Wire.OVERALL_CHANGE))
        .aggregate(
            () -> SumOverall.NONE, new SumOverall(), box("cells"), summed("cells", TOTALS_OVERALL))
        .toStream(box("cell"))
        .mapValues(SumOverall::published, box("overall"));
  }

  /** What of each cell is feedback of people, or copies of texts, that are counted already. */
  private static KStream<OverallCell, OverallChange> excess(KStream<String, Move> moves) {
    return moves
        .flatMap((id, move) -> move.distinct(), box("distinct-changes"))
        .repartition(through("distinct", Wire.COUNTED, Wire.RELOCATION))
        .process(Distinct.supplier(), box("distinct"))
        .process(PartialSums.ofCells("excess-sums"), box("excess-sums"))
        .repartition(through("excess-sums", TOTALS_OVERALL.key(), Wire.OVERALL_CHANGE));
  }

  private static KStream<String, FamilyCounted> families(KStream<String, Move> moves) {
    return moves
        .flatMap((id, move) -> move.families(), box("family-changes"))
        .groupByKey(Grouped.with("families", FAMILIES.key(), Wire.FAMILY_CHANGE))
        .aggregate(SumFamily.NOBODY, new SumFamily(), box("families"), summed("families", FAMILIES))
        .toStream(box("family-counts"));
  }

  /** Every text's sketch goes to its consultation; what is found there is one more input. */
  private KStream<String, FeedbackGrouped> campaigns(
      KStream<String, FeedbackTagged> tagged, KStream<String, Move> moves) {
    return tagged
        .filter((id, feedback) -> feedback != null, box("said"))
        .map((id, feedback) -> Sketched.at(feedback), box("sketch"))
        .merge(moves.flatMap((id, move) -> move.departures(id), box("departures")), box("sketches"))
        .repartition(through("sketches", Serdes.String(), Wire.SKETCHED))
        .process(Campaigns.supplier(campaignTexts), box("campaigns"));
  }

  private static Named box(String name) {
    return Named.as(name);
  }

  private static <K, V> Consumed<K, V> from(String box, Topic<K, V> topic) {
    return Consumed.with(topic.key(), topic.value()).withName(box);
  }

  private static <K, V> Repartitioned<K, V> through(String topic, Serde<K> key, Serde<V> value) {
    return Repartitioned.with(key, value).withName(topic);
  }

  private static <K, V> Produced<K, V> into(String box, Topic<K, V> topic) {
    return Produced.with(topic.key(), topic.value()).withName(box);
  }

  /** A table that hands on every change at once. */
  private static <K, V> Materialized<K, V, KeyValueStore<Bytes, byte[]>> kept(
      String store, Topic<K, V> topic) {
    return summed(store, topic).withCachingDisabled();
  }

  /** A table that hands on, with each transaction, the last of its changes. */
  private static <K, V> Materialized<K, V, KeyValueStore<Bytes, byte[]>> summed(
      String store, Topic<K, V> topic) {
    return Materialized.<K, V, KeyValueStore<Bytes, byte[]>>as(store)
        .withKeySerde(topic.key())
        .withValueSerde(topic.value());
  }
}
