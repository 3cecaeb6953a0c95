package org.dauys.ingest.http;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of NDJSON.
 *
 * @param number counted from 1, blank lines included
 * @param bytes without the line break
 */
record Line(int number, ByteBuffer bytes) {

  /** The lines of a body that are not blank, at most {@code most}. */
  static List<Line> of(byte[] body, int most) {
    var lines = new ArrayList<Line>();
    int number = 1;
    for (int start = 0; start < body.length && lines.size() < most; number++) {
      int end = start;
      while (end < body.length && body[end] != '\n') {
        end++;
      }
      if (!isBlank(body, start, end)) {
        lines.add(new Line(number, ByteBuffer.wrap(body, start, end - start)));
      }
      start = end + 1;
    }
    return lines;
  }

  static boolean isBlank(byte[] bytes, int start, int end) {
    for (int at = start; at < end; at++) {
      if (" \t\r\n".indexOf(bytes[at]) < 0) {
        return false;
      }
    }
    return true;
  }
}
