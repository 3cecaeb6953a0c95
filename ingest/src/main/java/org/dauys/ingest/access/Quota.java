package org.dauys.ingest.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * So many records a minute, refilled steadily, told to the client in the {@code RateLimit} headers
 * of the IETF draft. Each gateway counts for itself. Thread-safe.
 */
public final class Quota {

  private static final long MINUTE_SECONDS = 60;
  private static final double NANOS = 1e9;

  private final long perMinute;
  private final Bucket bucket;

  /** A full quota. */
  public Quota(long perMinute) {
    this.perMinute = perMinute;
    this.bucket =
        Bucket.builder()
            .addLimit(
                limit ->
                    limit
                        .capacity(perMinute)
                        .refillGreedy(perMinute, Duration.ofSeconds(MINUTE_SECONDS)))
            .build();
  }

  /** Whether there is anything left. */
  public boolean isSpent() {
    return bucket.getAvailableTokens() < 1;
  }

  /** Takes that many at once, or none. */
  public boolean spend(long records) {
    return bucket.tryConsume(records);
  }

  /** Takes that many, in portions as they come back. */
  public void spendSlowly(long records) throws InterruptedException {
    for (long left = records; left > 0; left -= perMinute) {
      bucket.asBlocking().consume(Math.min(left, perMinute));
    }
  }

  long perMinute() {
    return perMinute;
  }

  /** Seconds until that many can be had; a minute if they never can. */
  public long secondsUntil(long records) {
    long most = Math.min(records, perMinute);
    var estimate = bucket.estimateAbilityToConsume(most);
    return (long) Math.ceil(estimate.getNanosToWaitForRefill() / NANOS);
  }

  /** What the client is told with every answer. */
  public Map<String, String> headers() {
    long left = bucket.getAvailableTokens();
    long reset = (perMinute - left) * MINUTE_SECONDS / perMinute;
    var headers = new LinkedHashMap<String, String>();
    headers.put("RateLimit-Policy", "\"records\";q=" + perMinute + ";w=" + MINUTE_SECONDS);
    headers.put("RateLimit", "\"records\";r=" + left + ";t=" + reset);
    return headers;
  }
}
