package org.dauys.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All words are synthetic. */
class SocialFormatsTest {

  private static final String TELEGRAM =
      """
      {
       "name": "Сынақ тобы", "type": "public_supergroup", "id": 900,
       "messages": [
        {
         "id": 1, "type": "service", "date": "2026-02-14T09:00:00", "action": "pin_message", "text": ""
        },
        {
         "id": 2, "type": "message", "date": "2026-02-14T09:05:00", "date_unixtime": "1771041900",
         "from": "Сынақ", "from_id": "user2", "text": "жол керек"
        },
        {
         "id": 3, "type": "message", "date": "2026-02-14T09:06:00", "from": null, "from_id": "user3",
         "reply_to_message_id": 2, "text": ["и ", {"type": "bold", "text": "воду"}, " тоже"]
        },
        {
         "id": 4, "type": "message", "date_unixtime": "1771042320", "from_id": "channel5",
         "text": "объявление"
        },
        {
         "id": 5, "type": "message", "date_unixtime": "1771042320", "from_id": "user2",
         "forwarded_from": "Канал", "text": "чужое"
        },
        {
         "id": 6, "type": "message", "date_unixtime": "1771042320", "from_id": "user2",
         "media_type": "sticker", "text": ""
        }
       ]
      }
      """;

  @TempDir private Path folder;

  @Test
  void aTelegramChatIsReadWithoutServiceForwardedAndEmptyMessages() throws IOException {
    var read = read(TELEGRAM);
    assertThat(read.texts()).containsExactly("жол керек", "и воду тоже", "объявление");
    assertThat(read.all("sourceId")).containsExactly("900/2", "900/3", "900/4");
    assertThat(read.all("inReplyTo")).containsExactly("", "900/2", "");
    assertThat(read.all("author"))
        .containsExactly("telegram:user2", "telegram:user3", "telegram:channel5");
    assertThat(read.all("role")).containsExactly("", "", "official");
    assertThat(read.all("occurredAt")).startsWith("2026-02-14T04:05:00Z", "2026-02-14T09:06:00");
    assertThat(read.skipped())
        .containsEntry("service message", 1L)
        .containsEntry(SocialFormat.PASSED_ON, 1L)
        .containsEntry(SocialFormat.NO_TEXT, 1L);
  }

  @Test
  void privateConversationsOfAnAccountAreLeftOut() throws IOException {
    var read =
        read(
            """
            {"about": "x", "personal_information": {"user_id": 1}, "chats": {"about": "", "list": [
              {"type": "personal_chat", "id": 7, "messages": [{"id": 1, "type": "message", "from_id": "user1", "text": "құпия"}]},
              {"type": "public_supergroup", "id": 8, "messages": [{"id": 1, "type": "message", "from_id": "user1", "text": "ашық"}]}]}}
            """);
    assertThat(read.texts()).containsExactly("ашық");
    assertThat(read.skipped()).containsEntry("private conversation", 1L);
  }

  @Test
  void aDamagedMessageCostsOnlyItself() throws IOException {
    var read =
        read(
            TELEGRAM
                .replace("\"from\": \"Сынақ\",", "\"from\": \"Сынақ,")
                .replace("\"id\": 4, \"type\"", "\"id\": 4 \"type\""));
    assertThat(read.texts()).containsExactly("и воду тоже");
    assertThat(read.problems())
        .containsExactly(
            "7 not-json: should be closed before the next object starts at line 11",
            "15 not-json: is not well-formed at line 16, column 12");
    assertThat(read.rejections().get(0).row().raw()).contains("\"id\": 2").doesNotContain("воду");
  }

  @Test
  void ofACutOffExportWhatIsThereIsKept() throws IOException {
    var read = read(TELEGRAM.substring(0, TELEGRAM.indexOf("\"forwarded_from\"")));
    assertThat(read.texts()).hasSize(3);
    assertThat(read.problems())
        .containsExactly("21 not-json: an object that starts at line 19 is cut off");
  }

  @Test
  void vkCommentsAreReadWithTheirReplies() throws IOException {
    var read =
        read(
            """
            {"response": {"count": 3, "items": [
              {"id": 101, "from_id": 5, "date": 1771041900, "text": "неге?", "post_id": 7, "owner_id": -9,
               "thread": {"items": [{"id": 102, "from_id": -9, "date": 1771042000, "post_id": 7, "owner_id": -9,
                 "text": "[id5|Сынақ], ответим"}]}},
              {"id": 103, "from_id": 6, "date": 1771042100, "text": "", "deleted": true, "owner_id": -9},
              {"id": 104, "from_id": 6, "date": 1771042100, "text": "", "owner_id": -9, "copy_history": [{"text": "чужое"}]}],
             "profiles": [{"id": 5, "first_name": "Сынақ"}]}}
            """);
    assertThat(read.texts()).containsExactly("неге?", "@id5, ответим");
    assertThat(read.all("sourceId")).containsExactly("-9_7_101", "-9_7_102");
    assertThat(read.all("inReplyTo")).containsExactly("-9_7", "-9_7_101");
    assertThat(read.all("role")).containsExactly("", "official");
    assertThat(read.skipped())
        .containsEntry("deleted", 1L)
        .containsEntry(SocialFormat.PASSED_ON, 1L);
  }

