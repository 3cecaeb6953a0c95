package org.dauys.streams.step;

import java.util.Set;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dauys.contract.json.JsonSerde;
import org.dauys.contract.totals.OverallCell;

/**
 * The ledgers of what is counted once: how many feedback of each person, and how many copies of
 * each text, stand in each overall cell. Distinct counts do not add up, but the excess over the
 * first does, and only that travels: nothing for a person's first feedback in a cell.
 */
public final class Distinct
    extends ContextualProcessor<Counted, Relocation, OverallCell, OverallChange> {

  /** The store: person or text to standings. Internal: no topic or call shows it. */
  static final String DISTINCT = "distinct";

  private KeyValueStore<Counted, Standings> distinct;

  private Distinct() {}

  /** Makes the box together with its store. */
  public static ProcessorSupplier<Counted, Relocation, OverallCell, OverallChange> supplier() {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<Counted, Relocation, OverallCell, OverallChange> get() {
        return new Distinct();
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(DISTINCT),
                JsonSerde.of(Counted.class),
                JsonSerde.of(Standings.class)));
      }
    };
  }

  @Override
  public void init(ProcessorContext<OverallCell, OverallChange> context) {
    super.init(context);
    distinct = context.getStateStore(DISTINCT);
  }

  @Override
  public void process(Record<Counted, Relocation> record) {
    var counted = record.key();
    var held = distinct.get(counted);
    var before = held == null ? Standings.NONE : held;
    var after = before.after(record.value());
    distinct.put(counted, after.isNobody() ? null : after);
    before
        .excessGrownTo(after)
        .forEach(
            (cell, growth) ->
                context()
                    .forward(
                        record
                            .withKey(cell)
                            .withValue(OverallChange.excess(counted.kind(), growth))));
  }
}
