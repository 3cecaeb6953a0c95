package org.dauys.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.dauys.contract.json.Json;

/** What a client and an analyst see of a running pipeline. */
final class Pipeline {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI door;
  private final URI page;
  private final String bootstrapServers;

  Pipeline(URI door, URI page, String bootstrapServers) {
    this.door = door;
    this.page = page;
    this.bootstrapServers = bootstrapServers;
  }

  String bootstrapServers() {
    return bootstrapServers;
  }

  HttpResponse<String> post(String contentType, byte[] body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(door.resolve("/v1/feedback"))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return http.send(request, BodyHandlers.ofString(UTF_8));
  }

  HttpResponse<String> post(String json) throws IOException, InterruptedException {
    return post("application/json", json.getBytes(UTF_8));
  }

  /** Asks the door for something that needs no body. */
  HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(door.resolve(path)).method(method, BodyPublishers.noBody()).build();
    return http.send(request, BodyHandlers.ofString(UTF_8));
  }

  /** One row of the totals of a consultation, e.g. {@code figures("c1", "theme", "pensions")}. */
  JsonNode figures(String consultation, String by, String key)
      throws IOException, InterruptedException {
    var rows = get("/api/v1/totals?consultation=" + consultation + "&by=" + by).path("rows");
    for (JsonNode row : rows) {
      if (row.path("key").asText().equals(key)) {
        return row.path("figures");
      }
    }
    return Json.MAPPER.missingNode();
  }

  /** The figures of all feedback of a consultation. */
  JsonNode total(String consultation) throws IOException, InterruptedException {
    return get("/api/v1/totals?consultation=" + consultation + "&by=channel").path("total");
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(page.resolve(path)).build();
    return Json.MAPPER.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
  }
}
