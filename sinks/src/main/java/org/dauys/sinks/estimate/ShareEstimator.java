package org.dauys.sinks.estimate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dauys.contract.model.HeldOutText;
import org.dauys.contract.totals.Figures;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Language;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * Estimates the true shares of tones and stances behind the figures of a selection. A selection of
 * one language is judged by held-out texts of that language where there are enough. Immutable;
 * thread-safe.
 */
public final class ShareEstimator {

  /** With fewer pieces one reads them instead of estimating, and an interval would say little. */
  public static final int FEWEST_PIECES = 30;

  /** Held-out texts of each label that a language needs to be judged by its own. */
  private static final int FEWEST_TEXTS = 30;

  private final String model;
  private final Models ofAll;
  private final Map<Language, Models> byLanguage = new EnumMap<>(Language.class);

  /**
   * Learns how the models err.
   *
   * @param heldOut texts that one version of the models read
   */
  public ShareEstimator(List<HeldOutText> heldOut) {
    model = heldOut.get(0).model();
    ofAll = Models.of(heldOut);
    for (Language language : Language.values()) {
      var texts = heldOut.stream().filter(text -> text.language() == language).toList();
      if (fewestOfLabel(texts) >= FEWEST_TEXTS) {
        byLanguage.put(language, Models.of(texts));
      }
    }
  }

  /** For the models that ship. */
  public static ShareEstimator shipped() {
    return new ShareEstimator(HeldOutText.shipped());
  }

  /** Version of the models that it knows; it can say nothing of what others read. */
  public String model() {
    return model;
  }

  /**
   * The estimated shares among pieces of public opinion; nothing if there are too few.
   *
   * @param figures of a selection that was not made by tone or stance, for what was read is no
   *     measure of how it was read
   * @param language code of the only language of the pieces; empty if they have several
   */
  public Optional<Estimates> of(Figures figures, String language) {
    if (figures.feedback() < FEWEST_PIECES) {
      return Optional.empty();
    }
    var models =
        Coded.parse(Language.class, language)
            .flatMap(only -> Optional.ofNullable(byLanguage.get(only)))
            .orElse(ofAll);
    return Optional.of(
        new Estimates(
            models.sentiment().of(figures.feedback(), figures.sentimentMillionths()),
            models.stance().of(figures.feedback(), figures.stanceMillionths())));
  }

  private static long fewestOfLabel(List<HeldOutText> texts) {
    var sentiments =
        Stream.of(Sentiment.values())
            .map(label -> texts.stream().filter(text -> text.sentiment() == label).count());
    var stances =
        Stream.of(Stance.values())
            .map(label -> texts.stream().filter(text -> text.stance() == label).count());
    return Stream.concat(sentiments, stances).min(Long::compare).orElseThrow();
  }

  private record Models(Model<Sentiment> sentiment, Model<Stance> stance) {

    static Models of(List<HeldOutText> heldOut) {
      return new Models(
          Model.of(Sentiment.class, heldOut, HeldOutText::sentiment, HeldOutText::sentimentRead),
          Model.of(Stance.class, heldOut, HeldOutText::stance, HeldOutText::stanceRead));
    }
  }

  private record Model<L extends Enum<L>>(Class<L> labels, Quantifier quantifier) {

    static <L extends Enum<L>> Model<L> of(
        Class<L> labels,
        List<HeldOutText> heldOut,
        Function<HeldOutText, L> truth,
        Function<HeldOutText, Map<L, Double>> read) {
      return new Model<>(labels, Quantifier.of(HeldOut.byLabel(labels, heldOut, truth, read)));
    }

    Map<L, Estimate> of(long pieces, Map<L, Long> millionths) {
      var q = HeldOut.summingToOne(labels, millionths);
      var estimates = new EnumMap<L, Estimate>(labels);
      var inOrder = quantifier.estimate(pieces, q).iterator();
      for (L label : labels.getEnumConstants()) {
        if (inOrder.hasNext()) {
          estimates.put(label, inOrder.next().rounded());
        }
      }
      return estimates;
    }
  }
}
