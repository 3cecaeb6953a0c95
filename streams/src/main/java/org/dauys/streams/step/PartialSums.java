package org.dauys.streams.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.HourlyCell;
import org.dauys.contract.totals.OverallCell;

/**
 * Adds up differences of the same cell for a tenth of a second before they travel. It pays where
 * cells are few; the sums wait in a logged store, so that none is lost with the instance.
 *
 * @param <C> cells
 * @param <D> differences
 */
public final class PartialSums<C, D> extends ContextualProcessor<C, D, C, D> {

  private static final Duration WAIT = Duration.ofMillis(100);

  private final String store;
  private final BinaryOperator<D> plus;
  private KeyValueStore<C, D> sums;

  private PartialSums(String store, BinaryOperator<D> plus) {
    this.store = store;
    this.plus = plus;
  }

  /** The box for hourly cells, with its store. */
  public static ProcessorSupplier<HourlyCell, Figures, HourlyCell, Figures> ofHours(String store) {
    return supplier(store, Topics.TOTALS_HOURLY.key(), Wire.FIGURES, Figures::plus);
  }

  /** The box for overall cells, with its store. */
  public static ProcessorSupplier<OverallCell, OverallChange, OverallCell, OverallChange> ofCells(
      String store) {
    return supplier(store, Topics.TOTALS_OVERALL.key(), Wire.OVERALL_CHANGE, OverallChange::plus);
  }

  /** The box for days of themes and regions, with its store. */
  public static ProcessorSupplier<SeriesDay, Long, SeriesDay, Long> ofDays(String store) {
    return supplier(store, Wire.SERIES_DAY, Serdes.Long(), Long::sum);
  }

  /** The box for overall cells by two versions of the models, with its store. */
  public static ProcessorSupplier<OverallCell, FiguresMoved, OverallCell, FiguresMoved> ofMoves(
      String store) {
    return supplier(store, Topics.TOTALS_OVERALL.key(), Wire.FIGURES_MOVED, FiguresMoved::plus);
  }

  private static <C, D> ProcessorSupplier<C, D, C, D> supplier(
      String store, Serde<C> cells, Serde<D> differences, BinaryOperator<D> plus) {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<C, D, C, D> get() {
        return new PartialSums<>(store, plus);
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(store), cells, differences)
                .withCachingEnabled());
      }
    };
  }

  @Override
  public void init(ProcessorContext<C, D> context) {
    super.init(context);
    sums = context.getStateStore(store);
    context.schedule(WAIT, PunctuationType.WALL_CLOCK_TIME, this::send);
  }

  @Override
  public void process(Record<C, D> record) {
    var sum = sums.get(record.key());
    sums.put(record.key(), sum == null ? record.value() : plus.apply(sum, record.value()));
  }

  private void send(long now) {
    var waiting = new ArrayList<KeyValue<C, D>>();
    try (var all = sums.all()) {
      all.forEachRemaining(waiting::add);
    }
    for (var sum : waiting) {
      sums.delete(sum.key);
      context().forward(new Record<>(sum.key, sum.value, now));
    }
  }
}
