package org.dauys.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.dauys.contract.event.FeedbackGrouped;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.HourlyCell;
import org.dauys.contract.totals.OverallCell;
import org.dauys.contract.totals.OverallTotals;
import org.dauys.contract.totals.Totals;
import org.dauys.streams.trial.Event;
import org.dauys.streams.trial.Inputs;
import org.dauys.streams.trial.OtherTagger;
import org.dauys.streams.trial.Sums;

/**
 * The topology on the test driver, at-least-once: under exactly-once the driver loses the record of
 * a failed read, which a real broker delivers.
 */
final class Driven implements AutoCloseable {

  private static final Duration SUMS_HAVE_LEFT = Duration.ofMillis(200);
  private static final Duration DAYS_ARE_JUDGED = Duration.ofSeconds(2);

  private final TopologyTestDriver driver;
  private final Map<String, TestInputTopic<String, byte[]>> inputs = new HashMap<>();
  private final TestOutputTopic<String, FeedbackGrouped> grouped;
  private final TestOutputTopic<DailyCell, Totals> daily;
  private final TestOutputTopic<HourlyCell, Totals> hourly;
  private final TestOutputTopic<OverallCell, OverallTotals> overall;

  Driven(Path state) {
    var properties = properties(state);
    driver =
        new TopologyTestDriver(
            new FeedbackTopology(OtherTagger.both(), 1_000).build(properties), properties);
    grouped = output(Topics.GROUPED);
    daily = output(Topics.TOTALS_DAILY);
    hourly = output(Topics.TOTALS_HOURLY);
    overall = output(Topics.TOTALS_OVERALL);
  }

  static Properties properties(Path state) {
    var properties =
        StreamsSettings.from(
                Map.of(
                    "KAFKA_BOOTSTRAP_SERVERS", "unused:1", "STREAMS_STATE_DIR", state.toString()))
            .properties();
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    return properties;
  }

  TopologyTestDriver driver() {
    return driver;
  }

  /**
   * Pipes the events in; partial sums leave now and then. Gives the last state of the inputs, with
   * the families that were found on the way.
   */
  Inputs play(List<Event<?>> history, RandomGenerator random) {
    var all = new ArrayList<Event<?>>();
    for (var event : history) {
      all.add(event);
      pipe(event);
      // The families that were found are one more input of the totals.
      grouped
          .readRecordsToList()
          .forEach(found -> all.add(new Event<>(Topics.GROUPED, found.key(), found.value())));
      if (random.nextInt(5) == 0) {
        driver.advanceWallClockTime(SUMS_HAVE_LEFT);
      }
    }
    settle();
    return Inputs.leftBy(all);
  }

  void pipe(Event<?> event) {
    pipe(event.topic(), event.id(), event.bytes());
  }

  void pipe(Topic<String, ?> topic, String key, byte[] value) {
    input(topic).pipeInput(key, value);
  }

  /** Lets all partial sums leave: those of the excess wait a second time, days for longer. */
  void settle() {
    driver.advanceWallClockTime(SUMS_HAVE_LEFT);
    driver.advanceWallClockTime(SUMS_HAVE_LEFT);
    driver.advanceWallClockTime(DAYS_ARE_JUDGED);
  }

  /** The totals that were published since the last time. */
  Sums published() {
    var sums = new Sums();
    last(daily, (cell, totals) -> sums.daily().put(cell.toString(), totals.figures()));
    last(hourly, (cell, totals) -> sums.hourly().put(cell.toString(), totals.figures()));
    last(
        overall,
        (cell, totals) ->
            sums.overall()
                .put(
                    cell.toString(),
                    new Sums.Distinct(totals.figures(), totals.people(), totals.texts())));
    return sums;
  }

  <K, V> TestOutputTopic<K, V> output(Topic<K, V> topic) {
    return driver.createOutputTopic(
        topic.name(), topic.key().deserializer(), topic.value().deserializer());
  }

  private TestInputTopic<String, byte[]> input(Topic<String, ?> topic) {
    return inputs.computeIfAbsent(
        topic.name(),
        name -> driver.createInputTopic(name, new StringSerializer(), new ByteArraySerializer()));
  }

  private static <K, V> void last(TestOutputTopic<K, V> topic, BiConsumer<K, V> cell) {
    var last = new HashMap<K, V>();
    topic.readRecordsToList().forEach(record -> last.put(record.key(), record.value()));
    last.values().removeIf(value -> value == null);
    last.forEach(cell);
  }

  @Override
  public void close() {
    driver.close();
  }
}
