package org.dauys.sinks.estimate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * The estimated share of each tone and of each stance.
 *
 * @param sentiment by tone; empty if the held-out texts cannot explain what was read
 * @param stance by stance; empty likewise
 */
public record Estimates(Map<Sentiment, Estimate> sentiment, Map<Stance, Estimate> stance) {

  public Estimates {
    sentiment = Collections.unmodifiableMap(new EnumMap<>(sentiment));
    stance = Collections.unmodifiableMap(new EnumMap<>(stance));
  }

  /** The estimate for the tone or stance with a code. */
  public Optional<Estimate> of(String code) {
    return Coded.parse(Sentiment.class, code)
        .map(sentiment::get)
        .or(() -> Coded.parse(Stance.class, code).map(stance::get));
  }
}
