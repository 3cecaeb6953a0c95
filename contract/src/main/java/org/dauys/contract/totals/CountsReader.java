package org.dauys.contract.totals;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.dauys.contract.vocabulary.Coded;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;

/**
 * Reads counts without a map between: half of what a reader of totals has to do.
 *
 * @param <L> the vocabulary
 */
abstract class CountsReader<L extends Enum<L> & Coded> extends StdDeserializer<Counts<L>> {

  private static final long serialVersionUID = 1L;

  private final Class<L> vocabulary;
  private final transient List<String> codes;

  private CountsReader(Class<L> vocabulary) {
    super(Counts.class);
    this.vocabulary = vocabulary;
    this.codes = Arrays.stream(vocabulary.getEnumConstants()).map(Coded::code).toList();
  }

  @Override
  public Counts<L> deserialize(JsonParser json, DeserializationContext context) throws IOException {
    if (!json.isExpectedStartObjectToken()) {
      context.handleUnexpectedToken(vocabulary, json);
    }
    var counts = new long[codes.size()];
    int next = 0;
    for (var code = json.nextFieldName(); code != null; code = json.nextFieldName()) {
      // Our own writer keeps the vocabulary's order.
      boolean inOrder = next < counts.length && codes.get(next).equals(code);
      int label = inOrder ? next : codes.indexOf(code);
      if (label < 0) {
        context.handleWeirdKey(vocabulary, code, "no label");
      }
      next = label + 1;
      if (json.nextToken() != JsonToken.VALUE_NUMBER_INT) {
        context.handleUnexpectedToken(long.class, json);
      }
      counts[label] = json.getLongValue();
    }
    return new Counts<>(vocabulary.getEnumConstants(), counts);
  }

  /** By tone. */
  static final class OfSentiment extends CountsReader<Sentiment> {

    private static final long serialVersionUID = 1L;

    OfSentiment() {
      super(Sentiment.class);
    }
  }

  /** By stance. */
  static final class OfStance extends CountsReader<Stance> {

    private static final long serialVersionUID = 1L;

    OfStance() {
      super(Stance.class);
    }
  }
}
