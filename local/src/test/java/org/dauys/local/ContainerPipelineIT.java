package org.dauys.local;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/** The same on a broker in a container; skipped only where there is no Docker. */
@Testcontainers(disabledWithoutDocker = true)
class ContainerPipelineIT extends PipelineContract {

  @Container private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.3.1");

  @TempDir private static Path folder;
  private static EmbeddedDatabase database;
  private static Processes processes;

  @BeforeAll
  static void start() throws Exception {
    database = EmbeddedDatabase.start(folder.resolve("postgres"));
    processes =
        Processes.start(
            Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", KAFKA.getBootstrapServers(),
                "INGEST_HTTP_PORT", "0",
                "INGEST_OPEN_ON_LOOPBACK", "1",
                "INGEST_STATE_DIR", folder.resolve("ingest").toString(),
                "INGEST_PSEUDONYM_KEY", "only for this test",
                "STREAMS_STATE_DIR", folder.resolve("streams").toString(),
                "SINKS_DATABASE_URL", database.jdbcUrl(),
                "SINKS_DATABASE_USER", "postgres",
                "SINKS_HTTP_PORT", "0"));
  }

  @AfterAll
  static void stop() throws Exception {
    processes.close();
    database.close();
  }

  @Override
  Pipeline pipeline() {
    return new Pipeline(processes.door(), processes.page(), KAFKA.getBootstrapServers());
  }
}
