package org.dauys.streams;

import static org.dauys.contract.topic.Topics.ALERTS;
import static org.dauys.contract.topic.Topics.FAMILIES;
import static org.dauys.contract.topic.Topics.GROUPED;
import static org.dauys.contract.topic.Topics.TAGGED;
import static org.dauys.contract.topic.Topics.TAGGER_APPLIED;
import static org.dauys.contract.topic.Topics.TAGGER_CHOSEN;
import static org.dauys.contract.topic.Topics.TOTALS_DAILY;
import static org.dauys.contract.topic.Topics.TOTALS_HOURLY;
import static org.dauys.contract.topic.Topics.TOTALS_OVERALL;
import static org.dauys.streams.Boxes.CORRECTIONS_TABLE;
import static org.dauys.streams.Boxes.RECEIVED_TABLE;
import static org.dauys.streams.Boxes.box;
import static org.dauys.streams.Boxes.feedback;
import static org.dauys.streams.Boxes.into;
import static org.dauys.streams.Boxes.outOf;
import static org.dauys.streams.Boxes.summed;
import static org.dauys.streams.Boxes.through;

import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.dauys.contract.event.AlertRaised;
import org.dauys.contract.event.FamilyCounted;
import org.dauys.contract.event.FeedbackGrouped;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.event.TaggerApplied;
import org.dauys.contract.totals.AlertCell;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.HourlyCell;
import org.dauys.contract.totals.OverallCell;
import org.dauys.contract.totals.OverallTotals;
import org.dauys.contract.totals.Totals;
import org.dauys.nlp.Taggers;
import org.dauys.streams.step.Campaigns;
import org.dauys.streams.step.Distinct;
import org.dauys.streams.step.Feedback;
import org.dauys.streams.step.Ledger;
import org.dauys.streams.step.LedgerEvent;
import org.dauys.streams.step.Move;
import org.dauys.streams.step.OverallChange;
import org.dauys.streams.step.PartialSums;
import org.dauys.streams.step.Reread;
import org.dauys.streams.step.Rereading;
import org.dauys.streams.step.SeriesDay;
import org.dauys.streams.step.Sketched;
import org.dauys.streams.step.Sum;
import org.dauys.streams.step.SumFamily;
import org.dauys.streams.step.SumOverall;
import org.dauys.streams.step.Surges;
import org.dauys.streams.step.Tag;
import org.dauys.streams.step.Tagging;
import org.dauys.streams.step.Wire;

/**
 * The picture as code, one line per box.
 *
 * <pre>
 * tagger.chosen ─ reread ─┐
 * feedback.received ──┐   ├─ progress ── tagger.applied
 * feedback.corrected ─┴─ feedback ─ tag ─┬─ feedback.tagged
 *                                        └─ ledger ─ moves ─┬─ daily ──────────── totals.daily
 * feedback.grouped ────────────────────────┘                ├─ hourly ─────────── totals.hourly
 *        ↑                                                  ├─ overall ─┐
 *        │                                                  ├─ excess ──┴──────── totals.overall
 *        │                                                  ├─ families ───────── families.counted
 *        │                                                  ├─ surges ─────────── alerts.raised
 *        └───── campaigns ─ sketches ─ tagged, withdrawn ───┘
 * </pre>
 *
 * <p>What cannot be read or tagged goes to {@code feedback.rejected} by the exception handlers of
 * {@link org.dauys.streams.reject}. The description is kept in {@code docs/topology.txt}.
 */
public final class FeedbackTopology {

  private final Taggers taggers;
  private final int campaignTexts;

  /**
   * Prepares the topology.
   *
   * @param taggers gives each stream task a tagger of its own, of the version that is chosen
   * @param campaignTexts most texts per task that near-identical ones are recognised by
   */
  public FeedbackTopology(Taggers taggers, int campaignTexts) {
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

    var feedback = feedback(flow).toStream(box("untagged"));

    var rereading = rereading(flow);

    var tagged =
        feedback
            .merge(again(rereading), box("to-be-read"))
            .processValues(this::tag, box("tag"), Tagging.TAGGING);

    progress(rereading).to(TAGGER_APPLIED.name(), into("tagger-applied", TAGGER_APPLIED));

    tagged.to(TAGGED.name(), into("tagged", TAGGED));

    var events = contributions(tagged).merge(grouped(flow), box("events"));

    var moves = events.process(Ledger.supplier(), box("ledger"));

    daily(moves).to(TOTALS_DAILY.name(), into("totals-daily", TOTALS_DAILY));

    hourly(moves).to(TOTALS_HOURLY.name(), into("totals-hourly", TOTALS_HOURLY));

    overall(moves).to(TOTALS_OVERALL.name(), into("totals-overall", TOTALS_OVERALL));

    families(moves).to(FAMILIES.name(), into("families-counted", FAMILIES));

    campaigns(tagged, moves).to(GROUPED.name(), into("feedback-grouped", GROUPED));

    // New boxes stand last: sub-topologies are numbered in this order, and tasks after them.
    alerts(moves).to(ALERTS.name(), into("alerts-raised", ALERTS));

    return flow.build(properties);
  }

  /** When other models are chosen: everything that stands, once more. */
  private KStream<String, Rereading> rereading(StreamsBuilder flow) {
    return flow.addStateStore(Tagging.store()).stream(
            TAGGER_CHOSEN.name(), outOf("tagger-chosen", TAGGER_CHOSEN))
        .process(
            () -> new Reread(taggers, RECEIVED_TABLE, CORRECTIONS_TABLE),
            box("reread"),
            RECEIVED_TABLE,
            CORRECTIONS_TABLE,
            Tagging.TAGGING);
  }

  private static KStream<String, Feedback> again(KStream<String, Rereading> rereading) {
    return rereading.flatMapValues(step -> step.feedback().stream().toList(), box("again"));
  }

  private static KStream<String, TaggerApplied> progress(KStream<String, Rereading> rereading) {
    return rereading.flatMapValues(step -> step.progress().stream().toList(), box("progress"));
  }

  private Tag tag() {
    return Tag.byChosen(taggers);
  }

  private static KStream<String, LedgerEvent> contributions(
      KStream<String, FeedbackTagged> tagged) {
    return tagged.mapValues(LedgerEvent::tagged, box("contribution"));
  }

  private static KStream<String, LedgerEvent> grouped(StreamsBuilder flow) {
    return flow.stream(GROUPED.name(), outOf("grouped", GROUPED))
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

  /** Days on which more is said of a theme, or in a region, than usual. */
  private static KStream<AlertCell, AlertRaised> alerts(KStream<String, Move> moves) {
    return moves
        .flatMap((id, move) -> move.series(), box("day-changes"))
        .process(PartialSums.ofDays("day-sums"), box("day-sums"))
        .repartition(
            through("day-sums", Wire.SERIES_DAY, Serdes.Long())
                .withStreamPartitioner(SeriesDay::partition))
        .process(Surges.supplier(), box("surges"));
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
}
