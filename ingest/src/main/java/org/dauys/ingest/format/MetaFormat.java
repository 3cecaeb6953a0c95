package org.dauys.ingest.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Set;
import org.dauys.ingest.format.JsonItems.Item;

/** Comments of Facebook, Instagram and Threads from Meta's Graph API, replies within comments. */
abstract class MetaFormat extends SocialFormat {

  private final String text;
  private final String time;
  private final String replies;

  /** A network of Meta and what it calls text, time and replies. */
  MetaFormat(String name, String description, String text, String time, String replies) {
    super(name, description, Set.of("data", "comments.data", "replies.data", ""));
    this.text = text;
    this.time = time;
    this.replies = replies;
  }

  @Override
  public final boolean recognises(Head head) {
    return hasKeys(head, "id", text, time);
  }

  @Override
  final void read(JsonNode object, Item item, Posts posts) {
    read(object, object.path("parent").path("id").asText(object.path("parent_id").asText()), posts);
  }

  private void read(JsonNode object, String answered, Posts posts) {
    if (object.path("data").isArray()) {
      object.path("data").forEach(inner -> read(inner, answered, posts));
      return;
    }
    var from = object.path("from");
    var id = object.path("id").asText();
    posts.add(
        new Post(
            id,
            answered,
            List.of(
                from.path("id").asText(),
                object.path("username").asText(),
                from.path("username").asText(),
                from.path("name").asText()),
            isPost(id, object),
            object.path(time).asText(),
            repaired(object.path(text).asText("")),
            ""));
    object.path(replies).path("data").forEach(reply -> read(reply, id, posts));
  }

  /** Comments start with the number of their post; replies with the same one as their comment. */
  private boolean isPost(String id, JsonNode object) {
    var first = object.path(replies).path("data").path(0).path("id").asText();
    int dash = id.indexOf('_');
    return dash > 0 && first.startsWith(id.substring(dash + 1) + '_');
  }

  /** "Download your information" writes each byte of UTF-8 as a letter of its own. */
  private static String repaired(String text) {
    if (!text.chars().allMatch(c -> c < 256) || text.chars().allMatch(c -> c < 128)) {
      return text;
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(text.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException e) {
      return text;
    }
  }
}
