package org.dauys.streams.step;

import java.util.Optional;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.dauys.contract.json.JsonSerde;

/**
 * What the ledger holds of one feedback.
 *
 * @param v version of the entry, 3; what was stored by earlier ones stands in no series of days.
 *     The first version was a bare {@link Contribution}
 * @param contribution what it adds to the totals; nothing if it has not come yet or is erased
 * @param family near-identical texts that it belongs to; empty if none
 */
record Entry(int v, Optional<Contribution> contribution, String family) {

  /** The version of the entry that this class writes. */
  static final int VERSION = 3;

  /** The entry of a feedback of which nothing is known. */
  static final Entry NONE = new Entry(VERSION, Optional.empty(), "");

  Entry {
    family = family == null ? "" : family;
  }

  /** Whether it stands in the series of days. */
  boolean isInSeries() {
    return v >= 3;
  }

  /** Writes this version, reads all. */
  static Serde<Entry> serde() {
    var entries = JsonSerde.of(Entry.class);
    var firstVersion = JsonSerde.of(Contribution.class).deserializer();
    Deserializer<Entry> reader =
        (topic, bytes) -> {
          var entry = entries.deserializer().deserialize(topic, bytes);
          return entry == null || entry.v() > 1
              ? entry
              : new Entry(1, Optional.of(firstVersion.deserialize(topic, bytes)), "");
        };
    return Serdes.serdeFrom(entries.serializer(), reader);
  }
}
