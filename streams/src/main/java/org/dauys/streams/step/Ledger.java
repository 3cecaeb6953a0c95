package org.dauys.streams.step;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Keeps what each feedback contributes to the totals now, and sends on how that moved: not at all
 * for a resend, all of it for a first arrival, from one place to another for an edit, other tags, a
 * correction or a family, back for a tombstone.
 */
public final class Ledger extends ContextualProcessor<String, LedgerEvent, String, Move> {

  /** The store: feedback id to entry. */
  static final String CONTRIBUTIONS = "contributions";

  private KeyValueStore<String, Entry> contributions;

  private Ledger() {}

  /** Makes the box together with its store. */
  public static ProcessorSupplier<String, LedgerEvent, String, Move> supplier() {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, LedgerEvent, String, Move> get() {
        return new Ledger();
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(CONTRIBUTIONS), Serdes.String(), Entry.serde()));
      }
    };
  }

  @Override
  public void init(ProcessorContext<String, Move> context) {
    super.init(context);
    contributions = context.getStateStore(CONTRIBUTIONS);
  }

  @Override
  public void process(Record<String, LedgerEvent> record) {
    var held = contributions.get(record.key());
    var before = held == null ? Entry.NONE : held;
    var after = record.value().changing(before);
    if (after.equals(before)) {
      return;
    }
    contributions.put(record.key(), after.equals(Entry.NONE) ? null : after);
    context().forward(record.withValue(new Move(before, after)));
  }
}
