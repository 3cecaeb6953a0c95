package org.dauys.ingest.mask;

import static org.dauys.ingest.mask.Reading.isDigit;

/**
 * Digits with the groups they are written in: {@code 8 (701) 123-45-67} are groups of 1, 3, 3, 2
 * and 2 digits. Looks at no more groups than the longest identifier can have.
 */
final class DigitGroups {

  private static final int MOST_GROUPS = 19;
  private static final int LONGEST_SEPARATOR = 4;
  private static final String SEPARATORS = " -().";

  private final String text;
  private final int[] starts = new int[MOST_GROUPS];
  private final int[] ends = new int[MOST_GROUPS];
  private int count;

  private DigitGroups(String text) {
    this.text = text;
  }

  /** The groups from the one that starts there. */
  static DigitGroups at(Reading text, int start) {
    var groups = new DigitGroups(text.digits);
    int next = start;
    while (next >= 0 && groups.count < MOST_GROUPS) {
      next = groups.add(next);
    }
    return groups;
  }

  /** Adds a group; gives where the next one starts, or -1 if there is none. */
  private int add(int start) {
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    starts[count] = start;
    ends[count] = end;
    count++;
    for (int at = end; at < text.length() && at - end <= LONGEST_SEPARATOR; at++) {
      if (isDigit(text.charAt(at))) {
        return at;
      }
      if (SEPARATORS.indexOf(text.charAt(at)) < 0) {
        return -1;
      }
    }
    return -1;
  }

  int count() {
    return count;
  }

  int start() {
    return starts[0];
  }

  /** Where the first so many groups end. */
  int end(int groups) {
    return ends[groups - 1];
  }

  int size(int group) {
    return ends[group] - starts[group];
  }

  /** Whether all groups together have fewer digits. */
  boolean fewerThan(int digits) {
    int sum = 0;
    for (int i = 0; i < count && sum < digits; i++) {
      sum += size(i);
    }
    return sum < digits;
  }

  /** How many of the first groups make exactly that many digits; 0 if no group ends there. */
  int making(int digits) {
    int sum = 0;
    for (int i = 0; i < count && sum < digits; i++) {
      sum += size(i);
      if (sum == digits) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Whether the first groups have these sizes. */
  boolean haveSizes(int... sizes) {
    for (int i = 0; i < sizes.length; i++) {
      if (i >= count || size(i) != sizes[i]) {
        return false;
      }
    }
    return true;
  }

  /** The digits of the first so many groups. */
  String digits(int groups) {
    var digits = new StringBuilder();
    for (int i = 0; i < groups; i++) {
      digits.append(text, starts[i], ends[i]);
    }
    return digits.toString();
  }

  /** Whether nothing but blanks and hyphens stands between the first groups. */
  boolean spacedOrHyphenated(int groups) {
    for (int at = ends[0]; at < starts[groups - 1]; at++) {
      char c = text.charAt(at);
      if (!isDigit(c) && c != ' ' && c != '-') {
        return false;
      }
    }
    return true;
  }

  /** Whether the first groups stand one character apart, always the same: a blank or a hyphen. */
  boolean evenlySpaced(int groups) {
    for (int i = 1; i < groups; i++) {
      char separator = text.charAt(ends[i - 1]);
      if (starts[i] - ends[i - 1] != 1
          || separator != text.charAt(ends[0])
          || "().".indexOf(separator) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether a hyphen stands between two of the first groups. */
  boolean hyphenated(int groups) {
    return contains('-', groups);
  }

  /** Whether that character stands between two of the first groups. */
  boolean contains(char separator, int groups) {
    for (int at = ends[0]; at < starts[groups - 1]; at++) {
      if (text.charAt(at) == separator) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first groups are written as large amounts are: {@code 12 500 000}. */
  boolean thousands(int groups) {
    boolean so = groups > 1 && size(0) <= 3 && evenlySpaced(groups) && !hyphenated(groups);
    for (int i = 1; so && i < groups; i++) {
      so = size(i) == 3;
    }
    return so;
  }

  /** Whether each of the first groups can be a year. */
  boolean years(int groups) {
    for (int i = 0; i < groups; i++) {
      boolean century = text.startsWith("19", starts[i]) || text.startsWith("20", starts[i]);
      if (size(i) != 4 || !century) {
        return false;
      }
    }
    return true;
  }
}
