package org.dauys.contract.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dauys.contract.Table;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Language;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * What the shipped models read in a text that nobody trained them on, beside what is true of it.
 * Many of them tell how the models err, to processes that do not have the models. The words of the
 * text are not here.
 *
 * @param model version of the models
 * @param language as it was read
 * @param sentiment the true tone
 * @param stance the true stance
 * @param sentimentRead probability of each tone, as it was read
 * @param stanceRead probability of each stance, as it was read
 */
public record HeldOutText(
    String model,
    Language language,
    Sentiment sentiment,
    Stance stance,
    Map<Sentiment, Double> sentimentRead,
    Map<Stance, Double> stanceRead) {

  private static final List<HeldOutText> SHIPPED =
      Table.rows(HeldOutText.class, "held-out.tsv").stream().map(HeldOutText::of).toList();

  public HeldOutText {
    sentimentRead = Collections.unmodifiableMap(new EnumMap<>(sentimentRead));
    stanceRead = Collections.unmodifiableMap(new EnumMap<>(stanceRead));
  }

  /** All held-out texts, as the shipped models read them. Written by the models' evaluation. */
  public static List<HeldOutText> shipped() {
    return SHIPPED;
  }

  private static HeldOutText of(Map<String, String> row) {
    return new HeldOutText(
        row.get("model"),
        label(Language.class, row.get("language")),
        label(Sentiment.class, row.get("sentiment")),
        label(Stance.class, row.get("stance")),
        probabilities(Sentiment.class, row),
        probabilities(Stance.class, row));
  }

  private static <L extends Enum<L> & Coded> L label(Class<L> labels, String code) {
    return Coded.parse(labels, code)
        .orElseThrow(
            () ->
                new IllegalStateException("expected one of " + Coded.codes(labels) + ": " + code));
  }

  private static <L extends Enum<L> & Coded> Map<L, Double> probabilities(
      Class<L> labels, Map<String, String> row) {
    var read = new EnumMap<L, Double>(labels);
    for (L label : labels.getEnumConstants()) {
      read.put(label, Double.valueOf(row.get(label.code())));
    }
    return read;
  }
}
