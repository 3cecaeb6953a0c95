package org.dauys.nlp.text;

/**
 * Single letters: look-alikes between alphabets, letters of old Kazakh fonts, and the folding that
 * lets Kazakh typed with Russian letters meet Kazakh typed with its own.
 */
public final class Letters {

  private static final int TABLE = 0x530;
  private static final String KAZAKH = "әғқңөұүһі";
  private static final char[] FOLDED = table("әағгқкңнөоұуүуһхіи");
  private static final char[] MENDED = table("ёеќқѓғњңўүџұїіјіѳө");
  private static final char[] AS_CYRILLIC = table("aаeеoоpрcсxхyуkкmмtтhһiіıіəә");
  private static final char[] AS_LATIN = table("аaеeоoрpсcхxуyкkмmтtһhіiәə");

  private Letters() {}

  private static char[] table(String pairs) {
    var table = new char[TABLE];
    for (int i = 0; i < table.length; i++) {
      table[i] = (char) i;
    }
    for (int i = 0; i < pairs.length(); i += 2) {
      table[pairs.charAt(i)] = pairs.charAt(i + 1);
    }
    return table;
  }

  /** A lower-case letter with its nine Kazakh forms as they are typed on a Russian keyboard. */
  public static char fold(char letter) {
    return letter < TABLE ? FOLDED[letter] : letter;
  }

  /** A lower-case word with its letters folded. */
  public static String folded(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (fold(word.charAt(i)) != word.charAt(i)) {
        var letters = word.toCharArray();
        for (; i < letters.length; i++) {
          letters[i] = fold(letters[i]);
        }
        return new String(letters);
      }
    }
    return word;
  }

  /** A lower-case letter without ё and without the letters of old Kazakh 8-bit fonts. */
  static char mend(char letter) {
    return letter < TABLE ? MENDED[letter] : letter;
  }

  /** The Cyrillic letter that a lower-case Latin one looks like, or the letter itself. */
  static char asCyrillic(char letter) {
    return letter < TABLE ? AS_CYRILLIC[letter] : letter;
  }

  /** The Latin letter that a lower-case Cyrillic one looks like, or the letter itself. */
  static char asLatin(char letter) {
    return letter < TABLE ? AS_LATIN[letter] : letter;
  }

  /** Whether a character belongs to the Cyrillic block. */
  public static boolean isCyrillic(char letter) {
    return letter >= 0x400 && letter < TABLE;
  }

  /** Whether a character is a Latin letter, with or without marks. */
  public static boolean isLatin(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= 0xc0 && letter < 0x2b0 && letter != 0xd7 && letter != 0xf7);
  }

  /** Whether a lower-case letter is one of the nine that Kazakh has and Russian has not. */
  public static boolean isKazakhOnly(char letter) {
    return KAZAKH.indexOf(letter) >= 0;
  }
}
