package org.dauys.ingest.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.dauys.contract.topic.TombstoneHeaders;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.vocabulary.Channel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index against Kafka's own mock. */
class FollowerTest {

  private static final TopicPartition RECEIVED = new TopicPartition(Topics.RECEIVED.name(), 0);
  private static final TopicPartition WITHDRAWN = new TopicPartition(Topics.WITHDRAWN.name(), 0);
  private static final String EVENT =
      "{\"v\":1,\"id\":\"x\",\"consultation\":\"c\",\"channel\":\"social\",\"text\":\"Рақмет.\"}";
  private static final String A = "00000000-0000-8000-8000-00000000000a";
  private static final String B = "00000000-0000-8000-8000-00000000000b";
  private static final Receipt ACCEPTED = new Receipt(Receipt.Status.ACCEPTED, "c", Channel.SOCIAL);
  private static final Receipt GONE = new Receipt(Receipt.Status.WITHDRAWN, "c", Channel.SOCIAL);

  @TempDir private Path folder;
  private final Map<TopicPartition, Long> ends = new HashMap<>(Map.of(RECEIVED, 0L, WITHDRAWN, 0L));
  private final List<String> erasedAgain = new CopyOnWriteArrayList<>();
  private MockConsumer<byte[], byte[]> kafka;
  private ReceiptStore store;
  private Follower follower;
  private Receipts receipts;

  @BeforeEach
  void open() {
    open("cluster");
  }

  @AfterEach
  void close() {
    follower.close();
    store.close();
  }

  @Test
  void whatIsAcknowledgedBeforeTheQuestionIsFound() {
    arrives(RECEIVED, A, EVENT);
    assertThat(receipts.find(A).join()).contains(ACCEPTED);
    assertThat(receipts.find(B).join()).isEqualTo(Optional.empty());
    assertThat(receipts.isReady()).isTrue();
  }

  @Test
  void aTombstoneMakesItWithdrawn() {
    arrives(RECEIVED, A, EVENT);
    arrives(RECEIVED, A, null);
    arrives(RECEIVED, B, EVENT);
    assertThat(receipts.find(B).join()).contains(ACCEPTED);
    assertThat(receipts.find(A).join()).contains(GONE);
  }

  @Test
  void whatWasTakenBackFromADocumentMayComeBack() {
    arrives(RECEIVED, A, EVENT);
    arrives(RECEIVED, A, null, new RecordHeaders().add(TombstoneHeaders.MAY_RETURN, new byte[0]));
    arrives(RECEIVED, B, EVENT);
    assertThat(receipts.standing(List.of(A, B)).join()).containsOnlyKeys(B);
    assertThat(receipts.find(A).join()).isEmpty();
    assertThat(receipts.isWithdrawn(A)).isFalse();
    arrives(RECEIVED, A, EVENT);
    assertThat(receipts.find(A).join()).contains(ACCEPTED);
    assertThat(erasedAgain).isEmpty();
  }

  @Test
  void whatComesBackAfterItsWithdrawalIsErasedAgain() {
    arrives(WITHDRAWN, A, EVENT);
    arrives(RECEIVED, B, EVENT);
    assertThat(receipts.find(B).join()).isPresent();
    arrives(RECEIVED, A, EVENT);
    await().untilAsserted(() -> assertThat(erasedAgain).containsExactly(A));
    assertThat(receipts.find(A).join()).contains(GONE);
  }

  @Test
  void unreadableEventsAreLeftToTheTopology() {
    arrives(RECEIVED, A, "{\"v\":1,");
    arrives(RECEIVED, B, EVENT);
    assertThat(receipts.find(B).join()).isPresent();
    assertThat(receipts.find(A).join()).isEmpty();
  }

  @Test
  void aRestartGoesOnWhereItStood() {
    arrives(RECEIVED, A, EVENT);
    assertThat(receipts.find(A).join()).isPresent();
    var instance = store.instance();
    close();
    open("cluster");
    assertThat(store.position(RECEIVED)).isEqualTo(1);
    assertThat(receipts.find(A).join()).contains(ACCEPTED);
    assertThat(store.instance()).isEqualTo(instance);
  }

  @Test
  void anotherClusterIsReadFromItsBeginning() {
    arrives(RECEIVED, A, EVENT);
    assertThat(receipts.find(A).join()).isPresent();
    close();
    ends.replaceAll((partition, end) -> 0L);
    open("another");
    assertThat(receipts.find(A).join()).isEmpty();
  }

  private void open(String cluster) {
    kafka = new MockConsumer<>("earliest");
    for (var partition : ends.keySet()) {
      var node = new Node(0, "localhost", 1);
      kafka.updatePartitions(
          partition.topic(),
          List.of(new PartitionInfo(partition.topic(), 0, node, new Node[0], new Node[0])));
    }
    kafka.updateBeginningOffsets(Map.of(RECEIVED, 0L, WITHDRAWN, 0L));
    kafka.updateEndOffsets(ends);
    store = ReceiptStore.open(folder);
    follower = new Follower(kafka, cluster, store, erasedAgain::add);
    receipts = new IndexedReceipts(store, follower);
    follower.start();
  }

  private void arrives(TopicPartition partition, String id, String value) {
    arrives(partition, id, value, new RecordHeaders());
  }

  private void arrives(TopicPartition partition, String id, String value, Headers headers) {
    long offset = ends.merge(partition, 1L, Long::sum) - 1;
    var bytes = value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    await().until(() -> kafka.assignment().contains(partition));
    kafka.addRecord(
        new ConsumerRecord<>(
            partition.topic(),
            0,
            offset,
            ConsumerRecord.NO_TIMESTAMP,
            TimestampType.NO_TIMESTAMP_TYPE,
            ConsumerRecord.NULL_SIZE,
            ConsumerRecord.NULL_SIZE,
            id.getBytes(StandardCharsets.UTF_8),
            bytes,
            headers,
            Optional.empty()));
    kafka.updateEndOffsets(Map.of(partition, offset + 1));
  }
}
