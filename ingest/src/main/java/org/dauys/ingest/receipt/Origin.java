package org.dauys.ingest.receipt;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.dauys.contract.vocabulary.Channel;
import org.dauys.contract.vocabulary.Coded;

/**
 * Where a feedback belongs, read from its event without reading its words: both fields stand before
 * the text, and reading stops there.
 */
record Origin(String consultation, String channel) {

  private static final JsonFactory JSON = new JsonFactory();

  /** Nothing if the bytes are not such an event; the topology rejects those. */
  static Optional<Origin> of(byte[] event) {
    var consultation = "";
    var channel = "";
    try (var in = JSON.createParser(event)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        var field = in.currentName();
        in.nextToken();
        if (field.equals("consultation")) {
          consultation = in.getText();
        } else if (field.equals("channel")) {
          channel = in.getText();
        } else {
          in.skipChildren();
        }
        if (!consultation.isEmpty() && !channel.isEmpty()) {
          return Coded.parse(Channel.class, channel).isPresent()
              ? Optional.of(new Origin(consultation, channel))
              : Optional.empty();
        }
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
