package org.dauys.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.ingest.format.JsonItems.Item;

/** Service requests of an Open311 GeoReport version 2 server. */
public final class Open311Format extends SocialFormat {

  /** The format. */
  public Open311Format() {
    super("open311", "Open311 requests", Set.of("", "requests", "service_requests", "data"));
  }

  @Override
  public Map<String, String> defaults() {
    return Map.of("source", name(), "channel", "web-form");
  }

  @Override
  public boolean recognises(Head head) {
    return hasKeys(head, "service_request_id");
  }

  @Override
  void read(JsonNode request, Item item, Posts posts) {
    posts.add(
        new Post(
            request.path("service_request_id").asText(),
            "",
            List.of(request.path("account_id").asText()),
            false,
            request.path("requested_datetime").asText(),
            request.path("description").asText(""),
            request.path("address").asText("")));
  }
}
