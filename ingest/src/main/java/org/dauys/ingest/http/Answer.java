package org.dauys.ingest.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.dauys.contract.json.Json;

/**
 * What the client gets.
 *
 * @param status HTTP status
 * @param contentType media type of the body
 * @param body written as JSON
 * @param headers besides the media type
 */
record Answer(int status, String contentType, Object body, Map<String, String> headers) {

  private static final String ANSWERED = "answered";
  private static final String PROBLEM = "application/problem+json";

  private static final Map<String, String> SOON = Map.of(Header.RETRY_AFTER, "2");

  /** Body of the answer about one feedback. */
  private record OneReceipt(String id, String status) {}

  /** Body of the answer to NDJSON. */
  private record Receipts(long accepted, long refused, List<Entry> entries) {}

  static Answer of(Problem problem) {
    return of(problem, Map.of());
  }

  static Answer of(Problem problem, Map<String, String> headers) {
    return new Answer(problem.status(), PROBLEM, problem, headers);
  }

  static Answer accepted(String id) {
    return json(HttpStatus.ACCEPTED, new OneReceipt(id, Entry.ACCEPTED));
  }

  /** That it is so, on the broker. */
  static Answer done(String id, String status) {
    return json(HttpStatus.OK, new OneReceipt(id, status));
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
    return of(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", reason), SOON);
  }

  static Answer json(HttpStatus status, Object body) {
    return json(status, body, Map.of());
  }

  static Answer json(HttpStatus status, Object body, Map<String, String> headers) {
    return new Answer(status.getCode(), "application/json", body, headers);
  }

  /** Whether a call has answered already, as opposed to the server. */
  static boolean isIn(Context ctx) {
    return ctx.attribute(ANSWERED) != null;
  }

  void writeTo(Context ctx) {
    ctx.attribute(ANSWERED, true);
    headers.forEach(ctx::header);
    try {
      ctx.status(status)
          .contentType(contentType)
          .header(Header.CACHE_CONTROL, "no-store")
          .result(Json.MAPPER.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write the answer: " + Json.explain(e));
    }
  }
}
