package org.dauys.ingest.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import org.dauys.ingest.intake.Intake;
import org.dauys.ingest.publish.Publisher;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of the door. Thread-safe. */
public final class Gateway implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final int THREADS = 64;

  private final Javalin server;

  private Gateway(Javalin server) {
    this.server = server;
  }

  /**
   * Listens.
   *
   * @param port 0 for any that is free
   */
  public static Gateway start(
      String host, int port, GatewayLimits limits, Intake intake, Publisher publisher) {
    var threads = new QueuedThreadPool(THREADS);
    threads.setName("http");
    var feedback = new FeedbackHandler(limits, intake, publisher, threads);
    return new Gateway(
        Javalin.start(
            config -> {
              config.jetty.host = host;
              config.jetty.port = port;
              config.jetty.threadPool = threads;
              config.startup.showJavalinBanner = false;
              config.http.prefer405over404 = true;
              config.routes.post("/v1/feedback", feedback);
              config.routes.get("/health", Gateway::health);
              answerErrors(config);
            }));
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Stops listening and waits for the answers that are under way. */
  @Override
  public void close() {
    server.stop();
  }

  private static void health(Context ctx) {
    Answer.json(HttpStatus.OK, Map.of("status", "up")).writeTo(ctx);
  }

  private static void answerErrors(JavalinConfig config) {
    config.routes.error(
        HttpStatus.NOT_FOUND, ctx -> answer(ctx, HttpStatus.NOT_FOUND, "not-found"));
    config.routes.error(
        HttpStatus.METHOD_NOT_ALLOWED,
        ctx -> answer(ctx, HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed"));
    config.routes.exception(
        Exception.class,
        (failure, ctx) -> {
          LOG.error("request failed", failure);
          answer(ctx, HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        });
  }

  private static void answer(Context ctx, HttpStatus status, String code) {
    Answer.of(Problem.of(status, code, status.getMessage())).writeTo(ctx);
  }
}
