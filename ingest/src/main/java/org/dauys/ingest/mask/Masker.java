package org.dauys.ingest.mask;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * Replaces personal identifiers by placeholders, and counts them. Thread-safe.
 *
 * <p>A number counts as an identifier if its check digits are right or if the words before it say
 * so; dates, sums, articles, years and statistics stay. Every finder looks a bounded number of
 * characters around what it finds, so the time is linear in the length of any input. Masking what
 * is masked changes nothing: what one round covers may uncover something for the next, so there are
 * rounds until nothing is found.
 */
public final class Masker {

  /** Texts of people need two; a hostile one shall not have as many as it likes. */
  private static final int MOST_ROUNDS = 5;

  private final Map<Identifier, LongAdder> counts = new EnumMap<>(Identifier.class);

  /** A masker that has counted nothing. */
  public Masker() {
    for (var type : Identifier.values()) {
      counts.put(type, new LongAdder());
    }
  }

  /** The text without its identifiers, and where they stood. */
  public Masked mask(String text) {
    if (!Glance.isWorthReading(text)) {
      return new Masked(text, List.of());
    }
    var spans = new ArrayList<IdentifierSpan>();
    var reading = Reading.of(text);
    var read = reading;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      var rest = withoutNumbers(reading, spans);
      if (round > 0 && rest == read) {
        break;
      }
      read = rest;
      reading = withoutPersons(rest, spans);
    }
    if (spans.isEmpty()) {
      return new Masked(text, spans);
    }
    spans.forEach(span -> counts.get(span.type()).increment());
    var ordered = Spans.inOrder(spans);
    return new Masked(replaced(text, ordered), ordered);
  }

  /** How many of that kind were masked so far. */
  public long masked(Identifier type) {
    return counts.get(type).sum();
  }

  /** Each kind where the kinds before it have left something: the digits of a link are no phone. */
  private static Reading withoutNumbers(Reading text, List<IdentifierSpan> spans) {
    var accounts = Accounts.in(text);
    var rest = text.without(accounts);
    var numbers = Numbers.in(rest);
    spans.addAll(accounts);
    spans.addAll(numbers);
    return rest.without(numbers);
  }

  private static Reading withoutPersons(Reading text, List<IdentifierSpan> spans) {
    var names = Names.in(text);
    var rest = text.without(names.names());
    var homes = HomeAddresses.in(rest, names.signed());
    spans.addAll(names.names());
    spans.addAll(homes);
    return rest.without(homes);
  }

  private static String replaced(String text, List<IdentifierSpan> spans) {
    var masked = new StringBuilder(text.length());
    int from = 0;
    for (var span : spans) {
      masked.append(text, from, span.start()).append(span.type().placeholder());
      from = span.end();
    }
    return masked.append(text, from, text.length()).toString();
  }
}
