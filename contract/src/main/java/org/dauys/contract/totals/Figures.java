package org.dauys.contract.totals;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
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
    @JsonDeserialize(as = EnumMap.class) Map<Sentiment, Long> sentiment,
    @JsonDeserialize(as = EnumMap.class) Map<Stance, Long> stance,
    @JsonDeserialize(as = EnumMap.class) Map<Sentiment, Long> sentimentMillionths,
    @JsonDeserialize(as = EnumMap.class) Map<Stance, Long> stanceMillionths) {

  /** Nothing at all. */
  public static final Figures ZERO = new Figures(0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of());

  /** Labels that a map lacks count zero. */
  public Figures {
    sentiment = complete(Sentiment.class, sentiment);
    stance = complete(Stance.class, stance);
    sentimentMillionths = complete(Sentiment.class, sentimentMillionths);
    stanceMillionths = complete(Stance.class, stanceMillionths);
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

  private static <L extends Enum<L>> Map<L, Long> complete(Class<L> labels, Map<L, Long> counts) {
    var complete = new EnumMap<L, Long>(labels);
    for (L label : labels.getEnumConstants()) {
      complete.put(label, counts == null ? 0L : counts.getOrDefault(label, 0L));
    }
    return Collections.unmodifiableMap(complete);
  }

  private static <L extends Enum<L>> Map<L, Long> sum(
      Class<L> labels, Map<L, Long> left, Map<L, Long> right, long sign) {
    var sum = new EnumMap<L, Long>(labels);
    left.forEach((label, count) -> sum.put(label, count + sign * right.get(label)));
    return sum;
  }
}
