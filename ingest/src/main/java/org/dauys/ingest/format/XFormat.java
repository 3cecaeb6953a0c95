package org.dauys.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dauys.ingest.format.JsonItems.Item;

/** Answers of the search of X (Twitter), API version 2. */
public final class XFormat extends SocialFormat {

  /** Ids count milliseconds from here, in their bits above the lowest 22. */
  private static final long ID_EPOCH = 1_288_834_974_657L;

  /** The format. */
  public XFormat() {
    super("x", "X (Twitter) API v2 search", Set.of("data", ""));
  }

  @Override
  public boolean recognises(Head head) {
    return hasKeys(head, "text", "edit_history_tweet_ids")
        || hasKeys(head, "text", "author_id", "created_at");
  }

  @Override
  void read(JsonNode object, Item item, Posts posts) {
    if (object.path("data").isArray()) {
      object.path("data").forEach(inner -> read(inner, item, posts));
      return;
    }
    var answered = "";
    for (var referenced : object.path("referenced_tweets")) {
      if (referenced.path("type").asText().equals("replied_to")) {
        answered = referenced.path("id").asText();
      }
      if (referenced.path("type").asText().equals("retweeted")) {
        posts.skip(PASSED_ON);
        return;
      }
    }
    var id = object.path("id").asText();
    posts.add(
        new Post(
            id,
            answered,
            List.of(object.path("author_id").asText()),
            false,
            object.path("created_at").asText(said(id)),
            object.path("note_tweet").path("text").asText(object.path("text").asText()),
            ""));
  }

  /** Without the optional field the id still tells the time. */
  private static String said(String id) {
    return id.matches("\\d{15,19}")
        ? Instant.ofEpochMilli((Long.parseLong(id) >> 22) + ID_EPOCH).toString()
        : "";
  }
}
