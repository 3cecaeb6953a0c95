package org.dauys.ingest;

import java.util.Random;

/**
 * Tries what nobody thought of: in each build as often as asked, from the same seeds on every
 * machine; with {@code -Ddauys.fuzz.seconds} for so long, from seeds never tried. A failure names
 * the seed, and {@code -Ddauys.fuzz.seed} gives the same input again.
 */
public final class Fuzz {

  private static final long SECONDS = Long.getLong("dauys.fuzz.seconds", 0);

  private static final long FIRST_SEED =
      Long.getLong("dauys.fuzz.seed", SECONDS > 0 ? System.nanoTime() : 1);

  private static final String SIGNS = "{}[]\"\\:,;<>()&\n\r\t\0-0";

  /** One try. */
  public interface Try {
    void with(Random random) throws Exception;
  }

  private Fuzz() {}

  /** Tries again and again, and says how often. */
  public static void trying(String what, int times, Try one) {
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    long seed = FIRST_SEED;
    for (; SECONDS > 0 ? System.nanoTime() < end : seed < FIRST_SEED + times; seed++) {
      try {
        one.with(new Random(seed));
      } catch (Exception | AssertionError e) {
        throw new AssertionError(what + ", seed " + seed + ": " + e, e);
      }
    }
    System.out.printf("fuzz, %s: %d tries%n", what, seed - FIRST_SEED);
  }

  /** Bytes changed, lost, doubled, moved and cut off. */
  public static byte[] mutated(byte[] whole, Random random) {
    var bytes = whole.clone();
    for (int change = random.nextInt(12); change > 0 && bytes.length > 2; change--) {
      bytes = mutatedOnce(bytes, random);
    }
    return bytes;
  }

  private static byte[] mutatedOnce(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int length = random.nextInt(Math.min(64, bytes.length - at) + 1);
    return switch (random.nextInt(6)) {
      case 0 -> with(bytes, at, random.nextInt(256));
      case 1 -> with(bytes, at, SIGNS.charAt(random.nextInt(SIGNS.length())));
      case 2 -> with(bytes, at, bytes[at] ^ (1 << random.nextInt(8)));
      case 3 -> joined(bytes, at, at + length, bytes.length);
      case 4 -> joined(bytes, at + length, at, bytes.length);
      default -> random.nextInt(4) == 0 ? joined(bytes, at, 0, 0) : bytes;
    };
  }

  private static byte[] with(byte[] bytes, int at, int value) {
    bytes[at] = (byte) value;
    return bytes;
  }

  /** What stands before {@code end}, then what stands from {@code from} to {@code to}. */
  private static byte[] joined(byte[] bytes, int end, int from, int to) {
    var joined = new byte[end + to - from];
    System.arraycopy(bytes, 0, joined, 0, end);
    System.arraycopy(bytes, from, joined, end, to - from);
    return joined;
  }
}
