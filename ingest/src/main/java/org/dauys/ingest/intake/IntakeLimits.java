package org.dauys.ingest.intake;

import java.time.Duration;

/**
 * What the intake tolerates.
 *
 * @param textChars longest text, in UTF-16 units after normalisation
 * @param clockSkew how far a client's clock may be ahead of ours
 */
public record IntakeLimits(int textChars, Duration clockSkew) {

  /** The limits of a gateway that was not told otherwise. */
  public static final IntakeLimits DEFAULT = new IntakeLimits(20_000, Duration.ofMinutes(10));
}
