package org.dauys.nlp.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.dauys.nlp.Models;
import org.dauys.nlp.TagInput;
import org.dauys.nlp.Tagger;

/**
 * The language of the sentences of SIB-200's development part and of every two neighbouring words
 * of them. Argument: the folder of the set.
 */
final class LanguageEval {

  private static final Map<String, String> FILES =
      new TreeMap<>(Map.of("kk", "kaz_Cyrl", "ru", "rus_Cyrl", "en", "eng_Latn"));
  private static final int TEXT = 2;

  private LanguageEval() {}

  public static void main(String[] args) throws IOException {
    Tagger tagger = Models.shipped().tagger();
    for (var file : FILES.entrySet()) {
      var lines = Files.readAllLines(Path.of(args[0], file.getValue() + ".dev.tsv"));
      var sentences = new ArrayList<String>();
      var pairs = new ArrayList<String>();
      for (String line : lines.subList(1, lines.size())) {
        var sentence = line.split("\t", -1)[TEXT];
        sentences.add(sentence);
        var words = sentence.split(" ", -1);
        for (int i = 1; i < words.length; i++) {
          pairs.add(words[i - 1] + " " + words[i]);
        }
      }
      print(file.getKey(), "sentences", sentences, tagger);
      print(file.getKey(), "pairs", pairs, tagger);
    }
  }

  private static void print(String language, String what, List<String> texts, Tagger tagger) {
    long right =
        texts.stream()
            .map(text -> tagger.tag(TagInput.of(text)).language().code())
            .filter(language::equals)
            .count();
    System.out.printf(
        Locale.ROOT,
        "%s: %d of %d %s = %.2f %%%n",
        language,
        right,
        texts.size(),
        what,
        100.0 * right / texts.size());
  }
}
