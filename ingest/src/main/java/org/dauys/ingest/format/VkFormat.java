package org.dauys.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.dauys.ingest.format.JsonItems.Item;

/** Answers of VK's {@code wall.get} and {@code wall.getComments}, replies within comments. */
public final class VkFormat extends SocialFormat {

  /** {@code [id123|Name]}: the name goes, the handle is masked at the door. */
  private static final Pattern MENTION = Pattern.compile("\\[((?:id|club|public)\\d+)\\|[^\\]]*]");

  /** The format. */
  public VkFormat() {
    super(
        "vk",
        "VK wall.get and wall.getComments",
        Set.of("response.items", "items", "response", ""));
  }

  @Override
  public boolean recognises(Head head) {
    return hasKeys(head, "from_id", "owner_id", "text") || hasKeys(head, "response", "from_id");
  }

  @Override
  void read(JsonNode object, Item item, Posts posts) {
    if (object.path("items").isArray() || object.path("response").isObject()) {
      // A list of answers, as scripts collect them.
      object.path("items").forEach(inner -> read(inner, item, posts));
      object.path("response").path("items").forEach(inner -> read(inner, item, posts));
    } else {
      read(object, wallPost(object), posts);
    }
  }

  /**
   * Reads a post or comment and the comments in its thread.
   *
   * @param above what it stands under
   */
  private static void read(JsonNode object, String above, Posts posts) {
    if (object.path("deleted").asBoolean()) {
      posts.skip(DELETED);
    } else if (object.path("marked_as_ads").asInt() == 1) {
      posts.skip("advertising");
    } else if (object.path("text").asText().isBlank() && object.has("copy_history")) {
      posts.skip(PASSED_ON);
    } else {
      posts.add(post(object, above));
    }
    object.path("thread").path("items").forEach(reply -> read(reply, id(object), posts));
  }

  private static Post post(JsonNode object, String above) {
    long author = object.path("from_id").asLong();
    long owner = object.path("owner_id").asLong();
    return new Post(
        id(object),
        answered(object, above),
        List.of(Long.toString(author)),
        author < 0 && author == owner,
        object.path("date").asText(),
        MENTION.matcher(object.path("text").asText()).replaceAll("@$1"),
        "");
  }

  /** A comment's number is unique on its wall only, and old answers do not name the wall. */
  private static String id(JsonNode object) {
    if (!object.has("owner_id")) {
      return "";
    }
    var post = object.has("post_id") ? object.path("post_id").asText() + '_' : "";
    return object.path("owner_id").asText() + '_' + post + object.path("id").asText();
  }

  /** A comment answers the one that it says, or else what it stands under. */
  private static String answered(JsonNode comment, String above) {
    var post = wallPost(comment);
    return post.isEmpty() || !comment.has("reply_to_comment")
        ? above
        : post + '_' + comment.path("reply_to_comment").asText();
  }

  /** The post that a comment is about; empty if it is none or does not say the wall. */
  private static String wallPost(JsonNode comment) {
    return comment.has("owner_id") && comment.has("post_id")
        ? comment.path("owner_id").asText() + '_' + comment.path("post_id").asText()
        : "";
  }
}
