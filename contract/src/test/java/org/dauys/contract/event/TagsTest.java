package org.dauys.contract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dauys.contract.json.JsonSerde;
import org.dauys.contract.vocabulary.Language;
import org.dauys.contract.vocabulary.Sentiment;
import org.dauys.contract.vocabulary.Stance;
import org.junit.jupiter.api.Test;

class TagsTest {

  @Test
  void tagsWithoutThemesAreReadAsTheyWereWritten() {
    var sentiment = new Scored<>(Sentiment.NEUTRAL, Map.of(Sentiment.NEUTRAL, 1.0));
    var stance = new Scored<>(Stance.NONE, Map.of(Stance.NONE, 1.0));
    var statement = new Statement(new Span(0, 5), Language.KK, List.of(), sentiment, stance);
    var tags =
        new Tags(
            Language.KK,
            List.of(),
            RegionTag.unknown(),
            "",
            sentiment,
            stance,
            List.of(statement),
            "m",
            "t");

    var serde = JsonSerde.of(Tags.class);
    var bytes = serde.serializer().serialize("t", tags);

    assertThat(serde.deserializer().deserialize("t", bytes)).isEqualTo(tags);
  }
}
