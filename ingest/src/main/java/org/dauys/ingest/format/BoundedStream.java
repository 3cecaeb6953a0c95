package org.dauys.ingest.format;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * Decompressed bytes, as long as they are not far more than the compressed ones. Text of people
 * shrinks to a tenth; what shrinks to less than a two-hundredth was made to fill somebody's disk.
 */
final class BoundedStream extends FilterInputStream {

  private static final long ALWAYS = 64L << 20;
  private static final long RATIO = 200;

  /** How many compressed bytes there were. */
  interface Packed {

    /** By now. */
    long bytes() throws IOException;
  }

  private final Packed packed;
  private long unpacked;

  BoundedStream(InputStream in, Packed packed) {
    super(in);
    this.packed = packed;
  }

  @Override
  public int read() throws IOException {
    int c = whole(super::read);
    count(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = whole(() -> super.read(bytes, from, length));
    count(Math.max(0, count));
    return count;
  }

  /** Something that a damaged file may break. */
  interface Reading<T> {
    T read() throws IOException;
  }

  /** The libraries' own messages for damage say nothing, or nothing of use. */
  static <T> T whole(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (EOFException | ZipException e) {
      throw new FormatException("the packed file is damaged or cut off; export or copy it again");
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(int bytes) throws IOException {
    unpacked += bytes;
    if (unpacked > ALWAYS && unpacked > RATIO * packed.bytes()) {
      throw new FormatException(
          "the file unpacks to more than " + RATIO + " times its size; unpack it by hand");
    }
  }
}
