package org.dauys.bench.door;

import static org.dauys.bench.door.Load.AS_FAST_AS_IT_GOES;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dauys.bench.Ratios;
import org.dauys.ingest.IngestProcess;
import org.dauys.ingest.IngestSettings;
import org.dauys.local.EmbeddedKafka;

/**
 * The door over HTTP, with everything that belongs to it (checks, masking, pseudonyms, ids, the
 * index of receipts), beside {@link BareHandler} and {@link ProducerLimit}, by turns, broker and
 * load in the same process. Prints each round and the medians of the ratios. Rounds are counted
 * when Java has compiled nearly all: it has several times as much to do for the door as for the
 * bare handler.
 */
public final class DoorBench {

  private static final String BARE = "bench.bare";
  private static final PrintStream OUT = System.out;
  private static final int MOST_WARM_UP = 10;

  /** The share of the time that may still go into compiling when it is measured. */
  private static final double COMPILING = .05;

  private static final int ONE_CONNECTIONS = 64;
  private static final int MANY = 100;
  private static final int MANY_CONNECTIONS = 8;

  private final EmbeddedKafka kafka;
  private final IngestProcess door;
  private final Producer<String, byte[]> producer;
  private final BareHandler bare;
  private final Duration time;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private int run = 1;

  private DoorBench(EmbeddedKafka kafka, IngestProcess door, Duration time) {
    this.kafka = kafka;
    this.door = door;
    this.time = time;
    this.producer = producer(kafka);
    this.bare = new BareHandler(producer, BARE);
  }

