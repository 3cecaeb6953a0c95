package org.dauys.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.dauys.contract.json.Json;
import org.dauys.contract.topic.TopicReader;
import org.dauys.contract.topic.Topics;
import org.dauys.ingest.IngestProcess;
import org.dauys.ingest.IngestSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The door under trial: restarted while everybody resends, and with Kafka gone in the middle. Small
 * in every build; {@code -Ddauys.records=200000 -Ddauys.away=PT30S} is the long form.
 */
class DoorTrialIT {

  private static final Logger LOG = LoggerFactory.getLogger(DoorTrialIT.class);

  private static final int RECORDS = Integer.getInteger("dauys.records", 2_000);
  private static final Duration AWAY = Duration.parse(System.getProperty("dauys.away", "PT2S"));
  private static final int MOST_RESENDS = 5;
  private static final int BATCH = 100;
  private static final int CLIENTS = 4;
  private static final int LAST_ATTEMPT = 600;
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

  @TempDir private Path folder;
  private final HttpClient http = HttpClient.newHttpClient();

  /** The receipt of every record that was accepted, by source id. */
  private final Map<String, String> receipts = new ConcurrentHashMap<>();

  private final AtomicInteger unavailable = new AtomicInteger();
  private int kafkaPort;
  private int controllerPort;
  private int doorPort;
  private EmbeddedKafka kafka;
  private volatile IngestProcess door;

  @BeforeEach
  void open() throws IOException {
    kafkaPort = freePort();
    controllerPort = freePort();
    doorPort = freePort();
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), kafkaPort, controllerPort);
    door = door();
  }

  @AfterEach
  void close() {
    door.close();
    kafka.close();
  }

  @Test
  void aRecordSentOneToFiveTimesOverTwoRestartsIsOneFeedback() throws Exception {
    var random = new Random(1);
    var sent = new ArrayList<Integer>();
    for (int record = 0; record < RECORDS; record++) {
      sent.addAll(Collections.nCopies(1 + random.nextInt(MOST_RESENDS), record));
    }
    Collections.shuffle(sent, random);

    long start = System.nanoTime();
    var batches = batches(sent);
    var next = new AtomicInteger();
    var clients = new ArrayList<Future<?>>();
    var threads = Executors.newFixedThreadPool(CLIENTS);
    for (int client = 0; client < CLIENTS; client++) {
      clients.add(threads.submit(() -> handIn(batches, next)));
    }
    for (int restart = 1; restart <= 2; restart++) {
      int at = batches.size() * restart / 3;
      waitUntilPast(next, at);
      door.close();
      door = door();
    }
    for (var client : clients) {
      client.get();
    }
    threads.shutdown();
    var seconds = (System.nanoTime() - start) / 1e9;

    assertThat(receipts).hasSize(RECORDS);
    assertThat(new HashSet<>(receipts.values())).hasSize(RECORDS);
    assertThat(onTheBroker()).isEqualTo(new HashSet<>(receipts.values()));
    LOG.info("resends records={} sent={} seconds={}", RECORDS, sent.size(), seconds);
  }

  @Test
  void whatWasAcceptedIsOnTheBrokerAlthoughItWentAway() throws Exception {
    var stop = new AtomicBoolean();
    var record = new AtomicInteger();
    var threads = Executors.newFixedThreadPool(CLIENTS);
    var clients = new ArrayList<Future<?>>();
    for (int client = 0; client < CLIENTS; client++) {
      clients.add(threads.submit(() -> handInUntil(stop, record)));
    }
    waitUntilPast(record, BATCH * CLIENTS);
    kafka.close();
    LockSupport.parkNanos(AWAY.toNanos());
    long most = usedHeap();
    kafka = EmbeddedKafka.start(folder.resolve("kafka"), kafkaPort, controllerPort);
    int before = receipts.size();
    while (receipts.size() < before + BATCH * CLIENTS) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    stop.set(true);
    for (var client : clients) {
      client.get();
    }
    threads.shutdown();

    assertThat(onTheBroker()).containsAll(receipts.values());
    LOG.info(
        "kafka away={} accepted={} unavailable={} heap={} MB",
        AWAY,
        receipts.size(),
        unavailable.get(),
        most >> 20);
  }

  private IngestProcess door() {
    return IngestProcess.start(
        IngestSettings.from(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                "127.0.0.1:" + kafkaPort,
                "INGEST_HTTP_PORT",
                Integer.toString(doorPort),
                "INGEST_OPEN_ON_LOOPBACK",
                "1",
                "INGEST_STATE_DIR",
                folder.resolve("ingest").toString(),
                "INGEST_PSEUDONYM_KEY",
                "only for this test")),
        Clock.systemUTC());
  }

  private Void handIn(List<List<Integer>> batches, AtomicInteger next) throws Exception {
    for (int at = next.getAndIncrement(); at < batches.size(); at = next.getAndIncrement()) {
      handIn(batches.get(at));
    }
    return null;
  }

  private Void handInUntil(AtomicBoolean stop, AtomicInteger record) throws Exception {
    while (!stop.get()) {
      int first = record.getAndAdd(BATCH);
      handIn(IntStream.range(first, first + BATCH).boxed().toList());
    }
    return null;
  }

  /** As often as it takes; whatever was accepted before keeps its receipt. */
  private void handIn(List<Integer> batch) throws Exception {
    var body = batch.stream().map(DoorTrialIT::feedback).collect(joining("\n"));
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + doorPort + "/v1/feedback"))
            .header("Content-Type", "application/x-ndjson")
            .timeout(ANSWER_WITHIN)
            .POST(BodyPublishers.ofString(body))
            .build();
    for (int attempt = 1; !isAccepted(request, batch); attempt++) {
      assertThat(attempt).isLessThan(LAST_ATTEMPT);
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private boolean isAccepted(HttpRequest request, List<Integer> batch) throws InterruptedException {
    try {
      var response = http.send(request, BodyHandlers.ofString(UTF_8));
      if (response.statusCode() == 503) {
        unavailable.incrementAndGet();
        return false;
      }
      assertThat(response.statusCode()).isEqualTo(202);
      var entries = Json.MAPPER.readTree(response.body()).path("entries");
      for (int at = 0; at < batch.size(); at++) {
        var id = entries.path(at).path("id").asText();
        var before = receipts.putIfAbsent(batch.get(at).toString(), id);
        assertThat(before).isIn(null, id);
      }
      return true;
    } catch (IOException e) {
      return false; // The door is being restarted.
    }
  }

  private static List<List<Integer>> batches(List<Integer> sent) {
    return IntStream.rangeClosed(0, (sent.size() - 1) / BATCH)
        .mapToObj(at -> sent.subList(at * BATCH, Math.min(sent.size(), (at + 1) * BATCH)))
        .toList();
  }

  private static String feedback(int record) {
    return """
    {"source":"test","sourceId":"%d","consultation":"trial","channel":"web-form",\
    "occurredAt":"2026-02-14T10:00:00+05:00","region":"KZ-27","text":"Жол жөндеу керек, %d-үй."}\
    """
        .formatted(record, record);
  }

  private static void waitUntilPast(AtomicInteger counter, int value) {
    while (counter.get() < value) {
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** The ids that stand on the topic. */
  private Set<String> onTheBroker() {
    try (var reader = TopicReader.ofCommitted("127.0.0.1:" + kafkaPort)) {
      return reader.keys(Topics.RECEIVED);
    }
  }

  private static long usedHeap() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
