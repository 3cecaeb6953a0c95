package org.dauys.sinks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.dauys.sinks.http.ReportAccess;
import org.dauys.sinks.http.ReportServer;
import org.dauys.sinks.http.ReportSettings;
import org.dauys.sinks.postgres.ConsumerLoop;
import org.dauys.sinks.postgres.Database;

/** Shows the page over made-up tags, without Kafka: for work on the page itself. */
public final class PreviewMain {

  private PreviewMain() {}

  /** Takes a port, an NDJSON file of submissions and, for corrections, the address of ingest. */
  public static void main(String[] args) throws IOException, SQLException {
    var postgres = EmbeddedPostgres.start();
    var database = Database.open(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "");
    Database.migrate(database);
    var topics = Preview.topics(Path.of(args[1]));
    var loop = new ConsumerLoop(database, topics::consumer);
    loop.start();
    var ingest = args.length > 2 ? args[2] : "";
    ReportServer.start(
        database,
        loop::isStoring,
        new ReportSettings(
            "127.0.0.1", Integer.parseInt(args[0]), ingest, ReportAccess.openOnLoopback()));
  }
}
