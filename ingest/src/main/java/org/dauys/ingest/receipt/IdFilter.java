package org.dauys.ingest.receipt;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Says of nearly all ids that they were never added, without asking the disk: a Bloom filter of
 * fixed size. An id is a hash or ends with chance already, so its last bits choose the places; with
 * a million ids one question in twenty goes to the disk in vain. Thread-safe.
 */
final class IdFilter {

  private static final int BITS = 1 << 23;

  private final AtomicLongArray words = new AtomicLongArray(BITS / Long.SIZE);

  void add(byte[] key) {
    long chance = chance(key);
    set((int) (chance % BITS));
    set((int) ((chance / BITS) % BITS));
  }

  /** Whether it may have been added; if not, it was not. */
  boolean mayHave(byte[] key) {
    long chance = chance(key);
    return isSet((int) (chance % BITS)) && isSet((int) ((chance / BITS) % BITS));
  }

  private static long chance(byte[] key) {
    // Without the two bits that are alike in all ids, and the sign.
    return ByteBuffer.wrap(key).getLong(Long.BYTES) & (Long.MAX_VALUE >>> 1);
  }

  private void set(int bit) {
    words.accumulateAndGet(bit / Long.SIZE, 1L << bit, (old, one) -> old | one);
  }

  private boolean isSet(int bit) {
    return (words.get(bit / Long.SIZE) & (1L << bit)) != 0;
  }
}
