package org.dauys.local;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.dauys.ingest.IngestProcess;
import org.dauys.ingest.IngestSettings;
import org.dauys.nlp.Models;
import org.dauys.sinks.SinksProcess;
import org.dauys.sinks.SinksSettings;
import org.dauys.streams.StreamsProcess;
import org.dauys.streams.StreamsSettings;

/**
 * The whole pipeline in this process. The parts are those of a cluster and are told what they need
 * by the same settings; only the broker and the database are brought along.
 */
final class LocalStack implements AutoCloseable {

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Map<String, String> environment;
  private EmbeddedKafka kafka;
  private EmbeddedDatabase database;
  private StreamsProcess streams;
  private IngestProcess ingest;
  private SinksProcess sinks;

  private LocalStack(Map<String, String> environment) {
    this.environment = new HashMap<>(environment);
  }

  /**
   * Starts everything on the data of a folder.
   *
   * @param environment settings of the parts, as on a cluster; addresses are filled in
   */
  static LocalStack start(DataFolder data, Map<String, String> environment) throws Exception {
    var stack = new LocalStack(environment);
    try {
      stack.startServers(data);
      stack.startProcesses(data);
      return stack;
    } catch (Exception e) {
      stack.close();
      throw e;
    }
  }

  URI door() {
    return URI.create("http://127.0.0.1:" + ingest.port());
  }

  URI page() {
    return URI.create("http://127.0.0.1:" + sinks.port());
  }

  String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  String jdbcUrl() {
    return database.jdbcUrl();
  }

  /** Blocks until the topology ends, which it does only when it is closed or fails. */
  void awaitEnd() throws InterruptedException {
    streams.awaitEnd();
  }

  boolean hasFailed() {
    return streams.hasFailed();
  }

  @Override
  public void close() throws Exception {
    Exception failure = null;
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private void startServers(DataFolder data) throws IOException {
    kafka = opened(EmbeddedKafka.start(data.kafka(), data.brokerPort(), data.controllerPort()));
    database = opened(EmbeddedDatabase.start(data.postgres()));
  }

  private void startProcesses(DataFolder data) {
    environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
    environment.put("INGEST_PSEUDONYM_KEY", data.pseudonymKey());
    environment.put("STREAMS_STATE_DIR", data.streams().toString());
    environment.put("SINKS_DATABASE_URL", database.jdbcUrl());
    environment.put("SINKS_DATABASE_USER", "postgres");
    var models = Models.shipped();
    streams = opened(StreamsProcess.start(StreamsSettings.from(environment), models::tagger));
    ingest = opened(IngestProcess.start(IngestSettings.from(environment), Clock.systemUTC()));
    sinks = opened(SinksProcess.start(SinksSettings.from(environment)));
  }

  private <P extends AutoCloseable> P opened(P part) {
    parts.push(part);
    return part;
  }
}
