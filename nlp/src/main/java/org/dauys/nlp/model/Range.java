package org.dauys.nlp.model;

import java.util.EnumMap;
import java.util.Map;
import org.dauys.contract.vocabulary.Language;

/**
 * The outcomes of one model in a joint table.
 *
 * @param from the first
 * @param count how many
 * @param temperatures what the scores of texts of a language are divided by before they become
 *     probabilities
 * @param confidences how sure a label is in texts of a language
 */
public record Range(
    int from,
    int count,
    Map<Language, Double> temperatures,
    Map<Language, Confidence> confidences) {

  public Range {
    temperatures = Map.copyOf(temperatures);
    confidences = Map.copyOf(confidences);
  }

  /** The outcomes of a model that follow those of others. */
  public static Range of(LinearModel model, int from) {
    var temperatures = new EnumMap<Language, Double>(Language.class);
    var confidences = new EnumMap<Language, Confidence>(Language.class);
    for (Language language : Language.values()) {
      confidences.put(language, model.confidence(language.code()));
      temperatures.put(language, model.temperature(language.code()));
    }
    return new Range(from, model.labels().size(), temperatures, confidences);
  }
}
