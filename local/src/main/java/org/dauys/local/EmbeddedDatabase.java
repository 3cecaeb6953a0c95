package org.dauys.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A PostgreSQL server of its own beside this JVM. Its tables survive a restart and a {@code kill
 * -9}: unlike the library's default, it writes to disk before it says so.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final Duration START_WITHIN = Duration.ofSeconds(60);
  private static final long STOP_WITHIN_SECONDS = 20;

  private final EmbeddedPostgres server;

  private EmbeddedDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts the server on the tables in a folder; an empty folder becomes a new database. */
  static EmbeddedDatabase start(Path folder) throws IOException {
    stopOrphan(folder);
    return new EmbeddedDatabase(
        EmbeddedPostgres.builder()
            .setDataDirectory(folder)
            .setCleanDataDirectory(false)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("max_connections", "50")
            .setPGStartupWait(START_WITHIN)
            .start());
  }

  String jdbcUrl() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  /** A JVM that was killed leaves its server behind, and that holds the tables. */
  static void stopOrphan(Path folder) throws IOException {
    var pidFile = folder.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
    var orphan = ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres);
    if (orphan.isPresent()) {
      orphan.get().destroy();
      awaitEnd(orphan.get());
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(path -> path.endsWith("postgres")).orElse(false);
  }

  private static void awaitEnd(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(STOP_WITHIN_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IOException("PostgreSQL process " + process.pid() + " does not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while an old PostgreSQL stops", e);
    }
  }
}
