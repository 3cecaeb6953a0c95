package org.dauys.sinks.http;

import io.javalin.http.sse.SseClient;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.dauys.sinks.query.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listening pages how far the store is, when they come and whenever it has moved (server-sent
 * events): one small question for all of them together, and none while nobody listens. Thread-safe.
 */
final class Moves implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Moves.class);
  private static final String MOVED = "moved";
  private static final String AWAY = "the store cannot be watched now sqlstate={}";
  private static final long LOOK_MILLIS = 500;

  /** A comment now and then shows who has gone, and keeps proxies from hanging up. */
  private static final int LOOKS_TO_COMMENT = 30;

  private final Snapshots store;
  private final Set<SseClient> listeners = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            var thread = new Thread(task, "moves");
            thread.setDaemon(true);
            return thread;
          });
  private long seen = -1;
  private int looks;

  Moves(Snapshots store) {
    this.store = store;
  }

  void start() {
    var unused =
        clock.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
  }

  void listen(SseClient client) {
    client.keepAlive();
    client.onClose(() -> listeners.remove(client));
    listeners.add(client);
    try {
      client.sendEvent(MOVED, Long.toString(store.version().records()));
    } catch (SQLException e) {
      LOG.warn(AWAY, e.getSQLState());
    }
  }

  private void look() {
    if (listeners.isEmpty()) {
      return;
    }
    try {
      long records = store.version().records();
      if (records != seen) {
        seen = records;
        listeners.forEach(client -> client.sendEvent(MOVED, Long.toString(records)));
      } else if (++looks % LOOKS_TO_COMMENT == 0) {
        listeners.forEach(client -> client.sendComment("still here"));
      }
    } catch (SQLException e) {
      LOG.warn(AWAY, e.getSQLState());
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    listeners.forEach(SseClient::close);
  }
}
