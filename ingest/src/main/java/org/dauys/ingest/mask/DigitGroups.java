package org.dauys.ingest.mask;

/**
 * Digits with the groups they are written in: {@code 8 (701) 123-45-67} are groups of 1, 3, 3, 2
 * and 2 digits. Looks at no more groups than the longest identifier can have.
 */
final class DigitGroups {

  private static final int MOST_GROUPS = 10;
  private static final int LONGEST_SEPARATOR = 3;
  private static final String SEPARATORS = " \u00A0\u202F-\u2010\u2011\u2013\u2014().";

  private final String text;
  private final int[] starts = new int[MOST_GROUPS];
  private final int[] ends = new int[MOST_GROUPS];
  private int count;

  private DigitGroups(String text) {
    this.text = text;
  }

  /** The groups from the one that starts there. */
  static DigitGroups at(String text, int start) {
    var groups = new DigitGroups(text);
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

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  int count() {
    return count;
  }

  /** The digits of all groups. */
  int total() {
    int sum = 0;
    for (int i = 0; i < count; i++) {
      sum += size(i);
    }
    return sum;
  }

  /** Whether a closing bracket follows the first group. */
  boolean closeBracket() {
    return count > 1 && text.charAt(ends[0]) == ')';
  }

  /** Where the first so many groups end. */
  int end(int groups) {
    return ends[groups - 1];
  }

  int size(int group) {
    return ends[group] - starts[group];
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
      if (i == count || size(i) != sizes[i]) {
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

  /** Whether the first groups are hyphenated. */
  boolean hyphenated(int groups) {
    return groups > 1 && text.charAt(ends[0]) == '-' && evenlySpaced(groups);
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
