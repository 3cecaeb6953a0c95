package org.dauys.contract.totals;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Map;
import java.util.function.LongConsumer;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * What adds up: the contribution of one feedback, a difference between two contributions, or the
 * sum of many. Whole numbers only, so that any order of adding gives the same result.
 *
 * @param feedback pieces of public opinion
 * @param official turns of officials, deputies, experts and chairs, which are not public opinion
 * @param offTopic advertising, spam and chat noise, which is not public opinion
 * @param sentiment public opinion by tone; sums to {@code feedback}
 * @param stance public opinion by stance; sums to {@code feedback}
 * @param sentimentMillionths sums of the probability of each tone, in millionths of a feedback
 * @param stanceMillionths sums of the probability of each stance, in millionths of a feedback
 */
public record Figures(
    long feedback,
    long official,
    long offTopic,
    @JsonDeserialize(using = CountsReader.OfSentiment.class) Map<Sentiment, Long> sentiment,
    @JsonDeserialize(using = CountsReader.OfStance.class) Map<Stance, Long> stance,
    @JsonDeserialize(using = CountsReader.OfSentiment.class)
        Map<Sentiment, Long> sentimentMillionths,
    @JsonDeserialize(using = CountsReader.OfStance.class) Map<Stance, Long> stanceMillionths) {

  /** Nothing at all. */
  public static final Figures ZERO = new Figures(0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of());

  /** Labels that a map lacks count zero. */
  public Figures {
    sentiment = Counts.of(Sentiment.class, sentiment);
    stance = Counts.of(Stance.class, stance);
    sentimentMillionths = Counts.of(Sentiment.class, sentimentMillionths);
    stanceMillionths = Counts.of(Stance.class, stanceMillionths);
  }

  /** One official turn. */
  public static Figures ofOfficial() {
    return new Figures(0, 1, 0, Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** One piece that is not about anything public. */
  public static Figures ofOffTopic() {
    return new Figures(0, 0, 1, Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** The sum of both. */
  public Figures plus(Figures other) {
    return new Figures(
        feedback + other.feedback,
        official + other.official,
        offTopic + other.offTopic,
        sum(Sentiment.class, sentiment, other.sentiment, 1),
        sum(Stance.class, stance, other.stance, 1),
        sum(Sentiment.class, sentimentMillionths, other.sentimentMillionths, 1),
        sum(Stance.class, stanceMillionths, other.stanceMillionths, 1));
  }

  /** What is left when the other is taken away. */
  public Figures minus(Figures other) {
    return new Figures(
        feedback - other.feedback,
        official - other.official,
        offTopic - other.offTopic,
        sum(Sentiment.class, sentiment, other.sentiment, -1),
        sum(Stance.class, stance, other.stance, -1),
        sum(Sentiment.class, sentimentMillionths, other.sentimentMillionths, -1),
        sum(Stance.class, stanceMillionths, other.stanceMillionths, -1));
  }

  /** Every piece of feedback, opinion or not. */
  public long pieces() {
    return feedback + official + offTopic;
  }

  /** Hands on every number, label by label, in the order of the components. */
  public void forEach(LongConsumer taker) {
    taker.accept(feedback);
    taker.accept(official);
    taker.accept(offTopic);
    Counts.of(Sentiment.class, sentiment).forEach(taker);
    Counts.of(Stance.class, stance).forEach(taker);
    Counts.of(Sentiment.class, sentimentMillionths).forEach(taker);
    Counts.of(Stance.class, stanceMillionths).forEach(taker);
  }

  private static <L extends Enum<L>> Map<L, Long> sum(
      Class<L> vocabulary, Map<L, Long> left, Map<L, Long> right, long times) {
    return Counts.of(vocabulary, left).plus(times, Counts.of(vocabulary, right));
  }
}
