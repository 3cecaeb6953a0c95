package org.dauys.nlp.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.dauys.contract.event.Scored;
import org.dauys.contract.vocabulary.Stance;
import org.dauys.nlp.Models;
import org.dauys.nlp.TagInput;

/**
 * Stance on masks, quarantine and vaccination in real comments (RuArg-2022, open part), of which
 * nothing is trained on. Our stance does not know the measure: support is read as for it, oppose as
 * against it, in every comment that the annotators found relevant to it; a complaint, which may be
 * of the measure or of those who break it, once as against it and once as neither. Macro-F1 over
 * against, other and for, and the mean of the three measures. Argument: the file.
 */
final class StanceOnMeasuresEval {

  private static final List<String> MEASURES = List.of("masks", "quarantine", "vaccines");
  private static final Map<String, String> LABELS =
      new TreeMap<>(Map.of("0", "against", "1", "other", "2", "for"));

  private StanceOnMeasuresEval() {}

  public static void main(String[] args) throws IOException {
    var tagger = Models.shipped().tagger();
    var read = new LinkedHashMap<CSVRecord, Scored<Stance>>();
    for (CSVRecord comment : PublicSet.rows(Path.of(args[0]))) {
      read.put(comment, tagger.tag(TagInput.of(comment.get("text"))).stance());
    }
    for (String ofComplaint : List.of("against", "other")) {
      double sum = 0;
      for (String measure : MEASURES) {
        var confusion = confusion(measure, ofComplaint, read);
        sum += confusion.macroF1();
        System.out.printf(Locale.ROOT, "%s: macro-F1 %.3f%n", measure, confusion.macroF1());
        System.out.print(confusion.matrix());
      }
      System.out.printf(
          Locale.ROOT, "mean, complaints as %s: %.3f%n", ofComplaint, sum / MEASURES.size());
    }
  }

  private static Confusion confusion(
      String measure, String ofComplaint, Map<CSVRecord, Scored<Stance>> read) {
    var confusion = new Confusion(List.copyOf(LABELS.values()));
    read.forEach(
        (comment, stance) -> {
          var gold = LABELS.get(comment.get(measure + "_stance"));
          if (gold != null) {
            confusion.add(gold, side(stance.label(), ofComplaint), stance.p().get(stance.label()));
          }
        });
    return confusion;
  }

  private static String side(Stance stance, String ofComplaint) {
    return switch (stance) {
      case SUPPORT -> "for";
      case OPPOSE -> "against";
      case COMPLAIN -> ofComplaint;
      case PROPOSE, QUESTION, NONE -> "other";
    };
  }
}
