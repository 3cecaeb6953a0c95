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
import org.dauys.contract.json.JsonSerde;

/**
 * The ledger of a re-tagging: keeps how each feedback stands and how other models read it, and
 * sends on how that moved.
 */
public final class Compare extends ContextualProcessor<String, Seen, String, Compared> {

  /** The store: feedback id to comparison, without a word of the text. */
  static final String COMPARISONS = "comparisons";

  private KeyValueStore<String, Comparison> comparisons;

  private Compare() {}

  /** Makes the box together with its store. */
  public static ProcessorSupplier<String, Seen, String, Compared> supplier() {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, Seen, String, Compared> get() {
        return new Compare();
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(COMPARISONS),
                Serdes.String(),
                JsonSerde.of(Comparison.class)));
      }
    };
  }

  @Override
  public void init(ProcessorContext<String, Compared> context) {
    super.init(context);
    comparisons = context.getStateStore(COMPARISONS);
  }

  @Override
  public void process(Record<String, Seen> record) {
    var held = comparisons.get(record.key());
    var before = held == null ? Comparison.NONE : held;
    var after = record.value().changing(before);
    if (after.equals(before)) {
      return;
    }
    comparisons.put(record.key(), after.isNothing() ? null : after);
    context().forward(record.withValue(new Compared(before, after)));
  }
}
