package org.dauys.nlp.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.nlp.feature.Grams;
import org.dauys.nlp.language.LanguageReader;
import org.dauys.nlp.model.LinearModel;
import org.dauys.nlp.text.Letters;
import org.dauys.nlp.text.Tokenizer;
import org.dauys.nlp.text.Word;

/**
 * Trains the model of letters on the words of texts whose language is known. Kazakh words are added
 * in Russian letters and in three Latin spellings, as people write them; a word that two languages
 * share is a sample of both, so that it speaks for neither.
 */
final class LanguageTrainer {

  static final Maxent MAXENT = new Maxent(60, 0.3, 3, 0.02f, Set.of(), false);

  private static final int MOST_COPIES = 6;

  /** There is less English than Kazakh in Latin letters; without this they would not be equals. */
  private static final int COPIES_OF_ENGLISH = 4;

  private static final String KAZAKH = "аәбвгғдежзийкқлмнңоөпрстуұүфхһшыіэюячц";
  private static final String[][] LATIN = {
    {
      "a", "ä", "b", "v", "g", "ğ", "d", "e", "j", "z", "i", "i", "k", "q", "l", "m", "n", "ŋ",
      "o", "ö", "p", "r", "s", "t", "u", "ū", "ü", "f", "h", "h", "ş", "y", "ı", "e", "iu", "ia",
      "ş", "s"
    },
    {
      "a", "a", "b", "v", "g", "g", "d", "e", "zh", "z", "i", "i", "k", "k", "l", "m", "n", "n",
      "o", "o", "p", "r", "s", "t", "u", "u", "u", "f", "h", "h", "sh", "y", "i", "e", "yu", "ya",
      "ch", "ts"
    },
    {
      "a", "a", "b", "v", "g", "g", "d", "e", "j", "z", "i", "i", "k", "q", "l", "m", "n", "ng",
      "o", "o", "p", "r", "s", "t", "u", "u", "u", "f", "h", "h", "w", "y", "i", "e", "yu", "ya",
      "ch", "c"
    }
  };

  private final Map<String, Map<String, Integer>> counts = new HashMap<>();

  LinearModel train(Collection<LabelledText> texts, Map<String, String> facts) throws IOException {
    for (LabelledText text : texts) {
      if (!text.writing().equals("mixed")) {
        count(text);
      }
    }
    var samples = new ArrayList<Sample>();
    counts.forEach(
        (word, languages) ->
            languages.forEach(
                (language, count) -> {
                  var sample = sample(language, word);
                  int copies = Math.min(MOST_COPIES, 1 + (int) (Math.log(count) / Math.log(2)));
                  copies *= language.equals("en") ? COPIES_OF_ENGLISH : 1;
                  for (int i = 0; i < copies; i++) {
                    samples.add(sample);
                  }
                }));
    var labels = LanguageReader.KNOWN.stream().map(Coded::code).toList();
    return MAXENT.train(labels, samples, facts);
  }

  private void count(LabelledText text) {
    var language = text.isKazakh() ? "kk" : text.writing();
    for (Word word : Tokenizer.tokenize(text.text())) {
      if (word.isWord() && fits(word.plain(), text.writing())) {
        count(word.plain(), language);
        if (language.equals("kk") && Letters.isCyrillic(word.plain().charAt(0))) {
          count(word.folded(), language);
          var spelling = LATIN[Math.floorMod(word.plain().hashCode(), LATIN.length)];
          count(latin(word.plain(), spelling), language);
        }
      }
    }
  }

  /** A Latin word in a Cyrillic text is somebody's name, and the other way round. */
  private static boolean fits(String word, String writing) {
    boolean latin = writing.equals("en") || writing.equals("kk-latn");
    return latin ? Letters.isLatin(word.charAt(0)) : Letters.isCyrillic(word.charAt(0));
  }

  private void count(String word, String language) {
    counts.computeIfAbsent(word, key -> new HashMap<>()).merge(language, 1, Integer::sum);
  }

  private static Sample sample(String language, String word) {
    var grams = Grams.ofLanguage(word);
    var values = new HashMap<Long, Float>();
    float value = (float) (1 / Math.sqrt(grams.length));
    for (long gram : grams) {
      values.merge(gram, value, Float::sum);
    }
    var hashes = new long[values.size()];
    var weights = new float[values.size()];
    int i = 0;
    for (var entry : values.entrySet()) {
      hashes[i] = entry.getKey();
      weights[i++] = entry.getValue();
    }
    return new Sample(List.of(language), "", hashes.length, hashes, weights);
  }

  private static String latin(String kazakh, String[] spelling) {
    var latin = new StringBuilder();
    for (int i = 0; i < kazakh.length(); i++) {
      char letter = kazakh.charAt(i);
      int at = KAZAKH.indexOf(letter);
      latin.append(at < 0 ? "" : spelling[at]);
    }
    return latin.length() == 0 ? kazakh : latin.toString();
  }

  static List<LabelledText> texts(List<LabelledText> corpus, OutsideSets outside)
      throws IOException {
    var texts = new ArrayList<>(corpus);
    texts.addAll(outside.sentences());
    return texts;
  }
}
