package org.dauys.streams.step;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
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
import org.dauys.contract.event.AlertRaised;
import org.dauys.contract.json.JsonSerde;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.totals.AlertCell;
import org.dauys.contract.totals.OverallCell;
import org.dauys.streams.surge.Series;

/**
 * Keeps the days of every theme and region and raises an alert for a day that stands out; takes it
 * back once the day no longer does. Changes wait for a second in a store of their own, so that a
 * series is judged once for many of them, and are not lost with the instance.
 */
public final class Surges extends ContextualProcessor<SeriesDay, Long, AlertCell, AlertRaised> {

  /** The store: consultation, theme and region to series. */
  static final String SERIES = "series";

  /** The store of what has come since the series were judged. */
  static final String WAITING = "series-waiting";

  private static final Duration WAIT = Duration.ofSeconds(1);
  private static final String BETWEEN = "\n";

  private KeyValueStore<String, Series> store;
  private KeyValueStore<SeriesDay, Long> waiting;

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
                    Stores.inMemoryKeyValueStore(WAITING), Wire.SERIES_DAY, Serdes.Long())
                .withCachingEnabled(),
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
    waiting = context.getStateStore(WAITING);
    context.schedule(WAIT, PunctuationType.WALL_CLOCK_TIME, this::judge);
  }

  @Override
  public void process(Record<SeriesDay, Long> record) {
    var sum = waiting.get(record.key());
    waiting.put(record.key(), sum == null ? record.value() : Long.valueOf(sum + record.value()));
  }

  private void judge(long now) {
    var changes = new ArrayList<KeyValue<SeriesDay, Long>>();
    try (var all = waiting.all()) {
      all.forEachRemaining(changes::add);
    }
    changes.forEach(change -> waiting.delete(change.key));
    changes.stream()
        .collect(Collectors.groupingBy(change -> change.key.consultation()))
        .forEach((name, ofOne) -> judge(name, ofOne, now));
  }

  private void judge(String name, List<KeyValue<SeriesDay, Long>> changes, long now) {
    var bySeries =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    change -> key(name, change.key.theme(), change.key.region())));
    var whole = key(name, Taxonomy.ALL, OverallCell.ALL_REGIONS);
    var before = get(whole);
    var consultation = plus(before, bySeries.getOrDefault(whole, List.of()));
    var measures = new TreeSet<>(before.days().keySet());
    measures.addAll(consultation.days().keySet());
    measures.removeIf(
        day -> before.days().containsKey(day) && consultation.days().containsKey(day));
    // A day has become a measure of what is usual, or is none any more.
    if (!measures.isEmpty()) {
      try (var all = store.prefixScan(name + BETWEEN, new StringSerializer())) {
        all.forEachRemaining(series -> bySeries.putIfAbsent(series.key, List.of()));
      }
    }
    bySeries.forEach(
        (key, ofSeries) -> {
          var days = new TreeSet<>(measures);
          ofSeries.forEach(change -> days.add(change.key.day()));
          var concerned = new TreeSet<LocalDate>();
          days.forEach(day -> concerned.addAll(Series.concerned(day)));
          var series = get(key);
          keep(key, series, plus(series, ofSeries).judged(concerned, consultation), now);
        });
  }

  private static Series plus(Series series, List<KeyValue<SeriesDay, Long>> changes) {
    var sum = series;
    for (var change : changes) {
      sum = sum.plus(change.key.day(), change.key.family(), change.value);
    }
    return sum;
  }

  private void keep(String key, Series before, Series after, long now) {
    if (after.equals(before)) {
      return;
    }
    store.put(key, after.isNothing() ? null : after);
    var days = new TreeSet<>(before.alerts().keySet());
    days.addAll(after.alerts().keySet());
    for (var day : days) {
      var alert = after.alerts().get(day);
      if (alert == null || !alert.equals(before.alerts().get(day))) {
        context().forward(new Record<>(cell(key, day), alert, now));
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
