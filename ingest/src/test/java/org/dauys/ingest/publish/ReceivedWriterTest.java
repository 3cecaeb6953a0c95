package org.dauys.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.topic.Topics;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Role;
import org.junit.jupiter.api.Test;

class ReceivedWriterTest {

  private final ReceivedWriter writer = new ReceivedWriter();

  @Test
  void whatItWritesIsWhatTheTopicsSerializerWrites() {
    for (var channel : Channel.values()) {
      for (var role : Role.values()) {
        var full = feedback(channel, role, "x", Instant.parse("2026-02-14T05:18:31.250Z"));
        assertThat(written(full)).isEqualTo(serialized(full));
      }
    }
    var bare = feedback(Channel.SOCIAL, Role.RESIDENT, "", Instant.EPOCH);
    assertThat(written(bare)).isEqualTo(serialized(bare));
  }

  @Test
  void everyFieldIsWritten() {
    var full = feedback(Channel.SOCIAL, Role.EXPERT, "x", Instant.EPOCH);
    for (var field : FeedbackReceived.class.getRecordComponents()) {
      assertThat(written(full)).contains('"' + field.getName() + "\":");
    }
  }

  @Test
  void charactersThatJsonEscapesAreEscapedAlike() {
    for (var part :
        new String[] {"\"", "\\", "\n\t\u0001\u007F\u2028", "é", "Ж", "中", "\uD83D\uDE00"}) {
      var feedback = feedback(Channel.SOCIAL, Role.CHAIR, part + "x" + part, Instant.EPOCH);
      assertThat(written(feedback)).isEqualTo(serialized(feedback));
    }
  }

  @Test
  void timesOfAllYearsAreWrittenAsTheJdkWritesThem() {
    var random = new Random(1);
    for (int at = 0; at < 20_000; at++) {
      var time =
          Instant.ofEpochSecond(
              random.nextLong(-70_000_000_000L, 300_000_000_000L),
              at % 2 == 0 ? random.nextInt(1_000) * 1_000_000 : random.nextInt(1_000_000_000));
      assertThat(Times.iso(time)).isEqualTo(time.toString());
      var whole = Instant.ofEpochSecond(time.getEpochSecond());
      assertThat(Times.iso(whole)).isEqualTo(whole.toString());
    }
    for (var time : new Instant[] {Instant.MIN, Instant.MAX, Instant.EPOCH}) {
      assertThat(Times.iso(time)).isEqualTo(time.toString());
    }
  }

  private String written(FeedbackReceived feedback) {
    return new String(writer.write(feedback), UTF_8);
  }

  private static String serialized(FeedbackReceived feedback) {
    return new String(Topics.RECEIVED.value().serializer().serialize("", feedback), UTF_8);
  }

  /** The optional fields hold that word. */
  private static FeedbackReceived feedback(Channel channel, Role role, String word, Instant time) {
    return new FeedbackReceived(
        FeedbackReceived.VERSION,
        "17384481-603b-8aed-ae8d-fdb0377c1add",
        "form-egov",
        word,
        word,
        "constitution-2026",
        channel,
        role,
        word,
        time,
        Instant.parse("2026-03-01T10:00:00.123Z"),
        word,
        word,
        word,
        "Synthetic " + word);
  }
}