  @Test
  void aVkCommentWithoutItsWallHasNoIdOfItsOwn() throws IOException {
    var read =
        read(
            "{\"response\":{\"items\":[{\"id\":1,\"from_id\":2,\"date\":1771041900,\"text\":\"a\"}]}}");
    assertThat(read.rows().get(0).fields()).doesNotContainKey("sourceId");
  }

  @Test
  void youTubeThreadsAreReadWithTheirReplies() throws IOException {
    var read =
        read(
            """
            {"kind": "youtube#commentThreadListResponse", "items": [
             {"id": "T1", "snippet": {"topLevelComment": {"id": "T1", "snippet": {"channelId": "UC1",
                "authorChannelId": {"value": "UC2"}, "publishedAt": "2026-02-14T05:00:00Z",
                "textDisplay": "бір<br>екі &quot;үш&quot; <a href=\\"x\\">төрт</a>"}}},
              "replies": {"comments": [{"id": "T1.2", "snippet": {"channelId": "UC1",
                "authorChannelId": {"value": "UC1"}, "publishedAt": "2026-02-14T06:00:00Z", "textOriginal": "рақмет"}}]}}]}
            """);
    assertThat(read.texts()).containsExactly("бір\nекі \"үш\" төрт", "рақмет");
    assertThat(read.all("role")).containsExactly("", "official");
    assertThat(read.all("sourceId")).containsExactly("T1", "T1.2");
    assertThat(read.all("inReplyTo")).containsExactly("", "T1");
  }

  @Test
  void postsOfXAreReadAndRetweetsLeftOut() throws IOException {
    var read =
        read(
            """
            {"data": [
             {"id": "2020000000000000001", "text": "қысқа…", "note_tweet": {"text": "ұзын"}, "author_id": "7",
              "edit_history_tweet_ids": ["2020000000000000001"]},
             {"id": "3", "text": "жауап", "author_id": "8", "created_at": "2026-02-14T05:00:00.000Z",
              "referenced_tweets": [{"type": "quoted", "id": "5"}, {"type": "replied_to", "id": "4"}]},
             {"id": "2", "text": "RT", "referenced_tweets": [{"type": "retweeted", "id": "1"}]}],
             "includes": {"users": [{"id": "7", "username": "u"}]}, "meta": {"result_count": 2}}
            """);
    assertThat(read.texts()).containsExactly("ұзын", "жауап");
    assertThat(read.all("inReplyTo")).containsExactly("", "4");
    // Told by the id alone.
    assertThat(read.all("occurredAt").get(0)).startsWith("2026-02-07T");
    assertThat(read.skipped()).containsEntry(SocialFormat.PASSED_ON, 1L);
  }

  @Test
  void facebookCommentsAreReadWithRepliesAndPostsAreTheOffices() throws IOException {
    var read =
        read(
            """
            {"data": [{"id": "9_100", "message": "жазба", "created_time": "2026-02-14T05:00:00+0000",
              "comments": {"data": [{"id": "100_1", "message": "\\u00d0\\u00b6\\u00d0\\u00be\\u00d0\\u00bb",
                "created_time": "2026-02-14T05:30:00+0000", "from": {"id": "5", "name": "Сынақ"}}]}}]}
            """);
    assertThat(read.texts()).containsExactly("жазба", "жол");
    assertThat(read.all("role")).containsExactly("official", "");
    assertThat(read.all("author")).containsExactly("", "facebook:5");
    assertThat(read.all("inReplyTo")).containsExactly("", "9_100");
  }

  @Test
  void instagramCommentsAreReadWithRepliesAndTheOfficesHandleIsKnown() throws IOException {
    var read =
        read(
            """
            {"data": [{"id": "1", "text": "қашан?", "timestamp": "2026-02-14T05:00:00+0000", "username": "u1",
              "replies": {"data": [{"id": "2", "text": "ертең", "timestamp": "2026-02-14T05:10:00+0000",
                "username": "akimat"}]}}]}
            """);
    assertThat(read.texts()).containsExactly("қашан?", "ертең");
    assertThat(read.all("inReplyTo")).containsExactly("", "1");
    assertThat(read.all("role")).containsExactly("", "official");
  }

  @Test
  void requestsOfOpen311AreReadWithTheirAddress() throws IOException {
    var read =
        read(
            """
            [{"service_request_id": "K1", "description": "не горит фонарь", "address": "Орал",
              "requested_datetime": "2026-02-14T05:00:00+05:00"},
             {"service_request_id": "K2", "description": null, "requested_datetime": "2026-02-14T05:00:00+05:00"}]
            """);
    assertThat(read.texts()).containsExactly("не горит фонарь");
    assertThat(read.all("place")).containsExactly("Орал");
    assertThat(read.skipped()).containsEntry(SocialFormat.NO_TEXT, 1L);
  }

  @Test
  void aFileWithoutTheListSaysWhatWasExpected() {
    assertThatThrownBy(() -> read("{\"from_id\": 1, \"response\": {\"error\": 5}}"))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("should have one of the lists");
  }

  private Read read(String json) throws IOException {
    return Read.text(folder, "result.json", json);
  }
}