  /**
   * Arguments: rounds to count (default 5, after those that warm up) and seconds of each
   * measurement (6).
   */
  public static void main(String[] args)
      throws IOException, ExecutionException, InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    var time = Duration.ofSeconds(args.length > 1 ? Integer.parseInt(args[1]) : 6);
    var folder = Files.createTempDirectory("dauys-door-bench");
    try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), freePort(), freePort());
        var door = door(kafka, folder)) {
      var bench = new DoorBench(kafka, door, time);
      try (bench.producer;
          bench.bare) {
        bench.createTopic();
        bench.measure(rounds);
      }
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void measure(int rounds) throws IOException, InterruptedException {
    var one = new Ratios("1 record per request, door : bare handler");
    var many = new Ratios(MANY + " records per request, door : bare handler");
    var limit = new Ratios(MANY + " records per request, door : producer");
    var oneTime = new Ratios("1 record per request, processor time, bare handler : door");
    var manyTime = new Ratios(MANY + " records per request, processor time, bare handler : door");
    double doorOne = 0;
    double doorMany = 0;
    warmUp();
    for (int at = 0; at < rounds; at++) {
      var round = round(at);
      var a = round.one();
      var b = round.many();
      one.add(a.door() / a.bare());
      many.add(b.door() / b.bare());
      limit.add(b.door() * MANY / round.producer());
      oneTime.add(a.bareMicros() / a.doorMicros());
      manyTime.add(b.bareMicros() / b.doorMicros());
      doorOne += a.door() / rounds;
      doorMany += b.door() / rounds;
    }
    for (var ratios : List.of(one, many, limit, oneTime, manyTime)) {
      OUT.println(ratios);
    }
    halfLoad(1, ONE_CONNECTIONS, doorOne / 2);
    halfLoad(MANY, MANY_CONNECTIONS, doorMany / 2);
  }

  private void warmUp() throws IOException, InterruptedException {
    var compiler = ManagementFactory.getCompilationMXBean();
    double share = 1;
    for (int at = 0; share > COMPILING && at < MOST_WARM_UP; at++) {
      long before = compiler.getTotalCompilationTime();
      long start = System.nanoTime();
      round(at - MOST_WARM_UP);
      share = (compiler.getTotalCompilationTime() - before) * 1e6 / (System.nanoTime() - start);
      OUT.printf("warm-up: compiling %.2f of the time%n", share);
    }
  }

  private Round round(int number) throws IOException, InterruptedException {
    var one = pair(1, ONE_CONNECTIONS, number);
    var many = pair(MANY, MANY_CONNECTIONS, number);
    double limit = new ProducerLimit(producer, BARE).run(Records.of(MANY, run++), time);
    OUT.printf(
        "round %d: 1/request door %.0f bare %.0f requests/s; %d/request door %.0f bare %.0f"
            + " records/s; producer %.0f records/s%n",
        number, one.door(), one.bare(), MANY, many.door() * MANY, many.bare() * MANY, limit);
    return new Round(one, many, limit);
  }

  /** What was measured by turns; the producer's limit in records per second. */
  private record Round(Pair one, Pair many, double producer) {}

  /** Requests per second and microseconds of processor time for each record, of both. */
  private record Pair(double door, double bare, double doorMicros, double bareMicros) {

    Pair(Run door, Run bare) {
      this(door.perSecond(), bare.perSecond(), door.micros(), bare.micros());
    }
  }

  private record Run(double perSecond, double micros) {}

  /** Both by turns, in changing order. */
  private Pair pair(int records, int connections, int round)
      throws IOException, InterruptedException {
    var first = round % 2 == 0 ? door(records, connections) : bare(records, connections);
    var second = round % 2 == 0 ? bare(records, connections) : door(records, connections);
    return round % 2 == 0 ? new Pair(first, second) : new Pair(second, first);
  }

  private Run bare(int records, int connections) throws IOException {
    var load = load(bare.port(), records, connections);
    var before = ProcessorTime.now();
    var seen = load.run(time, AS_FAST_AS_IT_GOES);
    return run("bare", records, seen, ProcessorTime.now().since(before));
  }

  /** The time that the index is behind is not the requests', but its processor time is. */
  private Run door(int records, int connections) throws IOException, InterruptedException {
    var load = load(door.port(), records, connections);
    var before = ProcessorTime.now();
    var seen = load.run(time, AS_FAST_AS_IT_GOES);
    double lag = indexCatchesUp();
    OUT.printf("  door, %d/request: index behind %.1f s%n", records, lag);
    return run("door", records, seen, ProcessorTime.now().since(before));
  }

  private Run run(String name, int records, Load.Seen seen, ProcessorTime spent) {
    double count = seen.perSecond() * seen.seconds() * records;
    OUT.printf(
        "  %s, %d/request: p99 %.1f ms; processor time of a record %s%n",
        name, records, seen.p99(), spent.each(count));
    return new Run(seen.perSecond(), spent.microsEach(count));
  }

  private void halfLoad(int records, int connections, double perSecond)
      throws IOException, InterruptedException {
    var seen = load(door.port(), records, connections).run(time, perSecond);
    indexCatchesUp();
    OUT.printf(
        "half load, %d/request: asked %.0f, done %.0f requests/s, p50 %.1f ms, p99 %.1f ms%n",
        records, perSecond, seen.perSecond(), seen.p50(), seen.p99());
  }

  private Load load(int port, int records, int connections) {
    var type = records == 1 ? "application/json" : "application/x-ndjson";
    return new Load(port, connections, type, Records.of(records, run++));
  }

  /** The index follows Kafka; what it has left to do shall not burden the next measurement. */
  private double indexCatchesUp() throws IOException, InterruptedException {
    long start = System.nanoTime();
    var uri = URI.create("http://localhost:" + door.port() + "/v1/feedback/none");
    var request = HttpRequest.newBuilder(uri).build();
    // "Unknown" is said only when everything is read; until then it is "unavailable".
    while (http.send(request, BodyHandlers.discarding()).statusCode() != 404) {
      Thread.onSpinWait();
    }
    return (System.nanoTime() - start) / 1e9;
  }

  private void createTopic() throws ExecutionException, InterruptedException {
    try (var admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic(BARE, Optional.of(4), Optional.empty()))).all().get();
    }
  }

  private static IngestProcess door(EmbeddedKafka kafka, Path folder) {
    return IngestProcess.start(
        IngestSettings.from(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "INGEST_HTTP_PORT",
                "0",
                "INGEST_OPEN_ON_LOOPBACK",
                "1",
                "INGEST_STATE_DIR",
                folder.resolve("ingest").toString(),
                "INGEST_PSEUDONYM_KEY",
                "only for this benchmark")),
        Clock.systemUTC());
  }

  /** Set like the door's own. */
  private static Producer<String, byte[]> producer(EmbeddedKafka kafka) {
    return new KafkaProducer<>(
        Map.<String, Object>of(
            "bootstrap.servers",
            kafka.bootstrapServers(),
            "acks",
            "all",
            "compression.type",
            "snappy",
            "linger.ms",
            5,
            "batch.size",
            64 << 10,
            "max.in.flight.requests.per.connection",
            1,
            "buffer.memory",
            64L << 20),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}
