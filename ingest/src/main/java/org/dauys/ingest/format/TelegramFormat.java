package org.dauys.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.dauys.ingest.format.JsonItems.Item;

/**
 * What Telegram Desktop exports as {@code result.json}: one chat, or all chats of an account. Of a
 * whole account private conversations are left out: nobody said them in public.
 */
public final class TelegramFormat extends SocialFormat {

  private static final String ACCOUNT = "chats.list.messages";
  private static final Set<String> PRIVATE = Set.of("personal_chat", "bot_chat", "saved_messages");

  /** The format. */
  public TelegramFormat() {
    super(
        "telegram",
        "result.json of Telegram Desktop, one chat or all",
        Set.of("messages", ACCOUNT, "left_chats.list.messages"));
  }

  @Override
  public boolean recognises(Head head) {
    return hasKeys(head, "messages", "type", "from_id")
        || hasKeys(head, "messages", "type", "date_unixtime")
        || hasKeys(head, "personal_information", "about");
  }

  @Override
  void read(JsonNode message, Item item, Posts posts) {
    var chat = item.around();
    if (!item.path().equals("messages") && PRIVATE.contains(chat.getOrDefault("type", ""))) {
      posts.skip("private conversation");
    } else if (message.path("type").asText().equals("service")) {
      posts.skip("service message");
    } else if (message.hasNonNull("forwarded_from") || message.hasNonNull("saved_from")) {
      posts.skip(PASSED_ON);
    } else {
      posts.add(post(message, chat.getOrDefault("id", ""), chat.getOrDefault("type", "")));
    }
  }

  private static Post post(JsonNode message, String chat, String type) {
    var author = message.path("from_id").asText();
    return new Post(
        id(chat, message.path("id")),
        id(chat, message.path("reply_to_message_id")),
        List.of(author, message.path("from").asText("")),
        // A channel speaks as an outlet, in its own chat and in the discussion under it.
        type.endsWith("_channel") || author.startsWith("channel"),
        message.path("date_unixtime").asText(message.path("date").asText()),
        text(message.path("text")),
        "");
  }

  /** A message's number is unique in its chat only. */
  private static String id(String chat, JsonNode number) {
    return chat.isEmpty() || number.isMissingNode() ? "" : chat + '/' + number.asText();
  }

  /** A string, or a list of strings and of objects with a text. */
  private static String text(JsonNode text) {
    return text.isArray()
        ? StreamSupport.stream(text.spliterator(), false)
            .map(part -> part.isTextual() ? part.asText() : part.path("text").asText())
            .collect(Collectors.joining())
        : text.asText("");
  }
}
