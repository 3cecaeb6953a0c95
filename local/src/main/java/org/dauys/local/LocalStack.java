package org.dauys.local;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The whole pipeline in this process: the parts of a cluster, with broker and database brought. */
final class LocalStack implements Closeable {

  private final EmbeddedKafka kafka;
  private final EmbeddedDatabase database;
  private final Processes processes;
  private final Closer closer;

  private LocalStack(
      EmbeddedKafka kafka, EmbeddedDatabase database, Processes processes, Closer closer) {
    this.kafka = kafka;
    this.database = database;
    this.processes = processes;
    this.closer = closer;
  }

  /**
   * Starts everything on the data of a folder.
   *
   * @param environment settings of the parts, as on a cluster; addresses are filled in
   */
  static LocalStack start(DataFolder data, Map<String, String> environment) throws IOException {
    var closer = new Closer();
    try {
      var kafka = EmbeddedKafka.start(data.kafka(), data.brokerPort(), data.controllerPort());
      closer.add(kafka::close);
      var database = EmbeddedDatabase.start(data.postgres());
      closer.add(database::close);
      var settings = new HashMap<>(environment);
      settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
      settings.put("INGEST_PSEUDONYM_KEY", data.pseudonymKey());
      settings.put("INGEST_STATE_DIR", data.ingest().toString());
      settings.putIfAbsent("INGEST_OPEN_ON_LOOPBACK", "1");
      settings.putIfAbsent("SINKS_OPEN_ON_LOOPBACK", "1");
      settings.putIfAbsent("SINKS_CONSULTATIONS_FILE", data.consultations().toString());
      settings.putIfAbsent("INGEST_FORM_CONSULTATION", Sample.CONSULTATION);
      settings.put("STREAMS_STATE_DIR", data.streams().toString());
      // After kill -9 the next start waits this long for the threads of the killed process.
      settings.putIfAbsent("STREAMS_KAFKA_CONSUMER_SESSION_TIMEOUT_MS", "10000");
      settings.put("SINKS_DATABASE_URL", database.jdbcUrl());
      settings.put("SINKS_DATABASE_USER", "postgres");
      var processes = Processes.start(settings);
      closer.add(processes);
      return new LocalStack(kafka, database, processes, closer);
    } catch (IOException | RuntimeException e) {
      closer.close();
      throw e;
    }
  }

  Processes processes() {
    return processes;
  }

  URI door() {
    return processes.door();
  }

  URI page() {
    return processes.page();
  }

  String bootstrapServers() {
    return kafka.bootstrapServers();
  }

  /** Address of the database, as {@code SINKS_DATABASE_URL} takes it. */
  String jdbcUrl() {
    return database.jdbcUrl();
  }

  @Override
  public void close() throws IOException {
    closer.close();
  }
}
