package org.dauys.ingest.intake;

import static org.dauys.ingest.intake.RefusalCode.WRONG_TYPE;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one JSON object into a correction. */
final class CorrectionReader {

  private static final Set<String> FIELDS =
      Set.of("themes", "region", "sentiment", "stance", "why");

  private final ObjectReading objects = new ObjectReading(FIELDS);

  CorrectionDraft read(ByteBuffer json) throws RefusedException {
    var texts = new HashMap<String, String>();
    var themes = new ArrayList<Optional<List<String>>>();
    objects.read(
        json,
        (field, in) -> {
          if (field.equals("themes")) {
            themes.add(themes(in));
          } else {
            texts.put(field, ObjectReading.text(field, in));
          }
        });
    return new CorrectionDraft(themes.isEmpty() ? Optional.empty() : themes.get(0), texts);
  }

  private static Optional<List<String>> themes(JsonParser in) throws IOException, RefusedException {
    if (in.currentToken() == JsonToken.VALUE_NULL) {
      return Optional.empty();
    }
    var themes = new ArrayList<String>();
    if (in.currentToken() != JsonToken.START_ARRAY) {
      throw new RefusedException(WRONG_TYPE, "themes", "should be a list of strings");
    }
    while (in.nextToken() == JsonToken.VALUE_STRING) {
      themes.add(in.getText());
    }
    if (in.currentToken() != JsonToken.END_ARRAY) {
      throw new RefusedException(WRONG_TYPE, "themes", "should be a list of strings");
    }
    return Optional.of(themes);
  }
}
