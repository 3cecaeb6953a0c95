package org.dauys.sinks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.dauys.contract.event.AlertRaised;
import org.dauys.contract.event.FamilyCounted;
import org.dauys.contract.event.FeedbackGrouped;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.event.Scored;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.AlertCell;
import org.dauys.contract.totals.CountedAs;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.HourlyCell;
import org.dauys.contract.totals.OverallCell;
import org.dauys.contract.totals.OverallTotals;
import org.dauys.contract.totals.Totals;

/** Partition 0 of the two topics as the streams process would write it, built the plain way. */
public final class SyntheticTopics {

  /** The partition of the pieces. */
  public static final TopicPartition TAGGED = new TopicPartition(Topics.TAGGED.name(), 0);

  /** The partition of the figures. */
  public static final TopicPartition TOTALS = new TopicPartition(Topics.TOTALS_DAILY.name(), 0);

  private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> log =
      new LinkedHashMap<>();

  /** Writes the pieces and the figures that they add up to. */
  public SyntheticTopics write(List<FeedbackTagged> pieces) {
    pieces.forEach(piece -> write(Topics.TAGGED, piece.received().id(), piece));
    cells(pieces)
        .forEach((cell, figures) -> write(Topics.TOTALS_DAILY, cell, new Totals(1, 1, figures)));
    return this;
  }

  /** Writes the other topics that the pieces and their families lead to. */
  public SyntheticTopics writeDerived(
      List<FeedbackTagged> pieces, Map<String, FeedbackGrouped> families) {
    families.forEach((id, grouped) -> write(Topics.GROUPED, id, grouped));
    writeFamilies(pieces, families);
    pieces.stream().findFirst().ifPresent(this::writeAlerts);
    var hours = new LinkedHashMap<HourlyCell, Figures>();
    var places = new LinkedHashMap<OverallCell, List<FeedbackTagged>>();
    for (var piece : pieces) {
      var received = piece.received();
      var region = piece.tags().region().code();
      hours.merge(
          new HourlyCell(
              received.consultation(),
              HourlyCell.hourOf(received.occurredAt()),
              region,
              received.channel()),
          figures(piece),
          Figures::plus);
      for (var theme : themes(piece)) {
        for (var place : List.of(region, OverallCell.ALL_REGIONS)) {
          places
              .computeIfAbsent(
                  new OverallCell(received.consultation(), theme, place), any -> new ArrayList<>())
              .add(piece);
        }
      }
    }
    hours.forEach((cell, sum) -> write(Topics.TOTALS_HOURLY, cell, new Totals(1, 1, sum)));
    places.forEach(
        (cell, members) -> write(Topics.TOTALS_OVERALL, cell, overall(members, families)));
    return this;
  }

  private void writeFamilies(List<FeedbackTagged> pieces, Map<String, FeedbackGrouped> families) {
    var counted = new LinkedHashMap<String, FamilyCounted>();
    for (var piece : pieces) {
      var received = piece.received();
      var grouped = families.get(received.id());
      if (grouped != null) {
        var byDay = new TreeMap<>(Map.of(DailyCell.dayOf(received.occurredAt()), 1L));
        counted.merge(
            grouped.family(),
            new FamilyCounted(
                FamilyCounted.VERSION, grouped.family(), received.consultation(), 1, byDay),
            SyntheticTopics::together);
      }
    }
    counted.forEach((family, all) -> write(Topics.FAMILIES, family, all));
  }

  private static FamilyCounted together(FamilyCounted some, FamilyCounted others) {
    var byDay = new TreeMap<>(some.byDay());
    others.byDay().forEach((day, feedback) -> byDay.merge(day, feedback, Long::sum));
    return new FamilyCounted(
        some.v(), some.family(), some.consultation(), some.size() + others.size(), byDay);
  }

  private void writeAlerts(FeedbackTagged piece) {
    writeAlert(piece, "pensions", 46);
    writeAlert(piece, "all", 20);
  }

  private void writeAlert(FeedbackTagged piece, String theme, long observed) {
    var received = piece.received();
    write(
        Topics.ALERTS,
        new AlertCell(
            received.consultation(), DailyCell.dayOf(received.occurredAt()), theme, "all"),
        new AlertRaised(
            AlertRaised.VERSION,
            AlertRaised.Kind.CAMPAIGN,
            new AlertRaised.Level(observed, 3.5, 12.25),
            new AlertRaised.Level(2, 3.5, 12.25),
            List.of(new AlertRaised.FamilyShare(received.id(), 44)),
            28,
            "synthetic"));
  }

