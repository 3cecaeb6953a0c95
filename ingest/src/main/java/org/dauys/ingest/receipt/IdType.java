package org.dauys.ingest.receipt;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** Feedback ids as keys of a map on disk: 16 bytes each, compared without making strings. */
final class IdType extends BasicDataType<UUID> {

  static final IdType INSTANCE = new IdType();

  /** Of one object and its place in an array. */
  private static final int BYTES_IN_MEMORY = 40;

  private IdType() {}

  @Override
  public int compare(UUID one, UUID other) {
    int high = Long.compare(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high == 0
        ? Long.compare(one.getLeastSignificantBits(), other.getLeastSignificantBits())
        : high;
  }

  @Override
  public int getMemory(UUID id) {
    return BYTES_IN_MEMORY;
  }

  @Override
  public boolean isMemoryEstimationAllowed() {
    return true;
  }

  @Override
  public void write(WriteBuffer out, UUID id) {
    out.putLong(id.getMostSignificantBits());
    out.putLong(id.getLeastSignificantBits());
  }

  @Override
  public UUID read(ByteBuffer in) {
    return new UUID(in.getLong(), in.getLong());
  }

  @Override
  public UUID[] createStorage(int size) {
    return new UUID[size];
  }
}
