package org.dauys.nlp.text;

/**
 * A light stemmer for Kazakh: strips case, possessive and plural endings and the commonest verb
 * endings from the end, each layer once, and never below three letters. Works on folded words
 * (Kazakh letters as their Russian substitutes), so that both spellings meet in one stem.
 *
 * <p>Source of the layers and their order: the inflection tables of any Kazakh grammar (plural,
 * possessive, case, attributive {@code -дағы}, copula). Stateless.
 */
public final class KazakhStemmer {

  private static final int SHORTEST = 3;

  private static final String[][] LAYERS = {
    // Copula and person.
    {"мин", "мын", "сиз", "сыз", "сың", "миз", "мыз", "сын", "син"},
    // Case, the longest first; with the third person's н before it.
    {
      "ындагы", "индеги", "сындагы", "синдеги", "ындаги", "ынан", "инен", "сынан", "синен", "ында",
      "инде", "сында", "синде", "ына", "ине", "сына", "сине", "ынын", "инин", "дагы", "деги",
      "тагы", "теги", "нын", "нин", "дын", "дин", "тын", "тин", "нан", "нен", "дан", "ден", "тан",
      "тен", "мен", "бен", "пен", "га", "ге", "ка", "ке", "да", "де", "та", "те", "ны", "ни", "ды",
      "ди", "ты", "ти", "на", "не"
    },
    // Possessive.
    {"ымыз", "имиз", "ыныз", "иниз", "ым", "им", "ын", "ин", "сы", "си", "ы", "и"},
    // Plural.
    {"лар", "лер", "дар", "дер", "тар", "тер"},
  };

  private static final String[] VERB = {
    "майды", "мейди", "байды", "бейди", "пайды", "пейди", "майды", "ганда", "генде", "канда",
    "кенде", "атын", "етин", "йтын", "йтин", "айды", "ейди", "йды", "йди", "ады", "еди", "ган",
    "ген", "кан", "кен", "ып", "ип", "са", "се", "ар", "ер", "у"
  };

  private KazakhStemmer() {}

  /** The stem of a folded, lower-case word. */
  public static String stem(String folded) {
    int end = folded.length();
    int verb = strip(folded, end, VERB);
    for (String[] layer : LAYERS) {
      end = strip(folded, end, layer);
    }
    if (end == folded.length()) {
      end = verb;
    }
    return end == folded.length() ? folded : folded.substring(0, end);
  }

  private static int strip(String word, int end, String[] endings) {
    for (String ending : endings) {
      int rest = end - ending.length();
      if (rest >= SHORTEST && word.startsWith(ending, rest)) {
        return rest;
      }
    }
    return end;
  }
}
