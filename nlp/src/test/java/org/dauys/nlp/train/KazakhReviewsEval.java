package org.dauys.nlp.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dauys.nlp.language.LanguageReader;
import org.dauys.nlp.model.LinearModel;
import org.dauys.nlp.model.Softmax;
import org.dauys.nlp.model.WeightTable;

/**
 * Polarity of Kazakh reviews (KazSAnDRA): trains the Kazakh tone model without every tenth review
 * and reads the polarity, negative or positive, of those, together with the tone model of all
 * languages, which knows no review. Takes minutes. Arguments: the corpus of training, the folder of
 * public sets, the folder of models with {@code language.model} and {@code sentiment.model}.
 */
final class KazakhReviewsEval {

  private static final int ONE_IN = 10;

  private KazakhReviewsEval() {}

  public static void main(String[] args) throws IOException {
    var language = model(args[2], "language");
    var general = model(args[2], "sentiment");
    var generalTable = WeightTable.join(List.of(general));
    var reader = new LanguageReader(language, WeightTable.join(List.of(language)));
    var vectors = new Vectors(reader);
    var training =
        TrainModels.kazakhTones(
            Corpus.read(Path.of(args[0])), reviews(Path.of(args[1]), false), vectors);
    var model = TrainModels.KAZAKH_TONE.train(TrainModels.tones(), training, Map.of());
    double temperature = model(args[2], "sentiment-kk").temperature("kk");
    var table = WeightTable.join(List.of(model));
    var confusion = new Confusion(List.of("negative", "positive"));
    for (LabelledText review : reviews(Path.of(args[1]), true)) {
      if (!review.sentiment().equals("neutral")) {
        var sample = vectors.of("", "", review.text());
        var p =
            Softmax.agreed(
                Softmax.of(HeldOut.scores(generalTable, sample), general.temperature("kk")),
                Softmax.of(HeldOut.scores(table, sample), temperature));
        double positive = p[2] / (p[0] + p[2]);
        confusion.add(
            review.sentiment(),
            positive > 0.5 ? "positive" : "negative",
            Math.max(positive, 1 - positive));
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%d reviews: macro-F1 %.3f%n%s",
        confusion.total(),
        confusion.macroF1(),
        confusion.perLabel());
  }

  private static LinearModel model(String folder, String name) throws IOException {
    try (var in = Files.newInputStream(Path.of(folder, name + ".model"))) {
      return LinearModel.read(in);
    }
  }

  private static List<LabelledText> reviews(Path folder, boolean heldOut) throws IOException {
    return new OutsideSets(folder)
        .kazakhReviews().stream()
            .filter(review -> (Math.floorMod(review.text().hashCode(), ONE_IN) == 0) == heldOut)
            .toList();
  }
}
