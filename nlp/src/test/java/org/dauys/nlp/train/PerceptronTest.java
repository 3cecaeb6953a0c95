package org.dauys.nlp.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dauys.contract.vocabulary.Language;
import org.dauys.nlp.feature.FeatureExtractor;
import org.dauys.nlp.language.LanguageReader;
import org.dauys.nlp.model.LinearModel;
import org.dauys.nlp.model.Network;
import org.dauys.nlp.model.Range;
import org.dauys.nlp.model.Scores;
import org.dauys.nlp.model.WeightTable;
import org.dauys.nlp.text.Sentences;
import org.dauys.nlp.text.Tokenizer;
import org.junit.jupiter.api.Test;

/** Networks, from samples to what is read in a text. */
class PerceptronTest {

  private static final Perceptron PERCEPTRON =
      new Perceptron(12, 1, 1, 60, 8, 0.02f, 1, 0, Set.of());
  private static final long FIRST = 16 + 2;
  private static final long SECOND = 32 + 2;
  private static final long OTHER = 48 + 2;
  private static final LinearModel LANGUAGE =
      LinearModel.of(List.of("kk", "ru", "en"), Map.of(FIRST, new float[] {0, 1, 0}), 0, Map.of());

  /** One of two words says yes, both or neither say no: no sum of weights can tell. */
  @Test
  void aNetworkLearnsWhatNoLinearModelCan() {
    var network = PERCEPTRON.train(List.of("yes", "no"), eitherOr(), Map.of());
    var table = WeightTable.join(List.of(network.hidden()));

    for (Sample sample : eitherOr()) {
      var scores = HeldOut.scores(network, table, sample);
      assertThat(scores[0] > scores[1]).isEqualTo(sample.label().equals("yes"));
    }
  }

  @Test
  void trainingTwiceGivesTheSameNetwork() throws IOException {
    var labels = List.of("yes", "no");

    assertThat(bytes(PERCEPTRON.train(labels, eitherOr(), Map.of()).hidden()))
        .isEqualTo(bytes(PERCEPTRON.train(labels, eitherOr(), Map.of()).hidden()));
  }

  @Test
  void aTextGetsTheScoresThatItsSampleHadInTraining() throws IOException {
    var vectors = new Vectors(languages());
    var samples =
        List.of(
            vectors.of("road", "ru", "Дорога разбита, дорога в ямах. Когда починят?"),
            vectors.of("water", "ru", "Воды нет. Воду возят в вёдрах!"),
            vectors.of("road", "ru", "Ямы да ямы"),
            vectors.of("water", "ru", "Вода ржавая"));
    var network = PERCEPTRON.train(List.of("road", "water"), samples, Map.of());
    var saved =
        new Network(
            LinearModel.read(new ByteArrayInputStream(bytes(network.hidden()))),
            LinearModel.read(new ByteArrayInputStream(bytes(network.output()))));
    var table = WeightTable.join(List.of(LANGUAGE, saved.hidden()));
    var text = "В ямах стоит вода. Когда починят дорогу, а? Дорога!";

    var read =
        scores(table, text).scores(Range.of(saved.hidden(), LANGUAGE.labels().size()), saved);

    var trained =
        HeldOut.scores(
            network, WeightTable.join(List.of(network.hidden())), vectors.of("", "ru", text));
    assertThat(read[0] - read[1]).isCloseTo(trained[0] - trained[1], within(0.05));
  }

  private static Scores scores(WeightTable table, String text) {
    var extractor = new FeatureExtractor<>(table::sum);
    var whole = new Scores(table);
    for (var sentence : Sentences.split(text, Tokenizer.tokenize(text))) {
      var reading = languages().read(sentence.words());
      whole.add(Scores.of(table, extractor.extract(sentence.words(), reading.words())));
    }
    return whole;
  }

  private static LanguageReader languages() {
    return new LanguageReader(LANGUAGE, WeightTable.join(List.of(LANGUAGE)));
  }

  private static List<Sample> eitherOr() {
    var samples = new ArrayList<Sample>();
    for (int i = 0; i < 10; i++) {
      samples.add(sample("yes", FIRST, OTHER));
      samples.add(sample("yes", SECOND, OTHER));
      samples.add(sample("no", FIRST, SECOND));
      samples.add(sample("no", OTHER, OTHER + 16));
    }
    return samples;
  }

  private static Sample sample(String label, long... features) {
    float value = (float) (1 / Math.sqrt(features.length));
    return new Sample(
        List.of(label), Language.RU.code(), features.length, features, new float[] {value, value});
  }

  private static byte[] bytes(LinearModel model) throws IOException {
    var out = new ByteArrayOutputStream();
    model.write(out);
    return out.toByteArray();
  }
}
