package org.dauys.local;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The whole pipeline in this process: the parts of a cluster, with broker and database brought. */
final class LocalStack implements AutoCloseable {

  private final EmbeddedKafka kafka;
  private final Processes processes;
  private final Closer closer;

  private LocalStack(EmbeddedKafka kafka, Processes processes, Closer closer) {
    this.kafka = kafka;
    this.processes = processes;
    this.closer = closer;
  }

  /**
   * Starts everything on the data of a folder.
   *
   * @param environment settings of the parts, as on a cluster; addresses are filled in
   */
  static LocalStack start(DataFolder data, Map<String, String> environment) throws Exception {
    var closer = new Closer();
    try {
      var kafka =
          closer.add(EmbeddedKafka.start(data.kafka(), data.brokerPort(), data.controllerPort()));
      var database = closer.add(EmbeddedDatabase.start(data.postgres()));
      var settings = new HashMap<>(environment);
      settings.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
      settings.put("INGEST_PSEUDONYM_KEY", data.pseudonymKey());
      settings.put("STREAMS_STATE_DIR", data.streams().toString());
      settings.put("SINKS_DATABASE_URL", database.jdbcUrl());
      settings.put("SINKS_DATABASE_USER", "postgres");
      return new LocalStack(kafka, closer.add(Processes.start(settings)), closer);
    } catch (Exception e) {
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

  @Override
  public void close() throws Exception {
    closer.close();
  }
}
