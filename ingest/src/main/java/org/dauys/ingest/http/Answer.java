package org.dauys.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.dauys.contract.json.Json;

/**
 * What the client gets.
 *
 * @param status HTTP status
 * @param contentType media type of the body
 * @param body written as JSON
 */
record Answer(int status, String contentType, Object body) {

  private static final String RETRY_SECONDS = "2";

  /** Body of the answer to one accepted object. */
  private record Receipt(String id, String status) {}

  /** Body of the answer to NDJSON. */
  private record Receipts(long accepted, long refused, List<Entry> entries) {}

  static Answer of(Problem problem) {
    return new Answer(problem.status(), "application/problem+json", problem);
  }

  static Answer accepted(String id) {
    return json(HttpStatus.ACCEPTED, new Receipt(id, Entry.ACCEPTED));
  }

  static Answer of(List<Entry> entries) {
    long accepted = entries.stream().filter(entry -> entry.status().equals(Entry.ACCEPTED)).count();
    long refused = entries.size() - accepted;
    var status =
        refused == 0
            ? HttpStatus.ACCEPTED
            : accepted == 0 ? HttpStatus.BAD_REQUEST : HttpStatus.MULTI_STATUS;
    return json(status, new Receipts(accepted, refused, entries));
  }

  /** Kafka cannot take it now; nothing was promised. */
  static Answer unavailable(String reason) {
    return of(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", reason));
  }

  static Answer json(HttpStatus status, Object body) {
    return new Answer(status.getCode(), "application/json", body);
  }

  void writeTo(Context ctx) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE.getCode()) {
      ctx.header(Header.RETRY_AFTER, RETRY_SECONDS);
    }
    try {
      ctx.status(status).contentType(contentType).result(Json.MAPPER.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the answer: " + Json.explain(e));
    }
  }
}
