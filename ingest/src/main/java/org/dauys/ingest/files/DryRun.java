package org.dauys.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.json.Json;
import org.dauys.contract.totals.DailyCell;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Role;
import org.dauys.ingest.client.BatchAnswer;
import org.dauys.ingest.intake.Accepted;
import org.dauys.ingest.intake.Intake;
import org.dauys.ingest.intake.Refusal;

/** Prints what would be sent, after the same checks and the same masking as at the gateway. */
final class DryRun implements Door {

  /** With the offset of the country: the day of a meeting should be seen at a glance. */
  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

  private final Intake intake;
  private final PrintWriter out;

  DryRun(Intake intake, PrintWriter out) {
    this.intake = intake;
    this.out = out;
  }

  @Override
  public CompletableFuture<BatchAnswer> handIn(List<Outgoing> batch) {
    var entries = new ArrayList<BatchAnswer.Entry>();
    for (var row : batch) {
      var verdict = intake.take(ByteBuffer.wrap(row.json().getBytes(UTF_8)), 1, "");
      if (verdict instanceof Accepted accepted) {
        entries.add(BatchAnswer.Entry.accepted(accepted.feedback().id()));
        out.println(json(Line.of(accepted.feedback())));
      } else {
        var refusal = (Refusal) verdict;
        entries.add(
            BatchAnswer.Entry.refused(refusal.code().code(), refusal.field(), refusal.reason()));
      }
    }
    return CompletableFuture.completedFuture(new BatchAnswer(entries));
  }

  private static String json(Line line) {
    try {
      return Json.MAPPER.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of strings is always written", e);
    }
  }

  /**
   * One line: what would be written to Kafka, all fields always there. The author is left out, for
   * the pseudonym is made with the gateway's key.
   *
   * @param counts whether it is public opinion
   */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @JsonPropertyOrder({
    "text",
    "role",
    "counts",
    "occurredAt",
    "region",
    "district",
    "place",
    "channel",
    "consultation",
    "source",
    "sourceId"
  })
  private record Line(
      String text,
      Role role,
      boolean counts,
      String occurredAt,
      String region,
      String district,
      String place,
      Channel channel,
      String consultation,
      String source,
      String sourceId) {

    static Line of(FeedbackReceived feedback) {
      return new Line(
          feedback.text(),
          feedback.role(),
          feedback.role() == Role.RESIDENT,
          TIME.format(feedback.occurredAt().atZone(DailyCell.ZONE)),
          feedback.region(),
          feedback.district(),
          feedback.place(),
          feedback.channel(),
          feedback.consultation(),
          feedback.source(),
          feedback.sourceId());
    }
  }
}
