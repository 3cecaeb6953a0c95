package org.dauys.nlp.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dauys.nlp.feature.FeatureExtractor;
import org.dauys.nlp.feature.Features;
import org.dauys.nlp.language.LanguageReader;
import org.dauys.nlp.text.Sentences;
import org.dauys.nlp.text.Tokenizer;

/**
 * Turns texts into samples with the feature code that tagging uses: surface features divided by the
 * root of their number, signals by the root of the number of statements.
 */
final class Vectors {

  private final FeatureExtractor<long[]> extractor;
  private final LanguageReader languages;

  Vectors(LanguageReader languages) {
    this.extractor = new FeatureExtractor<>(UnaryOperator.identity());
    this.languages = languages;
  }

  /**
   * A sample of one label.
   *
   * @param language code of the language, if the text is of our own corpus; else empty
   */
  Sample of(String label, String language, String text) {
    return of(List.of(label), language, text);
  }

  /** A sample. */
  Sample of(List<String> labels, String language, String text) {
    var surface = new HashMap<Long, Float>();
    var signals = new HashMap<Long, Float>();
    int count = 0;
    int statements = 0;
    for (var sentence : Sentences.split(text, Tokenizer.tokenize(text))) {
      var reading = languages.read(sentence.words());
      var features = extractor.extract(sentence.words(), reading.words());
      add(features, surface, signals);
      count += features.surface();
      statements++;
    }
    return sample(labels, language, surface, Math.max(1, count), signals, Math.sqrt(statements));
  }

  private static void add(
      Features<long[]> features, Map<Long, Float> surface, Map<Long, Float> signals) {
    for (long[] own : features.own()) {
      if (own != null) {
        for (long feature : own) {
          surface.merge(feature, 1f, Float::sum);
        }
      }
    }
    for (int i = 0; i < features.size(); i++) {
      if (features.value(i) == 0) {
        surface.merge(features.hash(i), 1f, Float::sum);
      } else {
        signals.merge(features.hash(i), features.value(i), Float::sum);
      }
    }
  }

  private static Sample sample(
      List<String> labels,
      String language,
      Map<Long, Float> surface,
      int count,
      Map<Long, Float> signals,
      double rootOfStatements) {
    int size = surface.size() + signals.size() + 1;
    var hashes = new long[size];
    var values = new float[size];
    hashes[0] = FeatureExtractor.BIAS;
    values[0] = 1;
    int i = 1;
    for (var feature : surface.entrySet()) {
      hashes[i] = feature.getKey();
      values[i++] = (float) (feature.getValue() / Math.sqrt(count));
    }
    for (var feature : signals.entrySet()) {
      hashes[i] = feature.getKey();
      values[i++] = (float) (feature.getValue() / rootOfStatements);
    }
    return new Sample(labels, language, count, hashes, values);
  }
}
