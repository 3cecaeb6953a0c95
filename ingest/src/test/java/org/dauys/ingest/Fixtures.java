package org.dauys.ingest;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.dauys.contract.settings.Secret;
import org.dauys.ingest.intake.FeedbackIds;
import org.dauys.ingest.intake.Intake;
import org.dauys.ingest.intake.IntakeLimits;
import org.dauys.ingest.intake.Pseudonyms;
import org.dauys.ingest.mask.Masker;

/** An intake whose time, chance and key are fixed. */
public final class Fixtures {

  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:00:00.123456Z"), ZoneOffset.UTC);

  private Fixtures() {}

  public static Intake intake() {
    return new Intake(
        IntakeLimits.DEFAULT,
        new Masker(),
        new FeedbackIds(CLOCK, new Random(1)),
        new Pseudonyms(new Secret("a key for tests only")),
        CLOCK);
  }

  /** A submission that is accepted. */
  public static String good(String sourceId) {
    return """
        {"source":"form-egov","sourceId":"%s","consultation":"constitution-2026",\
        "channel":"web-form","occurredAt":"2026-02-14T10:18:29+05:00","region":"KZ-27",\
        "text":"Жол жөндеу керек."}"""
        .formatted(sourceId);
  }
}
