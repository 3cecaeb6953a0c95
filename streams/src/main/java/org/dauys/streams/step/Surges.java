package org.dauys.streams.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.dauys.contract.event.AlertRaised;
import org.dauys.contract.json.JsonSerde;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.totals.AlertCell;
import org.dauys.contract.totals.OverallCell;
import org.dauys.streams.surge.Series;

/**
 * Keeps the days of every theme and region and raises an alert for a day that stands out; takes it
 * back once the day no longer does.
 */
public final class Surges extends ContextualProcessor<SeriesDay, Long, AlertCell, AlertRaised> {

  /** The store: consultation, theme and region to series. */
  static final String SERIES = "series";

  private static final String BETWEEN = "\n";

  private KeyValueStore<String, Series> store;

  private Surges() {}

  /** Makes the box together with its store. */
  public static ProcessorSupplier<SeriesDay, Long, AlertCell, AlertRaised> supplier() {
    return new ProcessorSupplier<>() {
      @Override
      public Processor<SeriesDay, Long, AlertCell, AlertRaised> get() {
        return new Surges();
      }

      @Override
      public Set<StoreBuilder<?>> stores() {
        return Set.of(
            Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(SERIES),
                Serdes.String(),
                JsonSerde.of(Series.class)));
      }
    };
  }

  @Override
  public void init(ProcessorContext<AlertCell, AlertRaised> context) {
    super.init(context);
    store = context.getStateStore(SERIES);
  }

  @Override
  public void process(Record<SeriesDay, Long> record) {
    var at = record.key();
    var key = key(at.consultation(), at.theme(), at.region());
    var before = get(key);
    var after = before.plus(at.day(), at.family(), record.value());
    var whole = key(at.consultation(), Taxonomy.ALL, OverallCell.ALL_REGIONS);
    var consultation = key.equals(whole) ? after : get(whole);
    var concerned = Series.concerned(at.day());
    keep(key, before, after.judged(concerned, consultation), record);
    if (key.equals(whole)
        && before.days().containsKey(at.day()) != after.days().containsKey(at.day())) {
      judgeAll(at.consultation(), whole, consultation, concerned, record);
    }
  }

  /** A day has become a measure of what is usual, or is none any more. */
  private void judgeAll(
      String name, String whole, Series consultation, List<LocalDate> days, Record<?, ?> record) {
    var others = new ArrayList<KeyValue<String, Series>>();
    try (var all = store.prefixScan(name + BETWEEN, new StringSerializer())) {
      all.forEachRemaining(others::add);
    }
    for (var other : others) {
      if (!other.key.equals(whole)) {
        keep(other.key, other.value, other.value.judged(days, consultation), record);
      }
    }
  }

  private void keep(String key, Series before, Series after, Record<?, ?> record) {
    if (after.equals(before)) {
      return;
    }
    store.put(key, after.isNothing() ? null : after);
    var days = new TreeSet<>(before.alerts().keySet());
    days.addAll(after.alerts().keySet());
    for (var day : days) {
      var alert = after.alerts().get(day);
      if (alert == null || !alert.equals(before.alerts().get(day))) {
        context().forward(new Record<>(cell(key, day), alert, record.timestamp()));
      }
    }
  }

  private Series get(String key) {
    var series = store.get(key);
    return series == null ? Series.NONE : series;
  }

  private static String key(String consultation, String theme, String region) {
    return String.join(BETWEEN, consultation, theme, region);
  }

  private static AlertCell cell(String key, LocalDate day) {
    var parts = key.split(BETWEEN, -1);
    return new AlertCell(parts[0], day, parts[1], parts[2]);
  }
}
