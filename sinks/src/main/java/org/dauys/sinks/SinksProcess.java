package org.dauys.sinks;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.dauys.contract.topic.Topics;
import org.dauys.sinks.http.ReportServer;
import org.dauys.sinks.postgres.ConsultationLabels;
import org.dauys.sinks.postgres.ConsumerLoop;
import org.dauys.sinks.postgres.Database;

/** The store, the loop that fills it, and the page and API over it. Thread-safe. */
public final class SinksProcess implements AutoCloseable {

  private final HikariDataSource database;
  private final ConsumerLoop loop;
  private final ReportServer server;

  private SinksProcess(HikariDataSource database, ConsumerLoop loop, ReportServer server) {
    this.database = database;
    this.loop = loop;
    this.server = server;
  }

  /** Creates missing topics and tables and starts; returns before the store has caught up. */
  public static SinksProcess start(SinksSettings settings) {
    var report = settings.report();
    var labels = labels(settings);
    createTopics(settings);
    var database =
        Database.open(
            settings.databaseUrl(), settings.databaseUser(), settings.databasePassword().value());
    try {
      Database.migrate(database);
      labels.ifPresent(given -> given.store(database));
      var loop =
          new ConsumerLoop(database, () -> new KafkaConsumer<byte[], byte[]>(settings.consumer()));
      var server = ReportServer.start(database, loop::isStoring, report);
      loop.start();
      return new SinksProcess(database, loop, server);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /** The port of the page and the API. */
  public int port() {
    return server.port();
  }

  /** Whether the store follows its topics at this moment. */
  public boolean isStoring() {
    return loop.isStoring();
  }

  @Override
  public void close() {
    server.close();
    loop.close();
    database.close();
  }

  private static Optional<ConsultationLabels> labels(SinksSettings settings) {
    var file = settings.consultationsFile();
    return file.isEmpty() ? Optional.empty() : Optional.of(ConsultationLabels.read(Path.of(file)));
  }

  private static void createTopics(SinksSettings settings) {
    Map<String, Object> client =
        Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    try (var admin = Admin.create(client)) {
      Topics.create(admin, settings.topics());
    }
  }
}
