package org.dauys.sinks.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.staticfiles.Location;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;
import org.dauys.contract.json.Json;
import org.dauys.sinks.query.ConsultationsQuery;
import org.dauys.sinks.query.FeedbackQuery;
import org.dauys.sinks.query.Snapshots;
import org.dauys.sinks.query.Snapshots.Question;
import org.dauys.sinks.query.TotalsQuery;
import org.dauys.sinks.query.VocabularyQuery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The report page at {@code /} and the JSON API under {@code /api/v1}. Thread-safe.
 *
 * <p>An answer carries the state of the store as its ETag, so that asking again costs one small
 * query as long as nothing has changed.
 */
public final class ReportServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ReportServer.class);
  private static final String PAGE = "/org/dauys/sinks/http/page";
  private static final String API = "/api/v1";
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
          + " object-src 'none'";

  private final Snapshots store;
  private final BooleanSupplier storing;
  private final ConsultationsQuery consultations = new ConsultationsQuery();
  private final VocabularyQuery vocabulary = new VocabularyQuery();
  private final TotalsQuery totals = new TotalsQuery();
  private final FeedbackQuery feedback = new FeedbackQuery();
  private final Javalin http;

  /** Tells this run's answers from those of another program version or another database. */
  private final String run;

  private ReportServer(Snapshots store, BooleanSupplier storing, String run) {
    this.store = store;
    this.storing = storing;
    this.run = run;
    this.http = Javalin.create(this::configure);
  }

  /**
   * Listens.
   *
   * @param storing whether the store follows its topics at the moment
   * @param port 0 takes a free one
   */
  public static ReportServer start(
      DataSource database, BooleanSupplier storing, String host, int port) {
    var server = new ReportServer(new Snapshots(database), storing, UUID.randomUUID().toString());
    server.http.start(host, port);
    LOG.info("report page listening host={} port={}", host, server.port());
    return server;
  }

  /** The port it listens on. */
  public int port() {
    return http.port();
  }

  @Override
  public void close() {
    http.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.staticFiles.add(PAGE, Location.CLASSPATH);
    config.routes.before(ReportServer::secure);
    routes(config.routes);
    problems(config.routes);
  }

  private void routes(RoutesConfig routes) {
    routes.get(API + "/health", this::health);
    routes.get(API + "/consultations", answer(parameters -> consultations::answer));
    routes.get(API + "/vocabulary", answer(parameters -> vocabulary::answer));
    routes.get(API + "/totals", answer(this::totals));
    routes.get(API + "/feedback", answer(this::feedback));
  }

  private Question<?> totals(Parameters parameters) {
    var selection = parameters.selection();
    var by = parameters.by();
    return connection -> totals.answer(connection, selection, by);
  }

  private Question<?> feedback(Parameters parameters) {
    var wanted = parameters.feedback();
    return connection -> feedback.answer(connection, wanted);
  }

  private static void problems(RoutesConfig routes) {
    routes.exception(
        BadParameterException.class,
        (problem, context) ->
            tell(context, HttpStatus.BAD_REQUEST, problem.getMessage(), problem.parameter()));
    routes.exception(
        SQLException.class,
        (problem, context) -> {
          LOG.warn("question failed path={} sqlstate={}", context.path(), problem.getSQLState());
          tell(context, HttpStatus.SERVICE_UNAVAILABLE, "the store cannot be asked now", "");
        });
    routes.error(
        HttpStatus.NOT_FOUND.getCode(),
        context -> tell(context, HttpStatus.NOT_FOUND, "there is nothing here", ""));
  }

  private void health(Context context) throws SQLException {
    var version = store.version();
    boolean well = storing.getAsBoolean();
    context.status(well ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE);
    write(context, new Health(well ? "up" : "down", version.records(), version.unreadable()));
  }

  private Handler answer(Function<Parameters, Question<?>> questions) {
    return context -> {
      var parameters = new Parameters(context.queryParamMap());
      var question = questions.apply(parameters);
      parameters.verify();
      // Before the question: an answer may be newer than its tag says, never older.
      var tag = "W/\"" + run + "-" + store.version().records() + "\"";
      context.header(Header.ETAG, tag).header(Header.CACHE_CONTROL, "no-cache");
      if (tag.equals(context.header(Header.IF_NONE_MATCH))) {
        context.status(HttpStatus.NOT_MODIFIED);
        return;
      }
      write(context, store.ask(question));
    };
  }

  private static void secure(Context context) {
    context
        .header(Header.CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY)
        .header(Header.X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(Header.REFERRER_POLICY, "no-referrer")
        .header(Header.CROSS_ORIGIN_OPENER_POLICY, "same-origin")
        .header(Header.CROSS_ORIGIN_RESOURCE_POLICY, "same-origin");
  }

  private static void tell(Context context, HttpStatus status, String detail, String parameter) {
    context.status(status).header(Header.CACHE_CONTROL, "no-store");
    write(context, new Problem(status.getMessage(), status.getCode(), detail, parameter));
    context.contentType("application/problem+json");
  }

  private static void write(Context context, Object answer) {
    try {
      context.contentType("application/json").result(Json.MAPPER.writeValueAsBytes(answer));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer is not JSON: " + Json.explain(e));
    }
  }

  /**
   * The state of the process.
   *
   * @param status up or down
   * @param records Kafka offsets that the store has passed
   * @param unreadable records among them that were left out
   */
  private record Health(String status, long records, long unreadable) {}
}
