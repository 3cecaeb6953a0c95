package org.dauys.nlp.feature;

/** 64-bit hashes of features: the kind of the feature, then its letters. Stateless. */
final class Hash {

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private Hash() {}

  /** The start of a feature of some kind. */
  static long start(Kind kind) {
    return (kind.code() + 1) * PRIME;
  }

  /** One more letter. */
  static long add(long hash, char letter) {
    return Long.rotateLeft((hash ^ letter) * PRIME, 23);
  }

  /** All letters of a text. */
  static long add(long hash, CharSequence letters) {
    for (int i = 0; i < letters.length(); i++) {
      hash = add(hash, letters.charAt(i));
    }
    return hash;
  }

  /** Spreads the bits. */
  static long end(long hash) {
    hash ^= hash >>> 32;
    hash *= PRIME;
    return hash ^ hash >>> 29;
  }

  /** The whole hash of a feature. */
  static long of(Kind kind, CharSequence letters) {
    return kind.mark(end(add(start(kind), letters)));
  }
}
