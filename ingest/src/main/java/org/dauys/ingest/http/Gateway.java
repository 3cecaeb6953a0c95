package org.dauys.ingest.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.dauys.ingest.access.Permission;
import org.dauys.ingest.intake.Forms;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server of the door. Thread-safe. */
public final class Gateway implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final int THREADS = 64;
  private static final String FEEDBACK = "/v1/feedback";
  private static final String ONE = FEEDBACK + "/{id}";
  static final String FILES = "/v1/files";
  private static final String CORRECTION = ONE + "/correction";

  private final Javalin server;

  private Gateway(Javalin server) {
    this.server = server;
  }

  /** Listens. */
  public static Gateway start(GatewaySettings settings, Services services) {
    var threads = new QueuedThreadPool(THREADS);
    threads.setName("http");
    return new Gateway(
        Javalin.start(
            config -> {
              config.jetty.threadPool = threads;
              Listening.configure(config.jetty, settings);
              config.startup.showJavalinBanner = false;
              config.http.prefer405over404 = true;
              route(config, settings, services, threads);
              answerErrors(config);
            }));
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Stops listening and waits for the answers that are under way, but not for ever. */
  @Override
  public void close() {
    try {
      server.stop();
    } catch (JavalinException e) {
      if (!(e.getCause() instanceof TimeoutException)) {
        throw e;
      }
      LOG.warn("stopped without the answers to some requests that did not end");
    }
  }

  private static void route(
      JavalinConfig config, GatewaySettings settings, Services services, Executor answers) {
    var routes = config.routes;
    var limits = settings.limits();
    var inFlight = new InFlight(limits.bytesInFlight());
    // Half of the threads are always left for requests that keep none waiting.
    var longBodies = new Semaphore(THREADS / 2);
    var access = services.access();
    var receipts = services.receipts();
    var publisher = services.publisher();
    var one = new OneFeedback(receipts);

    routes.post(
        FEEDBACK,
        new Endpoint(
            new KeyGuard(access, Permission.SUBMIT, Permission.IMPORT),
            inFlight,
            answers,
            new SubmitCall(longBodies, limits, services.intake(), receipts, publisher)));
    routes.get(
        ONE,
        new Endpoint(
            new KeyGuard(access, Permission.values()), inFlight, answers, new ReceiptCall(one)));
    routes.delete(
        ONE,
        new Endpoint(
            new KeyGuard(access, Permission.WITHDRAW),
            inFlight,
            answers,
            new WithdrawCall(one, receipts, publisher, services.clock())));
    var correct = new KeyGuard(access, Permission.CORRECT);
    routes.put(
        CORRECTION,
        new Endpoint(
            correct,
            inFlight,
            answers,
            new CorrectCall(longBodies, one, services.corrections(), publisher)));
    routes.delete(
        CORRECTION, new Endpoint(correct, inFlight, answers, new UndoCall(one, publisher)));
    var files = new KeyGuard(access, Permission.IMPORT);
    routes.post(FILES, new Endpoint(files, inFlight, answers, new FilesCall(services.files())));
    routes.get(
        FILES + "/{id}",
        new Endpoint(files::identify, inFlight, answers, new FileCall(services.files())));
    if (settings.form().isOpen()) {
      var forms = new Forms(services.intake(), settings.form().consultation(), services.clock());
      routes.post(
          "/v1/form",
          new Endpoint(
              new FormGuard(settings.form()),
              inFlight,
              answers,
              new FormCall(longBodies, forms, receipts, publisher)));
      Pages.form(config, forms.consultation());
    }
    Pages.api(config);
    Health.route(routes, services);
  }

  private static void answerErrors(JavalinConfig config) {
    config.routes.error(
        HttpStatus.NOT_FOUND, ctx -> answerIfEmpty(ctx, HttpStatus.NOT_FOUND, "not-found"));
    config.routes.error(
        HttpStatus.METHOD_NOT_ALLOWED,
        ctx -> answerIfEmpty(ctx, HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed"));
    config.routes.exception(
        Exception.class,
        (failure, ctx) -> {
          LOG.error("request failed", failure);
          answer(ctx, HttpStatus.INTERNAL_SERVER_ERROR, "internal-error");
        });
  }

  /** A call may have said more already. */
  private static void answerIfEmpty(Context ctx, HttpStatus status, String code) {
    if (!Answer.isIn(ctx)) {
      answer(ctx, status, code);
    }
  }

  private static void answer(Context ctx, HttpStatus status, String code) {
    Answer.of(Problem.of(status, code, status.getMessage())).writeTo(ctx);
  }
}
