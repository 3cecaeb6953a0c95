package org.dauys.ingest.mask;

/**
 * Tells quickly in which of several sets a word is by its first letters, so that patterns of cues
 * run only over the few texts that may have one. A table of hashes with open addressing: it may say
 * yes for a word with the same 32-bit hash.
 */
final class WordStarts {

  /** Shorter words stand for themselves, the others for all that start with their first letters. */
  private static final int SHORTEST_START = 4;

  private static final int LONGEST_START = 8;
  private static final int SLOTS = 1 << 13;
  private static final int FNV_PRIME = 0x01000193;
  private static final int FNV_BASIS = 0x811C9DC5;

  private final int[] keys = new int[SLOTS];

  /** Whether a word of some set begins like this, by the hash of its first two letters or one. */
  private final boolean[] beginnings = new boolean[SLOTS];

  /** For each set a bit; none where the slot is free. */
  private final int[] sets = new int[SLOTS];

  /**
   * Adds a word to a set.
   *
   * @param word as {@link Reading#words} has it
   * @param set one bit
   */
  void add(String word, int set) {
    int key = FNV_BASIS;
    for (int i = 0; i < Math.min(LONGEST_START, word.length()); i++) {
      key = key(key, word.charAt(i));
      if (i < 2) {
        beginnings[slot(key)] |= i == 1 || word.length() == 1;
      }
    }
    int slot = slot(key);
    while (sets[slot] != 0 && keys[slot] != key) {
      slot = next(slot);
    }
    keys[slot] = key;
    sets[slot] |= set;
  }

  /** In which sets the word is that stands there, a bit for each; its case does not matter. */
  int sets(char[] text, int start, int end) {
    int key = key(FNV_BASIS, Reading.lower(text[start]));
    if (end - start == 1) {
      return beginnings[slot(key)] ? sets(key) : 0;
    }
    key = key(key, Reading.lower(text[start + 1]));
    return beginnings[slot(key)] ? sets(text, start, end, key) : 0;
  }

  private int sets(char[] text, int start, int end, int beginning) {
    int found = end - start == 2 ? sets(beginning) : 0;
    int key = beginning;
    int last = Math.min(end, start + LONGEST_START);
    for (int at = start + 2; at < last; at++) {
      key = key(key, Reading.lower(text[at]));
      if (at - start + 1 >= SHORTEST_START || at == end - 1) {
        found |= sets(key);
      }
    }
    return found;
  }

  private int sets(int key) {
    int slot = slot(key);
    while (sets[slot] != 0 && keys[slot] != key) {
      slot = next(slot);
    }
    return sets[slot];
  }

  private static int key(int key, char letter) {
    return (key ^ letter) * FNV_PRIME;
  }

  private static int slot(int key) {
    return (key ^ (key >>> 15)) & (SLOTS - 1);
  }

  private static int next(int slot) {
    return (slot + 1) & (SLOTS - 1);
  }
}
