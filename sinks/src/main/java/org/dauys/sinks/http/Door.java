package org.dauys.sinks.http;

import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Sends corrections on to ingest, the only door, with the analyst's own key: nothing is kept here,
 * and the door decides. So the page needs no address but its own. Thread-safe.
 */
final class Door {

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Optional<URI> ingest;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** Empty if there is nobody to send corrections to. */
  Door(String ingest) {
    this.ingest =
        ingest.isEmpty() ? Optional.empty() : Optional.of(URI.create(ingest.replaceAll("/+$", "")));
  }

  boolean isOpen() {
    return ingest.isPresent();
  }

  /** Answers what the door answers. */
  void pass(Context context) {
    var id = URLEncoder.encode(context.pathParam("id"), StandardCharsets.UTF_8).replace("+", "%20");
    var request =
        HttpRequest.newBuilder(
                URI.create(ingest.orElseThrow() + "/v1/feedback/" + id + "/correction"))
            .timeout(PATIENCE)
            .method(
                context.method().name(),
                HttpRequest.BodyPublishers.ofByteArray(context.bodyAsBytes()));
    for (var name : new String[] {Header.AUTHORIZATION, Header.CONTENT_TYPE}) {
      Optional.ofNullable(context.header(name)).ifPresent(value -> request.header(name, value));
    }
    context.future(
        () ->
            http.sendAsync(request.build(), HttpResponse.BodyHandlers.ofByteArray())
                .handle((response, failure) -> answer(context, Optional.ofNullable(response))));
  }

  private static Void answer(Context context, Optional<HttpResponse<byte[]>> response) {
    context.header(Header.CACHE_CONTROL, "no-store");
    if (response.isEmpty()) {
      ReportServer.tell(context, HttpStatus.BAD_GATEWAY, "the door cannot be reached now", "");
      return null;
    }
    var answer = response.get();
    context
        .status(answer.statusCode())
        .contentType(answer.headers().firstValue(Header.CONTENT_TYPE).orElse("application/json"))
        .result(answer.body());
    return null;
  }
}
