package org.dauys.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.dauys.ingest.format.JsonItems.Item;

/** Answers of YouTube's {@code commentThreads.list} and {@code comments.list}, version 3. */
public final class YouTubeFormat extends SocialFormat {

  /** The format. */
  public YouTubeFormat() {
    super("youtube", "YouTube commentThreads and comments", Set.of("items", ""));
  }

  @Override
  public boolean recognises(Head head) {
    return hasKeys(head, "topLevelComment")
        || hasKeys(head, "youtube#comment")
        || hasKeys(head, "youtube#commentThreadListResponse")
        || hasKeys(head, "youtube#commentListResponse");
  }

  @Override
  void read(JsonNode object, Item item, Posts posts) {
    if (object.path("items").isArray()) {
      object.path("items").forEach(inner -> read(inner, item, posts));
      return;
    }
    var top = object.path("snippet").path("topLevelComment");
    var first = top.isObject() ? top : object;
    posts.add(post(first, ""));
    var id = first.path("id").asText();
    object.path("replies").path("comments").forEach(reply -> posts.add(post(reply, id)));
  }

  private static Post post(JsonNode comment, String above) {
    var snippet = comment.path("snippet");
    var author = snippet.path("authorChannelId").path("value").asText();
    return new Post(
        comment.path("id").asText(),
        snippet.path("parentId").asText(above),
        List.of(author, snippet.path("authorDisplayName").asText()),
        !author.isEmpty() && author.equals(snippet.path("channelId").asText()),
        snippet.path("publishedAt").asText(),
        snippet.hasNonNull("textOriginal")
            ? snippet.path("textOriginal").asText()
            : plain(snippet.path("textDisplay").asText()),
        "");
  }

  private static String plain(String html) {
    return html.replaceAll("<br ?/?>", "\n")
        .replaceAll("<[^>]{0,500}>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }
}
