package org.dauys.ingest.intake;

import static org.dauys.ingest.intake.RefusalCode.NOT_ALLOWED;
import static org.dauys.ingest.intake.RefusalCode.TOO_LONG;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dauys.contract.vocabulary.Channel;

/**
 * Takes what a visitor wrote into the public web form. He chooses words and region; all else is set
 * here, so that nobody without a key can speak for another source. Thread-safe.
 */
public final class Forms {

  /** The longest text of the form, in UTF-16 units. */
  public static final int TEXT_CHARS = 5_000;

  /** A field that people do not see and robots fill in. */
  private static final String HONEYPOT = "website";

  private static final String SOURCE = "public-form";
  private static final Set<String> FIELDS = Set.of("id", "region", "text", HONEYPOT);

  private final Intake intake;
  private final String consultation;
  private final Clock clock;
  private final ObjectReading objects = new ObjectReading(FIELDS);

  /** The form of one consultation; what it takes was said when it arrives. */
  public Forms(Intake intake, String consultation, Clock clock) {
    this.intake = intake;
    this.consultation = consultation;
    this.clock = clock;
  }

  /** The public discussion that the form belongs to. */
  public String consultation() {
    return consultation;
  }

  /**
   * Takes one form.
   *
   * @param json one JSON object in UTF-8, backed by an array
   */
  public Verdict take(ByteBuffer json) {
    try {
      return intake.take(submission(json), 1, "");
    } catch (RefusedException e) {
      return e.startingAt(1);
    }
  }

  private Submission submission(ByteBuffer json) throws RefusedException {
    var values = new HashMap<String, String>();
    objects.read(json, (field, in) -> values.put(field, ObjectReading.text(field, in)));
    if (!values.getOrDefault(HONEYPOT, "").isEmpty()) {
      throw new RefusedException(NOT_ALLOWED, HONEYPOT, "should stay empty");
    }
    var text = values.getOrDefault("text", "");
    if (text.length() > TEXT_CHARS) {
      throw new RefusedException(
          TOO_LONG, "text", "should have at most " + TEXT_CHARS + " characters");
    }
    return Submission.of(
        Map.of(
            "source", SOURCE,
            "sourceId", values.getOrDefault("id", ""),
            "consultation", consultation,
            "channel", Channel.WEB_FORM.code(),
            "occurredAt", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
            "region", values.getOrDefault("region", ""),
            "text", text));
  }
}
