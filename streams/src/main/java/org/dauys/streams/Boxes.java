package org.dauys.streams;

import static org.dauys.contract.topic.Topics.CORRECTED;
import static org.dauys.contract.topic.Topics.RECEIVED;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.dauys.contract.event.FeedbackCorrected;
import org.dauys.contract.topic.Topic;
import org.dauys.streams.step.Addressed;
import org.dauys.streams.step.Feedback;

/** What all topologies are made of: names of boxes, ways in and out, the two tables of inputs. */
public final class Boxes {

  /** The table of feedback. */
  public static final String RECEIVED_TABLE = "received";

  /** The table of corrections. */
  public static final String CORRECTIONS_TABLE = "corrections";

  /** The feedback as bytes: {@link Feedback} says why. */
  private static final Topic<String, Bytes> RAW =
      new Topic<>(RECEIVED.name(), RECEIVED.key(), Serdes.Bytes(), RECEIVED.retention());

  private Boxes() {}

  /** Each feedback with the correction that stands. */
  public static KTable<String, Feedback> feedback(StreamsBuilder flow) {
    return received(flow).leftJoin(corrections(flow), Feedback::of, box("feedback"));
  }

  /** What the door accepted, by feedback id; the topic itself is the table's changelog. */
  private static KTable<String, Bytes> received(StreamsBuilder flow) {
    return flow.table(RECEIVED.name(), outOf("received", RAW), kept(RECEIVED_TABLE, RAW));
  }

  /** What stands corrected; a correction that nobody can read never stands. */
  private static KTable<String, FeedbackCorrected> corrections(StreamsBuilder flow) {
    return flow.stream(CORRECTED.name(), outOf("corrected", CORRECTED))
        .processValues(Addressed::new, box("addressed"))
        .toTable(box("corrections"), kept(CORRECTIONS_TABLE, CORRECTED));
  }

  /** A box of this name. */
  public static Named box(String name) {
    return Named.as(name);
  }

  /** The way in from a topic. */
  public static <K, V> Consumed<K, V> outOf(String box, Topic<K, V> topic) {
    return Consumed.with(topic.key(), topic.value()).withName(box);
  }

  /** The way through a topic of the topology's own. */
  public static <K, V> Repartitioned<K, V> through(String topic, Serde<K> key, Serde<V> value) {
    return Repartitioned.with(key, value).withName(topic);
  }

  /** The way out into a topic. */
  public static <K, V> Produced<K, V> into(String box, Topic<K, V> topic) {
    return Produced.with(topic.key(), topic.value()).withName(box);
  }

  /** A table that hands on every change at once. */
  public static <K, V> Materialized<K, V, KeyValueStore<Bytes, byte[]>> kept(
      String store, Topic<K, V> topic) {
    return summed(store, topic).withCachingDisabled();
  }

  /** A table that hands on, with each transaction, the last of its changes. */
  public static <K, V> Materialized<K, V, KeyValueStore<Bytes, byte[]>> summed(
      String store, Topic<K, V> topic) {
    return Materialized.<K, V, KeyValueStore<Bytes, byte[]>>as(store)
        .withKeySerde(topic.key())
        .withValueSerde(topic.value());
  }
}
