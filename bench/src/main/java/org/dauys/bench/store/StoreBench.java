package org.dauys.bench.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.dauys.bench.Ratios;
import org.dauys.contract.topic.Topic;
import org.dauys.contract.topic.TopicSettings;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.totals.Totals;
import org.dauys.local.EmbeddedKafka;
import org.dauys.sinks.SinksSettings;
import org.dauys.sinks.postgres.ConsumerLoop;
import org.dauys.sinks.postgres.Database;

/**
 * The sink as it runs, from a broker, beside plain JDBC upserts and COPY of the same rows into the
 * same empty tables, by turns in one process. The peers know neither Kafka nor JSON and find their
 * rows ready. Prints each round and the medians of the ratios.
 */
public final class StoreBench {

  private static final PrintStream OUT = System.out;
  private static final int WARM_UP = 2;

  /** The compiler has many times as much to do for the sink as for its peers. */
  private static final int WARM_UP_ROWS = 60_000;

  private final EmbeddedKafka kafka;
  private final DataSource database;
  private final long postmaster;

  private StoreBench(EmbeddedKafka kafka, DataSource database) throws SQLException {
    this.kafka = kafka;
    this.database = database;
    this.postmaster =
        Long.parseLong(text("select split_part(pg_read_file('postmaster.pid'), E'\\n', 1)"));
  }

