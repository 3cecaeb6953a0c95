package org.dauys.ingest.http;

/**
 * What one request may hold.
 *
 * @param bodyBytes longest body
 * @param records most lines of NDJSON
 */
public record GatewayLimits(int bodyBytes, int records) {

  /** Bodies in memory at once, were all of them as long as can be. */
  private static final int BODIES_IN_FLIGHT = 4;

  /** All requests together, from their first byte to the acknowledgement. */
  public int bytesInFlight() {
    return Math.multiplyExact(BODIES_IN_FLIGHT, bodyBytes);
  }
}
