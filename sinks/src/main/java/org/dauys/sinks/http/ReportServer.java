package org.dauys.sinks.http;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.UnauthorizedResponse;
import io.javalin.http.staticfiles.Location;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javax.sql.DataSource;
import org.dauys.contract.json.Json;
import org.dauys.contract.taxonomy.Taxonomy;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.sinks.publish.Publisher;
import org.dauys.sinks.query.AlertsQuery;
import org.dauys.sinks.query.ComparisonAnswer;
import org.dauys.sinks.query.ConsultationsQuery;
import org.dauys.sinks.query.CountsQuery;
import org.dauys.sinks.query.EstimatedTotals;
import org.dauys.sinks.query.FamiliesQuery;
import org.dauys.sinks.query.FeedbackPage;
import org.dauys.sinks.query.FeedbackQuery;
import org.dauys.sinks.query.HourlyQuery;
import org.dauys.sinks.query.Snapshots;
import org.dauys.sinks.query.Snapshots.Question;
import org.dauys.sinks.query.TotalsAnswer;
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

  private static final Set<String> OPEN =
      Set.of(API + "/health", API + "/openapi.yaml", API + "/me");

  private final Snapshots store;
  private final BooleanSupplier storing;
  private final ConsultationsQuery consultations = new ConsultationsQuery();
  private final VocabularyQuery vocabulary = new VocabularyQuery();
  private final TotalsQuery totals = new TotalsQuery();
  private final EstimatedTotals estimated = new EstimatedTotals();
  private final CountsQuery counts = new CountsQuery();
  private final HourlyQuery hourly = new HourlyQuery();
  private final AlertsQuery alerts = new AlertsQuery();
  private final FamiliesQuery families = new FamiliesQuery();
  private final FeedbackQuery feedback = new FeedbackQuery();
  private final ReportAccess access;
  private final Door door;
  private final Moves moves;
  private final PublicationRoutes publications;
  private final Javalin http;

  /** Tells this run's answers from those of another program version or another database. */
  private final String run;

  private ReportServer(
      Snapshots store,
      Publisher publisher,
      BooleanSupplier storing,
      ReportSettings settings,
      String run) {
    this.store = store;
    this.access = settings.access();
    this.door = new Door(settings.ingest());
    this.moves = new Moves(store);
    this.publications = new PublicationRoutes(API + "/publications", store, publisher);
    this.storing = storing;
    this.run = run;
    this.http = Javalin.create(this::configure);
  }

  /**
   * Listens.
   *
   * @param storing whether the store follows its topics at the moment
   */
  public static ReportServer start(
      DataSource database, BooleanSupplier storing, ReportSettings settings) {
    var run = UUID.randomUUID().toString();
    var publisher = new Publisher(database, Taxonomy.shipped(), Clock.systemUTC());
    var server = new ReportServer(new Snapshots(database), publisher, storing, settings, run);
    server.moves.start();
    server.readAhead();
    server.http.start(settings.host(), settings.port());
    LOG.info("report page listening host={} port={}", settings.host(), server.port());
    return server;
  }

  private void readAhead() {
    var reader =
        new Thread(
            () -> {
              try {
                store.ask(
                    connection -> {
                      totals.readAhead(connection);
                      return true;
                    });
              } catch (SQLException e) {
                LOG.info("pieces not read ahead sqlstate={}", e.getSQLState());
              }
            },
            "read-ahead");
    reader.setDaemon(true);
    reader.start();
  }

  /** The port it listens on. */
  public int port() {
    return http.port();
  }

  @Override
  public void close() {
    moves.close();
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
    routes.before(API + "/*", this::admit);
    routes.get(API + "/health", this::health);
    routes.get(API + "/openapi.yaml", ReportServer::description);
    routes.get(API + "/me", this::me);
    routes.sse(API + "/events", moves::listen);
    routes.put(API + "/feedback/{id}/correction", this::correct);
    routes.delete(API + "/feedback/{id}/correction", this::correct);
    routes.get(API + "/comparison", answer(this::comparison));
    routes.get(API + "/counts", answer(this::counts));
    routes.get(API + "/hourly", answer(this::hourly));
    routes.get(API + "/families", answer(this::families));
    routes.get(API + "/alerts", answer(this::alerts));
    routes.get(API + "/consultations", answer(parameters -> consultations::answer));
    routes.get(API + "/vocabulary", answer(parameters -> vocabulary::answer));
    routes.get(API + "/totals", answer(this::totals));
    routes.get(API + "/feedback", answer(this::feedback));
    publications.add(routes);
  }

  private Question<TotalsAnswer> totals(Parameters parameters) {
    var wanted = parameters.narrowed();
    var by = parameters.by();
    return connection ->
        estimated.answer(connection, totals.answer(connection, wanted, by), wanted, by);
  }

  private Question<ComparisonAnswer> comparison(Parameters parameters) {
    var a = parameters.group("a");
    var b = parameters.group("b");
    parameters.by();
    var ofA = totals(a);
    var ofB = totals(b);
    return connection -> new ComparisonAnswer(ofA.answer(connection), ofB.answer(connection));
  }

  private Question<?> counts(Parameters parameters) {
    var consultation = parameters.consultation();
    var theme = parameters.theme();
    var region = parameters.region();
    return connection -> counts.answer(connection, consultation, theme, region);
  }

  private Question<?> hourly(Parameters parameters) {
    var selection = parameters.hours();
    return connection -> hourly.answer(connection, selection);
  }

  private Question<?> families(Parameters parameters) {
    var consultation = parameters.consultation();
    var order = parameters.order();
    int limit = parameters.limit();
    return connection -> families.answer(connection, consultation, order, limit);
  }

  private Question<?> alerts(Parameters parameters) {
    var consultation = parameters.consultation();
    int limit = parameters.limit();
    return connection -> alerts.answer(connection, consultation, limit);
  }

  private Question<?> feedback(Parameters parameters) {
    var wanted = parameters.feedback();
    return connection -> feedback.answer(connection, wanted);
  }

  /** The page, how to ask, and what was published are for everybody; figures and words are not. */
  private void admit(Context context) {
    if (OPEN.contains(context.path()) || publications.isOpen(context)) {
      return;
    }
    var permissions = access.permissions(context);
    if (permissions.isEmpty()) {
      throw new UnauthorizedResponse();
    }
    if (!permissions.contains(needed(context))) {
      throw new ForbiddenResponse();
    }
  }

  private Permission needed(Context context) {
    if (context.method().equals(HandlerType.GET)) {
      return Permission.READ;
    }
    return publications.isHere(context) ? Permission.PUBLISH : Permission.CORRECT;
  }

  private void correct(Context context) {
    if (door.isOpen()) {
      door.pass(context);
    } else {
      tell(context, HttpStatus.NOT_FOUND, "SINKS_INGEST_URL names no door for corrections", "");
    }
  }

  private void me(Context context) {
    context.header(Header.CACHE_CONTROL, "no-store");
    var roles = access.permissions(context).stream().map(Coded::code).sorted().toList();
    write(context, new Me(roles, door.isOpen()));
  }

  private static void description(Context context) {
    context
        .contentType("application/yaml")
        .result(ReportServer.class.getResourceAsStream("openapi.yaml"));
  }

  private static void problems(RoutesConfig routes) {
    routes.exception(
        BadParameterException.class,
        (problem, context) ->
            tell(context, HttpStatus.BAD_REQUEST, problem.getMessage(), problem.parameter()));
    routes.exception(
        UnauthorizedResponse.class,
        (problem, context) -> {
          context.header(Header.WWW_AUTHENTICATE, "Bearer");
          tell(context, HttpStatus.UNAUTHORIZED, "Authorization should be Bearer and a key", "");
        });
    routes.exception(
        ForbiddenResponse.class,
        (problem, context) ->
            tell(context, HttpStatus.FORBIDDEN, "the key should have another role", ""));
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
      boolean marked = parameters.isMarked();
      parameters.verify();
      boolean table = wantsTable(context);
      // Before the question: an answer may be newer than its tag says, never older.
      var tag = "W/\"" + run + "-" + store.version().records() + (table ? "-csv" : "") + "\"";
      context
          .header(Header.ETAG, tag)
          .header(Header.CACHE_CONTROL, "no-cache")
          .header(Header.VARY, Header.ACCEPT);
      if (tag.equals(context.header(Header.IF_NONE_MATCH))) {
        context.status(HttpStatus.NOT_MODIFIED);
        return;
      }
      var answer = store.ask(question);
      if (table) {
        writeTable(context, answer, marked);
      } else {
        write(context, answer);
      }
    };
  }

  private static boolean wantsTable(Context context) {
    return Optional.ofNullable(context.header(Header.ACCEPT)).orElse("").startsWith("text/csv");
  }

  private static void writeTable(Context context, Object answer, boolean marked) {
    if (answer instanceof FeedbackPage page && !page.next().isEmpty()) {
      context.header(Header.LINK, "<?cursor=" + page.next() + ">; rel=\"next\"");
    }
    context
        .contentType("text/csv; charset=utf-8")
        .result((marked ? Csv.BYTE_ORDER_MARK : "") + Csv.of(answer));
  }

  private static void secure(Context context) {
    context
        .header(Header.CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY)
        .header(Header.X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(Header.REFERRER_POLICY, "no-referrer")
        .header(Header.CROSS_ORIGIN_OPENER_POLICY, "same-origin")
        .header(Header.CROSS_ORIGIN_RESOURCE_POLICY, "same-origin");
  }

  static void tell(Context context, HttpStatus status, String detail, String parameter) {
    context.status(status).header(Header.CACHE_CONTROL, "no-store");
    write(context, new Problem(status.getMessage(), status.getCode(), detail, parameter));
    context.contentType("application/problem+json");
  }

  static void write(Context context, Object answer) {
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

  /**
   * What the caller may do.
   *
   * @param roles read, correct, publish
   * @param correctable whether there is a door for corrections
   */
  private record Me(@JsonInclude(ALWAYS) List<String> roles, boolean correctable) {}
}
