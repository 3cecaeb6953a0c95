package org.dauys.contract.event;

import static org.dauys.contract.event.Checks.present;
import static org.dauys.contract.event.Checks.probability;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A label with the probability of every label of its vocabulary.
 *
 * @param label the label that was chosen
 * @param p probability of each label, 0 to 1, in the vocabulary's order; sums to 1 up to rounding
 * @param <L> the vocabulary
 */
public record Scored<L extends Enum<L>>(
    L label, @JsonDeserialize(as = EnumMap.class) Map<L, Double> p) {

  public Scored {
    label = present(label, "label");
    p = Collections.unmodifiableMap(new EnumMap<>(present(p, "p")));
    p.values().forEach(value -> probability(value, "p"));
  }
}
