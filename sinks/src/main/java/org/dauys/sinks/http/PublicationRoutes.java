package org.dauys.sinks.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.dauys.contract.json.Json;
import org.dauys.sinks.publish.PublicationFiles;
import org.dauys.sinks.publish.Publications;
import org.dauys.sinks.publish.Publisher;
import org.dauys.sinks.query.Snapshots;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was published: everybody may read it, for it tells of nobody; who has the role adds to it,
 * under the same protection as on the command line, for it is the same {@link Publisher}.
 * Thread-safe.
 */
final class PublicationRoutes {

  private static final Logger LOG = LoggerFactory.getLogger(PublicationRoutes.class);
  private static final String JSON = "application/json";
  private static final int USUAL_AT_LEAST = 500;

  private final String path;
  private final Snapshots store;
  private final Publisher publisher;
  private final Publications publications = new Publications();

  /** Serves them under this path. */
  PublicationRoutes(String path, Snapshots store, Publisher publisher) {
    this.path = path;
    this.store = store;
    this.publisher = publisher;
  }

  void add(RoutesConfig routes) {
    routes.get(path, this::list);
    routes.post(path, this::publish);
    routes.get(path + "/{consultation}/{file}.csv", this::file);
  }

  /** Whether a request only reads what was published. */
  boolean isOpen(Context context) {
    return context.method().equals(HandlerType.GET) && isHere(context);
  }

  /** Whether a request is about publications. */
  boolean isHere(Context context) {
    return context.path().equals(path) || context.path().startsWith(path + "/");
  }

  private void list(Context context) throws SQLException {
    new Parameters(context.queryParamMap()).verify();
    ReportServer.write(context, store.ask(publications::list));
    context.header(Header.CACHE_CONTROL, "no-cache");
  }

  /** The bytes that the command writes. */
  private void file(Context context) throws SQLException, IOException {
    var consultation = context.pathParam("consultation");
    var file = context.pathParam("file");
    var all = store.ask(connection -> publications.of(connection, consultation));
    var text = new StringBuilder();
    if (file.equals("total") && !all.isEmpty()) {
      PublicationFiles.printTotal(all, text);
    } else {
      PublicationFiles.print(
          all.stream()
              .filter(one -> PublicationFiles.name(one).equals(file + ".csv"))
              .findFirst()
              .orElseThrow(NotFoundResponse::new),
          text);
    }
    context
        .header(Header.CACHE_CONTROL, "no-cache")
        .contentType("text/csv; charset=utf-8")
        .result(text.toString());
  }

  private void publish(Context context) throws SQLException {
    context.header(Header.CACHE_CONTROL, "no-store");
    // A form of another site can send anything but this type without asking first.
    if (!Optional.ofNullable(context.contentType()).orElse("").startsWith(JSON)) {
      ReportServer.tell(
          context, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Content-Type should be " + JSON, "");
      return;
    }
    var wanted = wanted(context);
    var published = publisher.publish(wanted.consultation(), wanted.atLeast(), wanted.last());
    if (published.isEmpty()) {
      context.status(HttpStatus.NO_CONTENT);
      return;
    }
    var publication = published.get();
    LOG.info(
        "published consultation={} number={}", publication.consultation(), publication.number());
    context.status(HttpStatus.CREATED);
    ReportServer.write(context, Publications.Listed.of(publication));
  }

  private static Wanted wanted(Context context) {
    try {
      var wanted = Json.MAPPER.readValue(context.bodyAsBytes(), Wanted.class);
      if (wanted.consultation().isBlank()) {
        throw new BadParameterException("consultation", "the id of a consultation");
      }
      return wanted;
    } catch (JsonProcessingException e) {
      throw new BadParameterException("body", "JSON: " + Json.explain(e));
    } catch (IOException e) {
      throw new IllegalStateException("bytes cannot be read", e);
    }
  }

  /**
   * What to publish.
   *
   * @param consultation of which discussion
   * @param atLeast how many new pieces there must be; the more, the smaller the groups that are
   *     told
   * @param last whether to publish what there is, and never mind the tones and stances
   */
  record Wanted(String consultation, Integer atLeast, boolean last) {

    Wanted {
      consultation = Optional.ofNullable(consultation).orElse("");
      atLeast = Optional.ofNullable(atLeast).orElse(USUAL_AT_LEAST);
    }
  }
}