  /**
   * Arguments: rounds to count (default 5, after two that are not), rows (20,000) and the topic, if
   * it shall be but one.
   */
  public static void main(String[] args)
      throws IOException, SQLException, ExecutionException, InterruptedException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    int rows = args.length > 1 ? Integer.parseInt(args[1]) : 20_000;
    var topics =
        args.length > 2
            ? List.of(args[2])
            : List.of(Topics.TAGGED.name(), Topics.TOTALS_DAILY.name());
    var folder = Files.createTempDirectory("dauys-store-bench");
    try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), freePort(), freePort());
        var server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        var database = Database.open(server.getJdbcUrl("postgres", "postgres"), "postgres", "")) {
      Database.migrate(database);
      var bench = new StoreBench(kafka, database);
      bench.fillTopics(rows);
      for (var topic : topics) {
        var upserted =
            topic.equals(Topics.TAGGED.name())
                ? List.of(Mirror.feedback(), Mirror.feedbackAndAll())
                : List.of(Mirror.totals());
        bench.measure(topic, rows, rounds, upserted);
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

  private void fillTopics(int rows) throws IOException, ExecutionException, InterruptedException {
    var client = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
    try (var admin = Admin.create(client)) {
      Topics.create(admin, new TopicSettings(4, 1, Duration.ofDays(1)));
    }
    var pieces = Pieces.make(rows);
    try (var producer =
        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
      var sent = new ArrayList<Future<RecordMetadata>>();
      for (var piece : pieces) {
        sent.add(producer.send(record(Topics.TAGGED, piece.received().id(), piece)));
      }
      for (var cell : Pieces.cells(pieces, rows).entrySet()) {
        var totals = new Totals(Totals.VERSION, 1, cell.getValue());
        sent.add(producer.send(record(Topics.TOTALS_DAILY, cell.getKey(), totals)));
      }
      for (var record : sent) {
        record.get();
      }
    }
  }

  private static <K, V> ProducerRecord<byte[], byte[]> record(Topic<K, V> topic, K key, V value) {
    return new ProducerRecord<>(
        topic.name(),
        topic.key().serializer().serialize(topic.name(), key),
        topic.value().serializer().serialize(topic.name(), value));
  }

  private void measure(String topic, int rows, int rounds, List<List<Mirror>> upserted)
      throws IOException, SQLException, ExecutionException, InterruptedException {
    for (int stored = 0; stored < WARM_UP_ROWS; stored += rows) {
      sink(topic, rows);
    }
    var all = upserted.get(upserted.size() - 1);
    var rowsAtOnce = atOnce(all);
    var toCopy = new Ratios(topic + ", sink : COPY of " + names(all));
    var peers = new ArrayList<Peer>();
    for (var tables : upserted) {
      var ratios = new Ratios(topic + ", sink : fastest upsert of " + names(tables));
      peers.add(new Peer(names(tables), commits(tables, rows), ratios));
    }
    for (int round = -WARM_UP; round < rounds; round++) {
      boolean counts = round >= 0;
      var sink = told("sink", round, sink(topic, rows), rows);
      for (var peer : peers) {
        double fastest = 0;
        for (var upsert : Upsert.values()) {
          var spent = upsert(peer.commits(), upsert);
          told(upsert + " " + peer.names(), round, spent, rows);
          fastest = Math.max(fastest, spent.perSecond(rows));
        }
        if (counts) {
          peer.ratios().add(sink.perSecond(rows) / fastest);
        }
      }
      var copy = told("COPY " + names(all), round, copy(rowsAtOnce), rows);
      if (counts) {
        toCopy.add(sink.perSecond(rows) / copy.perSecond(rows));
      }
    }
    peers.forEach(peer -> OUT.println(peer.ratios()));
    OUT.println(toCopy);
  }

  /**
   * Upserts that the sink is compared with.
   *
   * @param names of their tables
   * @param commits the rows of each table, commit by commit
   */
  private record Peer(String names, List<List<Rows>> commits, Ratios ratios) {}

  private List<List<Rows>> commits(List<Mirror> tables, int rows) throws SQLException, IOException {
    var commits = new ArrayList<List<Rows>>();
    try (var connection = database.getConnection()) {
      Rows.numberCommits(connection);
      for (var table : tables) {
        commits.add(Rows.ofCommits(connection, table, (rows + Mirror.COMMIT - 1) / Mirror.COMMIT));
      }
    }
    return commits;
  }

  private List<Rows> atOnce(List<Mirror> tables) throws SQLException, IOException {
    var rows = new ArrayList<Rows>();
    try (var connection = database.getConnection()) {
      for (var table : tables) {
        rows.add(Rows.of(connection, table, "select 0, * from " + table.name()));
      }
    }
    return rows;
  }

  private static Spent told(String what, int round, Spent spent, int rows) {
    OUT.printf("round %d: %s: %s%n", round, what, spent.of(rows));
    return spent;
  }

  private static String names(List<Mirror> tables) {
    return tables.stream().map(Mirror::name).collect(Collectors.joining(", "));
  }

  private Spent sink(String topic, int rows)
      throws SQLException, ExecutionException, InterruptedException {
    clear();
    var settings =
        SinksSettings.from(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "SINKS_GROUP_ID",
                "bench-" + System.nanoTime()));
    var spent = new CompletableFuture<Spent>();
    try (var loop =
        new ConsumerLoop(database, () -> new Reader(settings.consumer(), topic, rows, spent))) {
      loop.start();
      return spent.get();
    }
  }

  /**
   * Brings the records of one topic and tells what was spent from the first seek until they are
   * stored: the loop polls again after an empty poll only when nothing is on its way.
   */
  private final class Reader extends KafkaConsumer<byte[], byte[]> {

    private final String topic;
    private final CompletableFuture<Spent> spent;
    private int left;
    private boolean ended;
    private Spent start;

    Reader(Map<String, Object> properties, String topic, int rows, CompletableFuture<Spent> spent) {
      super(properties);
      this.topic = topic;
      this.left = rows;
      this.spent = spent;
    }

    @Override
    public void seek(TopicPartition partition, long offset) {
      super.seek(partition, offset);
      if (!partition.topic().equals(topic)) {
        pause(List.of(partition));
      }
      start = start == null ? Spent.now(postmaster) : start;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
      if (left > 0) {
        var records = super.poll(timeout);
        left -= records.count();
        return records;
      }
      if (ended) {
        spent.complete(Spent.now(postmaster).since(start));
      }
      ended = true;
      return ConsumerRecords.empty();
    }
  }

  private Spent upsert(List<List<Rows>> tables, Upsert upsert) throws SQLException, IOException {
    clear();
    var start = Spent.now(postmaster);
    try (var connection = database.getConnection()) {
      for (int commit = 0; commit < tables.get(0).size(); commit++) {
        for (var rows : tables) {
          upsert.write(connection, rows.get(commit));
        }
        connection.commit();
      }
    }
    return Spent.now(postmaster).since(start);
  }

  /** Each row once: of a row that several commits write, what stands in the end. */
  private Spent copy(List<Rows> tables) throws SQLException, IOException {
    clear();
    var start = Spent.now(postmaster);
    try (var connection = database.getConnection()) {
      for (var rows : tables) {
        Upsert.copy(connection, rows.table().name(), rows);
      }
      connection.commit();
    }
    return Spent.now(postmaster).since(start);
  }

  private void clear() throws SQLException {
    execute("truncate kafka_offset, feedback, statement, feedback_block, totals_daily");
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      statement.execute("checkpoint");
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
      connection.commit();
    }
  }

  private String text(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
