package org.dauys.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dauys.ingest.format.JsonItems.Item;

/**
 * An export of a social network in JSON. Words that the owner of the page posts there are no public
 * opinion: their role is official. Words of others that are only passed on are left out.
 */
abstract class SocialFormat implements Format {

  static final String PASSED_ON = "somebody else's words passed on";
  static final String DELETED = "deleted";
  static final String NO_TEXT = "no text";

  /** Takes each post of one object. */
  interface Posts {

    /** Takes one. */
    void add(Post post);

    /** Leaves one out. */
    void skip(String reason);
  }

  private final String name;
  private final String description;
  private final Set<String> lists;

  /**
   * A network.
   *
   * @param lists paths of the lists that hold posts, as {@link JsonItems} has them
   */
  SocialFormat(String name, String description, Set<String> lists) {
    this.name = name;
    this.description = description;
    this.lists = lists;
  }

  /** Takes the posts out of one object, its replies after it. */
  abstract void read(JsonNode object, Item item, Posts posts);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public Map<String, String> defaults() {
    return Map.of("source", name, "channel", "social");
  }

  @Override
  public final Rows open(Input input, Mapping mapping) throws IOException {
    return new ItemRows(
        new JsonItems(input.text(), lists::contains),
        (object, item, rows) -> read(object, item, posts(item, rows, mapping)),
        "one of the lists " + lists);
  }

  private Posts posts(Item item, ItemRows rows, Mapping mapping) {
    return new Posts() {
      @Override
      public void add(Post post) {
        if (post.text().isBlank()) {
          rows.skip(NO_TEXT);
        } else {
          rows.add(item.line(), fields(post, mapping), item.json());
        }
      }

      @Override
      public void skip(String reason) {
        rows.skip(reason);
      }
    };
  }

  private Map<String, String> fields(Post post, Mapping mapping) {
    var fields = new LinkedHashMap<String, String>();
    put(fields, "sourceId", post.id());
    put(fields, "inReplyTo", post.inReplyTo());
    if (!post.authors().isEmpty()) {
      // The network is part of the handle: the same number elsewhere is somebody else.
      fields.put("author", name + ':' + post.authors().get(0));
    }
    if (post.official() || post.authors().stream().anyMatch(mapping::isOfficial)) {
      fields.put("role", "official");
    }
    put(fields, "occurredAt", time(post.occurredAt()));
    put(fields, "place", post.place());
    fields.put("text", post.text());
    return fields;
  }

  private static void put(Map<String, String> fields, String field, String value) {
    if (!value.isBlank()) {
      fields.put(field, value);
    }
  }

  private static String time(String written) {
    return written.matches("\\d{9,10}")
        ? Instant.ofEpochSecond(Long.parseLong(written)).toString()
        : written;
  }

  /** Whether a file starts as JSON and has one of these keys near its start. */
  static boolean hasKeys(Head head, String... keys) {
    var text = head.text().stripLeading();
    if (!text.startsWith("{") && !text.startsWith("[")) {
      return false;
    }
    for (String key : keys) {
      if (!text.contains('"' + key + '"')) {
        return false;
      }
    }
    return true;
  }
}
