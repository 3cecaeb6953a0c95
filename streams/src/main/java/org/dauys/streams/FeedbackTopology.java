package org.dauys.streams;

import static org.dauys.contract.topic.Topics.RECEIVED;
import static org.dauys.contract.topic.Topics.TAGGED;
import static org.dauys.contract.topic.Topics.TOTALS_DAILY;

import java.util.Properties;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dauys.contract.json.JsonSerde;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.Totals;
import org.dauys.nlp.Tagger;
import org.dauys.streams.step.Ledger;
import org.dauys.streams.step.Sum;
import org.dauys.streams.step.Tag;

/**
 * The picture as code, one line per box.
 *
 * <pre>
 * feedback.received ─ tag ─┬─ feedback.tagged
 *                          └─ ledger ─ changes ─ totals ─ totals.daily
 * </pre>
 *
 * <p>What cannot be read or tagged goes to {@code feedback.rejected} by the exception handlers of
 * {@link org.dauys.streams.reject}. The description is kept in {@code docs/topology.txt}.
 */
public final class FeedbackTopology {

  private final Supplier<Tagger> taggers;

  /**
   * Prepares the topology.
   *
   * @param taggers gives each stream task a tagger of its own
   */
  public FeedbackTopology(Supplier<Tagger> taggers) {
    this.taggers = taggers;
  }

  /**
   * Builds it under the rules of the settings, which refuse a store or topic without a name.
   *
   * @param properties what {@code KafkaStreams} will be started with
   */
  public Topology build(Properties properties) {
    var flow = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));

    var received = flow.stream(RECEIVED.name(), from(RECEIVED));

    var tagged = received.processValues(() -> new Tag(taggers.get()), Named.as("tag"));

    tagged.to(TAGGED.name(), into("tagged", TAGGED));

    KStream<DailyCell, Figures> changes = tagged.process(Ledger.supplier(), Named.as("ledger"));

    changes
        .groupByKey(Grouped.with("changes", TOTALS_DAILY.key(), JsonSerde.of(Figures.class)))
        .aggregate(() -> Totals.NONE, new Sum(), Named.as("totals"), kept("totals", TOTALS_DAILY))
        .toStream(Named.as("daily"))
        .to(TOTALS_DAILY.name(), into("totals-daily", TOTALS_DAILY));

    return flow.build(properties);
  }

  private static <K, V> Consumed<K, V> from(Topic<K, V> topic) {
    return Consumed.with(topic.key(), topic.value()).withName("received");
  }

  private static <K, V> Produced<K, V> into(String box, Topic<K, V> topic) {
    return Produced.with(topic.key(), topic.value()).withName(box);
  }

  private static <K, V> Materialized<K, V, KeyValueStore<Bytes, byte[]>> kept(
      String store, Topic<K, V> topic) {
    return Materialized.<K, V, KeyValueStore<Bytes, byte[]>>as(store)
        .withKeySerde(topic.key())
        .withValueSerde(topic.value());
  }
}
