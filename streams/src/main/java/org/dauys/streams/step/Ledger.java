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
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.json.JsonSerde;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;

/**
 * Keeps what each feedback contributes to the totals now, and sends on the difference to what it
 * contributed before: nothing for a resend, everything for a first arrival, the move for an edit or
 * new tags, the way back for a tombstone.
 */
public final class Ledger extends ContextualProcessor<String, FeedbackTagged, DailyCell, Figures> {

  /** The store: feedback id to contribution. */
  static final String CONTRIBUTIONS = "contributions";

  private KeyValueStore<String, Contribution> contributions;

  private Ledger() {}

  /** Makes the box together with its store. */
  public static ProcessorSupplier<String, FeedbackTagged, DailyCell, Figures> supplier() {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<String, FeedbackTagged, DailyCell, Figures> get() {
        return new Ledger();
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(CONTRIBUTIONS),
                Serdes.String(),
                JsonSerde.of(Contribution.class)));
      }
    };
  }

  @Override
  public void init(ProcessorContext<DailyCell, Figures> context) {
    super.init(context);
    contributions = context.getStateStore(CONTRIBUTIONS);
  }

  @Override
  public void process(Record<String, FeedbackTagged> record) {
    var before = contributions.get(record.key());
    var after = record.value() == null ? null : Contribution.of(record.value());
    var difference = Contribution.difference(before, after);
    if (difference.isEmpty()) {
      return;
    }
    contributions.put(record.key(), after);
    difference.forEach(
        (cell, figures) -> context().forward(record.withKey(cell).withValue(figures)));
  }
}
