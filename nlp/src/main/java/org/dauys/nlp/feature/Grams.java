package org.dauys.nlp.feature;

import java.util.Arrays;

/** Hashes of the letter sequences of a word, with a blank before and after it. Stateless. */
public final class Grams {

  private static final int SHORTEST = 3;
  private static final int LONGEST = 5;
  private static final char BOUNDARY = ' ';
  private static final long START_OF_LANGUAGE = Hash.add(Hash.start(Kind.LETTERS), BOUNDARY);

  private Grams() {}

  /** The letters of a word as evidence of its language: the word itself, and 1 to 5 letters. */
  public static long[] ofLanguage(String plain) {
    int end = plain.length() + 2;
    var hashes = new long[1 + LONGEST * end];
    int size = 0;
    hashes[size++] = Hash.of(Kind.LETTERS, plain);
    for (int from = 0; from < end; from++) {
      long hash = START_OF_LANGUAGE;
      for (int length = 1; length <= LONGEST && from + length <= end; length++) {
        hash = Hash.add(hash, letter(plain, from + length - 1));
        hashes[size++] = Kind.LETTERS.mark(Hash.end(hash));
      }
    }
    return Arrays.copyOf(hashes, size);
  }

  /** A word by itself: its form, its stem and 3 to 5 letters. */
  static long[] ofWord(String form, String stem) {
    int end = form.length() + 2;
    var hashes = new long[2 + (LONGEST - SHORTEST + 1) * end];
    int size = 0;
    hashes[size++] = Hash.of(Kind.WORD, form);
    hashes[size++] = Hash.of(Kind.STEM, stem);
    for (int from = 0; from < end - 1; from++) {
      long hash = Hash.start(Kind.LONG_GRAM);
      for (int length = 1; length <= LONGEST && from + length <= end; length++) {
        hash = Hash.add(hash, letter(form, from + length - 1));
        if (length >= SHORTEST) {
          var kind = length == SHORTEST ? Kind.SHORT_GRAM : Kind.LONG_GRAM;
          hashes[size++] = kind.mark(Hash.end(hash));
        }
      }
    }
    return Arrays.copyOf(hashes, size);
  }

  private static char letter(String form, int at) {
    return at == 0 || at > form.length() ? BOUNDARY : form.charAt(at - 1);
  }
}
