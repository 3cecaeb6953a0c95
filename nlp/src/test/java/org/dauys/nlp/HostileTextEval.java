package org.dauys.nlp;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * Milliseconds of processor time that hostile texts of growing length take: four times the length
 * should be four times the time, whatever the text repeats.
 */
final class HostileTextEval {

  private static final int SHORTEST = 1 << 16;
  private static final int LONGEST = 1 << 20;

  private HostileTextEval() {}

  public static void main(String[] args) {
    var threads = ManagementFactory.getThreadMXBean();
    var tagger = Models.shipped().tagger();
    for (int round = 0; round < 2; round++) {
      for (String loop : HostileTextTest.LOOPS) {
        var line = new StringBuilder();
        for (int length = SHORTEST; length <= LONGEST; length *= 4) {
          var text = loop.repeat(length / loop.length());
          long start = threads.getCurrentThreadCpuTime();
          tagger.tag(TagInput.of(text));
          line.append(
              String.format(
                  Locale.ROOT, " %8.1f", (threads.getCurrentThreadCpuTime() - start) / 1e6));
        }
        // The first round warms up.
        if (round == 1) {
          System.out.println(
              line + "  " + loop.codePoints().mapToObj(Integer::toHexString).toList());
        }
      }
    }
  }
}
