package org.dauys.ingest.intake;

import static org.dauys.ingest.intake.Checks.name;
import static org.dauys.ingest.intake.Checks.required;
import static org.dauys.ingest.intake.Checks.text;
import static org.dauys.ingest.intake.Checks.time;
import static org.dauys.ingest.intake.Checks.word;
import static org.dauys.ingest.intake.RefusalCode.CONTRADICTION;
import static org.dauys.ingest.intake.RefusalCode.UNKNOWN_VALUE;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.dauys.contract.event.FeedbackReceived;
import org.dauys.contract.place.Places;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Role;
import org.dauys.ingest.mask.Masker;

/**
 * The one way in: a submission is checked, masked and given its id, or refused with the first thing
 * that is wrong. Nothing is written here. Thread-safe.
 */
public final class Intake {

  private static final int SOURCE_ID_CHARS = 200;
  private static final int AUTHOR_CHARS = 300;
  private static final int PLACE_CHARS = 300;

  private final IntakeLimits limits;
  private final Masker masker;
  private final FeedbackIds ids;
  private final Pseudonyms pseudonyms;
  private final Clock clock;
  private final Places places = Places.shipped();
  private final SubmissionReader reader = new SubmissionReader();

  /** An intake with these parts. */
  public Intake(
      IntakeLimits limits, Masker masker, FeedbackIds ids, Pseudonyms pseudonyms, Clock clock) {
    this.limits = limits;
    this.masker = masker;
    this.ids = ids;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /**
   * Takes one submission as it came.
   *
   * @param json one JSON object in UTF-8, backed by an array
   * @param line where it starts in the request, counted from 1
   * @param idempotencyKey the request's, empty if it has none
   */
  public Verdict take(ByteBuffer json, int line, String idempotencyKey) {
    try {
      return new Accepted(received(reader.read(json), line, idempotencyKey));
    } catch (RefusedException e) {
      return e.startingAt(line);
    }
  }

  /** Takes a submission that was already read, as {@link #take(ByteBuffer, int, String)} does. */
  public Verdict take(Submission submission, int line, String idempotencyKey) {
    try {
      return new Accepted(received(submission, line, idempotencyKey));
    } catch (RefusedException e) {
      return e.startingAt(line);
    }
  }

  private FeedbackReceived received(Submission submission, int line, String idempotencyKey)
      throws RefusedException {
    // Finer than a millisecond says nothing of an arrival.
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var source = name("source", submission.source());
    var sourceId = text("sourceId", submission.sourceId(), SOURCE_ID_CHARS);
    var consultation = name("consultation", submission.consultation());
    return new FeedbackReceived(
        FeedbackReceived.VERSION,
        ids.of(consultation, source, sourceId, idempotencyKey, line),
        source,
        sourceId,
        text("inReplyTo", submission.inReplyTo(), SOURCE_ID_CHARS),
        consultation,
        word("channel", Channel.class, submission.channel()),
        role(submission),
        pseudonyms.of(consultation, text("author", submission.author(), AUTHOR_CHARS)),
        time("occurredAt", submission.occurredAt(), now.plus(limits.clockSkew())),
        now,
        region(submission),
        submission.district(),
        masker.mask(text("place", submission.place(), PLACE_CHARS)).text(),
        masker.mask(required("text", text("text", submission.text(), limits.textChars()))).text());
  }

  private static Role role(Submission submission) throws RefusedException {
    return submission.role().isEmpty()
        ? Role.RESIDENT
        : word("role", Role.class, submission.role());
  }

  /** The declared region, or the one that the declared district lies in. */
  private String region(Submission submission) throws RefusedException {
    var region = submission.region();
    if (!region.isEmpty() && places.region(region).isEmpty()) {
      throw new RefusedException(
          UNKNOWN_VALUE, "region", "should be an ISO 3166-2:KZ code such as KZ-27");
    }
    if (submission.district().isEmpty()) {
      return region;
    }
    var district = places.district(submission.district());
    if (district.isEmpty()) {
      throw new RefusedException(
          UNKNOWN_VALUE, "district", "should be a KATO code such as 271000000");
    }
    if (!region.isEmpty() && !district.get().region().equals(region)) {
      throw new RefusedException(CONTRADICTION, "district", "should lie in the declared region");
    }
    return district.get().region();
  }
}
