package org.dauys.nlp.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.nlp.Models;
import org.dauys.nlp.TagInput;

/**
 * Stance on masks, quarantine and vaccination in real comments (RuArg-2022, open part), of which
 * nothing is trained on. Our stance does not know the measure: support is read as for it, oppose
 * and complain as against it, in every comment that the annotators found relevant to it. Macro-F1
 * over against, other and for, and the mean of the three measures. Argument: the file.
 */
final class StanceOnMeasuresEval {

  private static final List<String> MEASURES = List.of("masks", "quarantine", "vaccines");
  private static final Map<String, String> LABELS =
      new TreeMap<>(Map.of("0", "against", "1", "other", "2", "for"));

  private StanceOnMeasuresEval() {}

  public static void main(String[] args) throws IOException {
    var tagger = Models.shipped().tagger();
    var confusions = new TreeMap<String, Confusion>();
    MEASURES.forEach(name -> confusions.put(name, new Confusion(List.copyOf(LABELS.values()))));
    for (CSVRecord comment : PublicSet.rows(Path.of(args[0]))) {
      var read = tagger.tag(TagInput.of(comment.get("text"))).stance();
      for (String measure : MEASURES) {
        var gold = LABELS.get(comment.get(measure + "_stance"));
        if (gold != null) {
          confusions.get(measure).add(gold, side(read.label()), read.p().get(read.label()));
        }
      }
    }
    double sum = 0;
    for (var confusion : confusions.entrySet()) {
      sum += confusion.getValue().macroF1();
      System.out.printf(
          Locale.ROOT, "%s: macro-F1 %.3f%n", confusion.getKey(), confusion.getValue().macroF1());
      System.out.print(confusion.getValue().matrix());
    }
    System.out.printf(Locale.ROOT, "mean: %.3f%n", sum / MEASURES.size());
  }

  private static String side(Stance stance) {
    return switch (stance) {
      case SUPPORT -> "for";
      case OPPOSE, COMPLAIN -> "against";
      case PROPOSE, QUESTION, NONE -> "other";
    };
  }
}
