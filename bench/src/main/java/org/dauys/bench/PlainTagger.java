package org.dauys.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import opennlp.tools.dictionary.Dictionary;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorFactory;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageSample;
import opennlp.tools.namefind.DictionaryNameFinder;
import opennlp.tools.tokenize.SimpleTokenizer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.StringList;
import opennlp.tools.util.TrainingParameters;
import org.dauys.contract.place.Places;
import org.dauys.nlp.train.LabelledText;

/**
 * The same tags by OpenNLP's ready-made classes with their default features: language detector,
 * three document categorisers for each statement and for the text, a dictionary name finder.
 */
final class PlainTagger {

  private final LanguageDetectorME languages;
  private final List<DocumentCategorizerME> categorisers;
  private final DictionaryNameFinder places;

  private PlainTagger(
      LanguageDetectorME languages,
      List<DocumentCategorizerME> categorisers,
      DictionaryNameFinder places) {
    this.languages = languages;
    this.categorisers = categorisers;
    this.places = places;
  }

  static PlainTagger train(Collection<LabelledText> corpus) throws IOException {
    return new PlainTagger(
        detector(corpus),
        List.of(
            categoriser(corpus, text -> text.themes().get(0)),
            categoriser(corpus, LabelledText::sentiment),
            categoriser(corpus, LabelledText::stance)),
        new DictionaryNameFinder(regions()));
  }

  List<String> tag(String text) {
    var tags = new ArrayList<String>();
    tags.add(languages.predictLanguage(text).getLang());
    var words = SimpleTokenizer.INSTANCE.tokenize(text);
    categorise(words, tags);
    for (String statement : text.split("(?<=[.!?]) ", -1)) {
      tags.add(languages.predictLanguage(statement).getLang());
      categorise(SimpleTokenizer.INSTANCE.tokenize(statement), tags);
    }
    tags.add(Integer.toString(places.find(words).length));
    return tags;
  }

  private void categorise(String[] words, List<String> tags) {
    for (DocumentCategorizerME categoriser : categorisers) {
      tags.add(categoriser.getBestCategory(categoriser.categorize(words)));
    }
  }

  private static LanguageDetectorME detector(Collection<LabelledText> corpus) throws IOException {
    var samples =
        corpus.stream()
            .filter(text -> !text.writing().equals("mixed"))
            .map(text -> new LanguageSample(new Language(text.writing()), text.text()))
            .toList();
    return new LanguageDetectorME(
        LanguageDetectorME.train(
            ObjectStreamUtils.createObjectStream(samples),
            parameters(),
            new LanguageDetectorFactory()));
  }

  private static DocumentCategorizerME categoriser(
      Collection<LabelledText> corpus, Function<LabelledText, String> label) throws IOException {
    var samples =
        corpus.stream()
            .map(
                text ->
                    new DocumentSample(
                        label.apply(text), SimpleTokenizer.INSTANCE.tokenize(text.text())))
            .toList();
    return new DocumentCategorizerME(
        DocumentCategorizerME.train(
            "x", ObjectStreamUtils.createObjectStream(samples), parameters(), new DoccatFactory()));
  }

  private static TrainingParameters parameters() {
    var parameters = TrainingParameters.defaultParams();
    parameters.put(TrainingParameters.ITERATIONS_PARAM, 30);
    parameters.put("PrintMessages", false);
    return parameters;
  }

  private static Dictionary regions() {
    var dictionary = new Dictionary(false);
    Places.shipped()
        .regions()
        .forEach(
            region -> {
              for (String name : List.of(region.ru(), region.kk(), region.en())) {
                dictionary.put(new StringList(SimpleTokenizer.INSTANCE.tokenize(name)));
              }
            });
    return dictionary;
  }
}
