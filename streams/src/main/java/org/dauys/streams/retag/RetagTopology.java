package org.dauys.streams.retag;

import static org.dauys.contract.topic.Topics.TAGGED;
import static org.dauys.streams.Boxes.box;
import static org.dauys.streams.Boxes.feedback;
import static org.dauys.streams.Boxes.into;
import static org.dauys.streams.Boxes.outOf;
import static org.dauys.streams.Boxes.summed;

import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.totals.OverallCell;
import org.dauys.nlp.Tagger;
import org.dauys.streams.step.Compare;
import org.dauys.streams.step.Compared;
import org.dauys.streams.step.FiguresMoved;
import org.dauys.streams.step.PartialSums;
import org.dauys.streams.step.Seen;
import org.dauys.streams.step.Tag;
import org.dauys.streams.step.TagChange;
import org.dauys.streams.step.TagsMoved;
import org.dauys.streams.step.Wire;

/**
 * Other models beside the live ones: reads everything from the earliest record on and says which
 * figures would move, and why. It writes to topics of its own only.
 *
 * <pre>
 * feedback.received ──┐
 * feedback.corrected ─┴─ feedback ─ tag ─┐             ┌─ figures ── retag.VERSION.figures
 *                        feedback.tagged ┴── compare ──┴─ changes ── retag.VERSION.changes
 * </pre>
 */
final class RetagTopology {

  private final Supplier<Tagger> taggers;
  private final Topic<OverallCell, FiguresMoved> figures;
  private final Topic<TagChange, TagsMoved> changes;

  RetagTopology(
      Supplier<Tagger> taggers,
      Topic<OverallCell, FiguresMoved> figures,
      Topic<TagChange, TagsMoved> changes) {
    this.taggers = taggers;
    this.figures = figures;
    this.changes = changes;
  }

  Topology build(Properties properties) {
    var flow = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));

    var compared =
        candidate(flow)
            .merge(standing(flow), box("both"))
            .process(Compare.supplier(), box("compare"));

    figures(compared).to(figures.name(), into("figures-moved", figures));

    changes(compared).to(changes.name(), into("tags-moved", changes));

    return flow.build(properties);
  }

  private KStream<String, Seen> candidate(StreamsBuilder flow) {
    return feedback(flow)
        .toStream(box("untagged"))
        .processValues(() -> Tag.by(taggers.get()), box("tag"))
        .mapValues(Seen::candidate, box("candidate"));
  }

  private static KStream<String, Seen> standing(StreamsBuilder flow) {
    return flow.stream(TAGGED.name(), outOf("tagged", TAGGED))
        .mapValues(Seen::standing, box("standing"));
  }

  private KStream<OverallCell, FiguresMoved> figures(KStream<String, Compared> compared) {
    return compared
        .flatMap((id, moved) -> moved.figures(), box("figure-differences"))
        .process(PartialSums.ofMoves("figure-sums"), box("figure-sums"))
        .groupByKey(Grouped.with("figures", figures.key(), Wire.FIGURES_MOVED))
        .aggregate(
            () -> FiguresMoved.NONE,
            (cell, difference, sum) -> {
              var now = sum.plus(difference);
              return now.isNothing() ? null : now;
            },
            box("figures"),
            summed("figures", figures))
        .toStream(box("figure"));
  }

  private KStream<TagChange, TagsMoved> changes(KStream<String, Compared> compared) {
    return compared
        .flatMap((id, moved) -> moved.changes(id), box("tag-changes"))
        .groupByKey(Grouped.with("changes", Wire.TAG_CHANGE, Wire.TAGS_STEP))
        .aggregate(
            () -> TagsMoved.NONE,
            (change, step, moved) -> moved.after(step),
            box("changes"),
            summed("changes", changes))
        .toStream(box("change"));
  }
}
