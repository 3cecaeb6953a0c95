package org.dauys.ingest.mask;

/**
 * Tells quickly whether a text has a word that starts as one of these do, so that patterns of cues
 * run only over the few texts that may have one. Says now and then yes where it should say no.
 */
final class WordStarts {

  private static final int LETTERS = 4;
  private static final int SLOTS = 1 << 14;

  private final boolean[] slots = new boolean[SLOTS];

  private WordStarts() {}

  /** Words of up to four letters stand for themselves, longer ones for all that start alike. */
  static WordStarts of(String... words) {
    var starts = new WordStarts();
    for (String word : words) {
      int key = 0;
      for (int i = 0; i < Math.min(LETTERS, word.length()); i++) {
        key = key(key, word.charAt(i));
      }
      starts.slots[slot(key)] = true;
    }
    return starts;
  }

  /** Whether such a word stands at that place of {@link Reading#words} or later. */
  boolean anyIn(Reading text, int from) {
    int key = 0;
    int letters = 0;
    for (int at = from; at < text.length(); at++) {
      char c = text.words.charAt(at);
      if (Character.isLetter(c)) {
        if (letters++ < LETTERS) {
          key = key(key, c);
        }
        if (letters == LETTERS && slots[slot(key)]) {
          return true;
        }
      } else {
        if (letters > 0 && letters < LETTERS && slots[slot(key)]) {
          return true;
        }
        key = 0;
        letters = 0;
      }
    }
    return letters > 0 && letters < LETTERS && slots[slot(key)];
  }

  private static int key(int key, char letter) {
    return key * 31 * 31 + letter;
  }

  private static int slot(int key) {
    int mixed = key * 0x9E3779B9;
    return mixed >>> 18;
  }
}
