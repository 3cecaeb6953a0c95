package org.dauys.nlp.text;

/**
 * Brings Kazakh in Latin letters - the alphabet of 2021, those of 2017 and 2018 without their
 * apostrophes, and the informal one of chats - to folded Cyrillic, the form in which features are
 * taken. Lossy, like the folding itself: it only has to meet the same word in Cyrillic. Stateless.
 */
public final class KazakhLatin {

  private KazakhLatin() {}

  /** A lower-case Latin word in folded Cyrillic. */
  public static String toFoldedCyrillic(String latin) {
    var out = new StringBuilder(latin.length() + 2);
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      char next = i + 1 < latin.length() ? latin.charAt(i + 1) : 0;
      if (next == 'h' && "szcgk".indexOf(c) >= 0) {
        out.append("шжчгх".charAt("szcgk".indexOf(c)));
        i++;
      } else if (c == 'n' && next == 'g') {
        out.append('н');
        i++;
      } else if (c == 'i' && (next == 'a' || next == 'u' || next == 'o') && i > 0) {
        out.append(next == 'a' ? 'я' : next == 'u' ? 'ю' : 'е');
        i++;
      } else if (c == 'y' && (next == 'a' || next == 'u' || next == 'o')) {
        out.append(next == 'a' ? 'я' : next == 'u' ? 'ю' : 'е');
        i++;
      } else {
        out.append(letter(c, i > 0 ? latin.charAt(i - 1) : 0));
      }
    }
    return out.toString();
  }

  private static char letter(char c, char before) {
    return switch (c) {
      case 'a', 'ä', 'á', 'ə' -> 'а';
      case 'b' -> 'б';
      case 'c' -> 'с';
      case 'd' -> 'д';
      case 'e' -> 'е';
      case 'f' -> 'ф';
      case 'g', 'ğ', 'ǵ' -> 'г';
      case 'h' -> 'х';
      case 'i' -> isVowel(before) ? 'й' : 'и';
      case 'ı', 'í', 'ì' -> 'и';
      case 'j', 'ž' -> 'ж';
      case 'k', 'q' -> 'к';
      case 'l' -> 'л';
      case 'm' -> 'м';
      case 'n', 'ñ', 'ŋ', 'ń' -> 'н';
      case 'o', 'ö', 'ó' -> 'о';
      case 'p' -> 'п';
      case 'r' -> 'р';
      case 's' -> 'с';
      case 'ş', 'š', 'w' -> 'ш';
      case 't' -> 'т';
      case 'u', 'ü', 'ū', 'ú', 'ý' -> 'у';
      case 'v' -> 'в';
      case 'x' -> 'х';
      case 'y' -> isVowel(before) ? 'й' : 'ы';
      case 'z' -> 'з';
      default -> c;
    };
  }

  private static boolean isVowel(char c) {
    return "aäeioöuüūəáóúı".indexOf(c) >= 0 && c != 0;
  }
}
