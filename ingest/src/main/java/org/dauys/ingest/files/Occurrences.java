package org.dauys.ingest.files;

/**
 * Counts how often it met each number: an open-addressing table of 12 bytes a place, because a
 * large file has millions of rows and a map of objects would need the whole heap.
 */
final class Occurrences {

  private static final int FIRST_PLACES = 1 << 10;

  private long[] numbers = new long[FIRST_PLACES];
  private int[] counts = new int[FIRST_PLACES];
  private int used;

  /** Counts a number, whose bits should be well mixed; answers how often it came by now. */
  int add(long number) {
    if (used > numbers.length / 4 * 3) {
      grow();
    }
    int place = place(number);
    if (counts[place] == 0) {
      numbers[place] = number;
      used++;
    }
    return ++counts[place];
  }

  private int place(long number) {
    int place = (int) number & (numbers.length - 1);
    while (counts[place] != 0 && numbers[place] != number) {
      place = (place + 1) & (numbers.length - 1);
    }
    return place;
  }

  private void grow() {
    long[] oldNumbers = numbers;
    int[] oldCounts = counts;
    numbers = new long[oldNumbers.length * 2];
    counts = new int[oldCounts.length * 2];
    for (int i = 0; i < oldNumbers.length; i++) {
      if (oldCounts[i] != 0) {
        int place = place(oldNumbers[i]);
        numbers[place] = oldNumbers[i];
        counts[place] = oldCounts[i];
      }
    }
  }
}
