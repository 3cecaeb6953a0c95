package org.dauys.ingest.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Utf8Test {

  @Test
  void aByteIsToldAsUsualOrNotWhereverItStands() {
    for (int size = 1; size < 20; size++) {
      for (int at = 0; at < size; at++) {
        for (int one = 0; one < 256; one++) {
          var bytes = new byte[size + 3];
          Arrays.fill(bytes, (byte) 0xD0);
          bytes[at + 2] = (byte) one;
          assertThat(Utf8.isUsual(ByteBuffer.wrap(bytes, 2, size)))
              .as("%x at %d of %d", one, at, size)
              .isEqualTo(isUsual(one));
        }
      }
    }
  }

  private static boolean isUsual(int one) {
    return (one >= 1 && one < 0xC0) || (one >= 0xC2 && one < 0xE0) || one == 0xE2;
  }
}
