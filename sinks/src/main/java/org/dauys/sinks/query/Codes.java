package org.dauys.sinks.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dauys.contract.totals.CountedAs;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * A number for every code that stands in the store. The first numbers are those of the three counts
 * and of the tones and stances, so that they say where a {@link Tally} counts them. Thread-safe.
 */
final class Codes {

  /** What has no value. */
  static final short NOTHING = -1;

  /** The number of {@code opinion}. */
  static final short OPINION = 0;

  /** The number of {@code official}. */
  static final short OFFICIAL = 1;

  /** The number of {@code off-topic}. */
  static final short OFF_TOPIC = 2;

  private static final CountedAs[] COUNTS = {
    CountedAs.OPINION, CountedAs.OFFICIAL, CountedAs.OFF_TOPIC
  };

  private final Map<String, Short> numbers = new HashMap<>();
  private final List<String> codes = new ArrayList<>();

  Codes() {
    Stream.<Coded[]>of(COUNTS, Sentiment.values(), Stance.values())
        .flatMap(Stream::of)
        .forEach(coded -> number(coded.code()));
  }

  /** The number of a code, a new one if it is met for the first time. */
  synchronized short number(String code) {
    return numbers.computeIfAbsent(
        code,
        any -> {
          codes.add(code);
          return (short) (codes.size() - 1);
        });
  }

  synchronized Optional<Short> find(String code) {
    return Optional.ofNullable(numbers.get(code));
  }

  /** All codes, each in the place of its number. */
  synchronized List<String> all() {
    return List.copyOf(codes);
  }
}
