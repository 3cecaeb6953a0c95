package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.absentAsEmpty;
import static org.dauys.contract.event.Checks.present;
import static org.dauys.contract.event.Checks.required;

import java.time.Instant;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Role;

/**
 * One thing one person said, as the door accepted it: personal data already masked, the author
 * already a pseudonym. Value of {@code feedback.received}, keyed by {@code id}.
 *
 * <p>An absent text field is the empty string and is left out of the JSON.
 *
 * @param v version of the event, 1
 * @param id feedback id: the same for every resend of the same source record
 * @param source where the record comes from, e.g. {@code form-egov}
 * @param sourceId the record's id there, unique within the source; empty if the client gave none
 * @param inReplyTo the {@code sourceId} of what it answers, in the same source; empty if it answers
 *     nothing that has one. Records before this field was there have none
 * @param consultation the public discussion it belongs to, e.g. {@code constitution-2026}
 * @param channel how it arrived
 * @param role in what capacity the author spoke
 * @param author keyed pseudonym of the author within the consultation; empty if unknown
 * @param occurredAt when it was said, not when it arrived
 * @param receivedAt when the door accepted it
 * @param region declared region, ISO 3166-2:KZ; empty if none was declared
 * @param district declared district, KATO code; empty if none was declared
 * @param place where the meeting took place, as written; empty elsewhere
 * @param text the author's words in Unicode NFC, personal data replaced by placeholders
 */
public record FeedbackReceived(
    int v,
    String id,
    String source,
    String sourceId,
    String inReplyTo,
    String consultation,
    Channel channel,
    Role role,
    String author,
    Instant occurredAt,
    Instant receivedAt,
    String region,
    String district,
    String place,
    String text) {

  /** The version of the event that this class writes. */
  public static final int VERSION = 1;

  public FeedbackReceived {
    id = required(id, "id");
    source = required(source, "source");
    sourceId = absentAsEmpty(sourceId);
    inReplyTo = absentAsEmpty(inReplyTo);
    consultation = required(consultation, "consultation");
    channel = present(channel, "channel");
    role = role == null ? Role.RESIDENT : role;
    author = absentAsEmpty(author);
    occurredAt = present(occurredAt, "occurredAt");
    receivedAt = present(receivedAt, "receivedAt");
    region = absentAsEmpty(region);
    district = absentAsEmpty(district);
    place = absentAsEmpty(place);
    text = required(text, "text");
  }

  /** What answers nothing. */
  public FeedbackReceived(
      int v,
      String id,
      String source,
      String sourceId,
      String consultation,
      Channel channel,
      Role role,
      String author,
      Instant occurredAt,
      Instant receivedAt,
      String region,
      String district,
      String place,
      String text) {
    this(
        v,
        id,
        source,
        sourceId,
        "",
        consultation,
        channel,
        role,
        author,
        occurredAt,
        receivedAt,
        region,
        district,
        place,
        text);
  }
}