  private static OverallTotals overall(
      List<FeedbackTagged> pieces, Map<String, FeedbackGrouped> families) {
    var sum = Figures.ZERO;
    var people = new HashSet<String>();
    var texts = new HashSet<String>();
    for (var piece : pieces) {
      sum = sum.plus(figures(piece));
      if (CountedAs.of(piece) == CountedAs.OPINION) {
        var id = piece.received().id();
        var author = piece.received().author();
        people.add(author.isEmpty() ? id : author);
        texts.add(families.containsKey(id) ? families.get(id).family() : id);
      }
    }
    return new OverallTotals(1, 1, sum, people.size(), texts.size());
  }

  /** Writes one record; a null value is a tombstone. */
  public <K, V> SyntheticTopics write(Topic<K, V> topic, K key, V value) {
    return write(
        new TopicPartition(topic.name(), 0),
        topic.key().serializer().serialize(topic.name(), key),
        topic.value().serializer().serialize(topic.name(), value));
  }

  /** Writes any bytes. */
  public SyntheticTopics write(TopicPartition partition, byte[] key, byte[] value) {
    var records = log.computeIfAbsent(partition, any -> new ArrayList<>());
    records.add(
        new ConsumerRecord<>(partition.topic(), partition.partition(), records.size(), key, value));
    return this;
  }

  /** All records, in order. */
  public List<ConsumerRecord<byte[], byte[]>> records() {
    return log.values().stream().flatMap(List::stream).toList();
  }

  /** A consumer that is given both partitions and brings all records from where it is sent to. */
  public MockConsumer<byte[], byte[]> consumer() {
    var consumer = new WaitingConsumer();
    var partitions = new LinkedHashSet<>(log.keySet());
    partitions.addAll(List.of(TAGGED, TOTALS));
    partitions.forEach(partition -> consumer.updateBeginningOffsets(Map.of(partition, 0L)));
    consumer.schedulePollTask(
        () -> {
          consumer.rebalance(partitions);
          records().forEach(consumer::addRecord);
        });
    return consumer;
  }

  /** Waits a little for what may come, as a real one does; the mock alone answers at once. */
  private static final class WaitingConsumer extends MockConsumer<byte[], byte[]> {

    private static final long NANOS = Duration.ofMillis(50).toNanos();

    WaitingConsumer() {
      super("none");
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // Not to hold it while waiting.
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
      var records = super.poll(timeout);
      if (records.isEmpty()) {
        LockSupport.parkNanos(NANOS);
      }
      return records;
    }
  }

  /** The records from these offsets on, as one poll would bring them. */
  public ConsumerRecords<byte[], byte[]> from(Map<TopicPartition, Long> positions) {
    var batch = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
    var next = new HashMap<TopicPartition, OffsetAndMetadata>();
    log.forEach(
        (partition, records) -> {
          int from = positions.getOrDefault(partition, 0L).intValue();
          if (from < records.size()) {
            batch.put(partition, records.subList(from, records.size()));
            next.put(partition, new OffsetAndMetadata(records.size()));
          }
        });
    return new ConsumerRecords<>(batch, next);
  }

  /** What the cells of {@code totals.daily} hold for these pieces. */
  public static Map<DailyCell, Figures> cells(List<FeedbackTagged> pieces) {
    var cells = new LinkedHashMap<DailyCell, Figures>();
    for (var piece : pieces) {
      for (var theme : themes(piece)) {
        var cell =
            new DailyCell(
                piece.received().consultation(),
                DailyCell.dayOf(piece.received().occurredAt()),
                theme,
                piece.tags().region().code(),
                piece.received().channel(),
                piece.tags().language());
        cells.merge(cell, figures(piece), Figures::plus);
      }
    }
    return cells;
  }

  /** The themes, groups and {@code all} under which a piece is counted. */
  public static Set<String> themes(FeedbackTagged piece) {
    var themes = new LinkedHashSet<>(Set.of(Taxonomy.ALL));
    for (var theme : piece.tags().themes()) {
      themes.add(theme.id());
      themes.add(Taxonomy.shipped().groupOf(theme.id()));
    }
    if (piece.tags().themes().isEmpty()) {
      themes.add(Taxonomy.UNKNOWN);
    }
    return themes;
  }

  private static Figures figures(FeedbackTagged piece) {
    return switch (CountedAs.of(piece)) {
      case OFFICIAL -> Figures.ofOfficial();
      case OFF_TOPIC -> Figures.ofOffTopic();
      case OPINION ->
          new Figures(
              1,
              0,
              0,
              Map.of(piece.tags().sentiment().label(), 1L),
              Map.of(piece.tags().stance().label(), 1L),
              millionths(piece.tags().sentiment()),
              millionths(piece.tags().stance()));
    };
  }

  private static <L extends Enum<L>> Map<L, Long> millionths(Scored<L> scored) {
    var millionths = new HashMap<L, Long>();
    scored.p().forEach((label, p) -> millionths.put(label, Math.round(p * 1_000_000)));
    return millionths;
  }
}
