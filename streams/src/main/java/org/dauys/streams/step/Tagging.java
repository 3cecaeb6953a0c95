package org.dauys.streams.step;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dauys.contract.event.TaggerChosen;
import org.dauys.contract.json.JsonSerde;

/**
 * Which models read the feedback of a task, and how far they have read what came before them.
 *
 * @param chosen which
 * @param last id of the feedback that was read again last; empty at the start
 * @param read how many were read again
 * @param done whether all were
 */
public record Tagging(TaggerChosen chosen, String last, long read, boolean done) {

  /** The store of the one entry; empty while the shipped models read. */
  public static final String TAGGING = "tagging";

  private static final String ENTRY = "chosen";

  public Tagging {
    last = last == null ? "" : last;
  }

  /** The store, which the boxes {@code tag} and {@code reread} share. */
  public static StoreBuilder<KeyValueStore<String, Tagging>> store() {
    return Stores.keyValueStoreBuilder(
        Stores.inMemoryKeyValueStore(TAGGING), Serdes.String(), JsonSerde.of(Tagging.class));
  }

  /** The entry, or null. */
  static Tagging in(KeyValueStore<String, Tagging> store) {
    return store.get(ENTRY);
  }

  void putInto(KeyValueStore<String, Tagging> store) {
    store.put(ENTRY, this);
  }
}
