package org.dauys.ingest.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Gives each feedback its id (RFC 9562). A record that says who it is gets the same id wherever and
 * whenever it is sent again: a version 8 UUID made of 122 bits of SHA-256. Thread-safe if the
 * random generator is.
 */
public final class FeedbackIds {

  /** To make one anew costs as much as a hash. */
  private static final ThreadLocal<MessageDigest> SHA256 =
      ThreadLocal.withInitial(FeedbackIds::sha256);

  private final Clock clock;
  private final RandomGenerator random;

  /**
   * Makes ids.
   *
   * @param random for records that do not say who they are; nobody may be able to guess its next
   */
  public FeedbackIds(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * The id of one submission.
   *
   * @param sourceId empty if the source gave none
   * @param idempotencyKey the request's, empty if it has none
   * @param line of the submission in the request
   */
  String of(String consultation, String source, String sourceId, String idempotencyKey, int line) {
    if (!sourceId.isEmpty()) {
      return ofSource(consultation, source, sourceId);
    }
    if (!idempotencyKey.isEmpty()) {
      return hashed("request", consultation, source, idempotencyKey, Integer.toString(line));
    }
    return timeOrdered();
  }

  /** The id of the record that a source calls by that id. */
  public static String ofSource(String consultation, String source, String sourceId) {
    return hashed("source", consultation, source, sourceId);
  }

  private static String hashed(String... parts) {
    var digest = SHA256.get();
    for (String part : parts) {
      var bytes = part.getBytes(UTF_8);
      // Each part with its length before it: ("ab", "c") is not ("a", "bc").
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
      digest.update(bytes);
    }
    var hash = ByteBuffer.wrap(digest.digest());
    return uuid(8, hash.getLong(), hash.getLong());
  }

  /** Version 7: milliseconds, then chance. */
  private String timeOrdered() {
    return uuid(7, (clock.millis() << 16) | random.nextInt(1 << 16), random.nextLong());
  }

  private static String uuid(int version, long high, long low) {
    return new UUID(
            (high & ~0xF000L) | ((long) version << 12), (low & 0x3FFF_FFFF_FFFF_FFFFL) | (1L << 63))
        .toString();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
