package org.dauys.sinks.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.dauys.contract.event.FeedbackTagged;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.totals.Totals;
import org.dauys.sinks.SyntheticFeedback;
import org.dauys.sinks.SyntheticTopics;

/**
 * A load of made-up feedback in polls of 2,000 records, then the figures that it adds up to. Never
 * holds more than one poll and the figures.
 */
final class Load {

  private static final int POLL = 2_000;

  private final SyntheticFeedback feedback = SyntheticFeedback.uneven(new Random(7));
  private final Map<DailyCell, Figures> cells = new HashMap<>();
  private final Map<TopicPartition, Long> next = new HashMap<>();
  private int pieces;

  /** The next pieces, and their figures kept for later. */
  ConsumerRecords<byte[], byte[]> nextPieces(int upTo) {
    var poll = new ArrayList<FeedbackTagged>();
    for (int end = Math.min(upTo, pieces + POLL); pieces < end; pieces++) {
      poll.add(feedback.piece("id-" + pieces));
    }
    SyntheticTopics.cells(poll).forEach((cell, sum) -> cells.merge(cell, sum, Figures::plus));
    return records(
        Topics.TAGGED,
        poll.stream().map(piece -> Map.entry(piece.received().id(), piece)).toList());
  }

  /** Polls with the figures of all pieces so far. */
  List<ConsumerRecords<byte[], byte[]>> figures() {
    var all =
        cells.entrySet().stream()
            .map(cell -> Map.entry(cell.getKey(), new Totals(1, 1, cell.getValue())))
            .toList();
    var polls = new ArrayList<ConsumerRecords<byte[], byte[]>>();
    for (int i = 0; i < all.size(); i += POLL) {
      polls.add(records(Topics.TOTALS_DAILY, all.subList(i, Math.min(all.size(), i + POLL))));
    }
    return polls;
  }

  int cells() {
    return cells.size();
  }

  private <K, V> ConsumerRecords<byte[], byte[]> records(
      Topic<K, V> topic, List<Map.Entry<K, V>> values) {
    var partition = new TopicPartition(topic.name(), 0);
    long offset = next.getOrDefault(partition, 0L);
    var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    for (var value : values) {
      records.add(
          new ConsumerRecord<>(
              topic.name(),
              0,
              offset++,
              topic.key().serializer().serialize(topic.name(), value.getKey()),
              topic.value().serializer().serialize(topic.name(), value.getValue())));
    }
    next.put(partition, offset);
    return new ConsumerRecords<>(
        Map.of(partition, records), Map.of(partition, new OffsetAndMetadata(offset)));
  }
}
