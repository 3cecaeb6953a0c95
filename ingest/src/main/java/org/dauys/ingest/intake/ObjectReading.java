package org.dauys.ingest.intake;

import static org.dauys.ingest.intake.RefusalCode.NOT_JSON;
import static org.dauys.ingest.intake.RefusalCode.REPEATED_FIELD;
import static org.dauys.ingest.intake.RefusalCode.UNKNOWN_FIELD;
import static org.dauys.ingest.intake.RefusalCode.WRONG_TYPE;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Reads one JSON object field by field. By hand, because a refusal has to name the field and its
 * kind of mistake, and may not quote the input as Jackson's own messages do. Thread-safe.
 */
final class ObjectReading {

  /** A stranger's field name is repeated to the client, but not a page of it. */
  private static final int NAME_SHOWN = 60;

  /** Takes the value that the parser stands at. */
  interface Field {
    void take(String name, JsonParser in) throws IOException, RefusedException;
  }

  private final JsonFactory json = new JsonFactory();
  private final Set<String> fields;

  /** Objects that may have these fields, each once. */
  ObjectReading(Set<String> fields) {
    this.fields = fields;
  }

  void read(String text, Field each) throws RefusedException {
    try (JsonParser in = json.createParser(text)) {
      read(in, each);
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      throw new RefusedException(
          NOT_JSON,
          "",
          "not well-formed JSON at column " + place.getColumnNr(),
          Math.max(1, place.getLineNr()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private void read(JsonParser in, Field each) throws IOException, RefusedException {
    if (in.nextToken() != JsonToken.START_OBJECT) {
      throw new RefusedException(NOT_JSON, "", "should be a JSON object");
    }
    var seen = new HashSet<String>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      var field = in.currentName();
      if (!fields.contains(field)) {
        throw new RefusedException(UNKNOWN_FIELD, shown(field), "there is no such field");
      }
      in.nextToken();
      each.take(field, in);
      if (!seen.add(field)) {
        throw new RefusedException(REPEATED_FIELD, field, "should be given once");
      }
    }
    if (in.nextToken() != null) {
      throw new RefusedException(NOT_JSON, "", "should be one JSON object and nothing after it");
    }
  }

  /** A string; null is absent. */
  static String text(String field, JsonParser in) throws IOException, RefusedException {
    return switch (in.currentToken()) {
      case VALUE_STRING -> in.getText();
      case VALUE_NULL -> "";
      default -> throw new RefusedException(WRONG_TYPE, field, "should be a string");
    };
  }

  private static String shown(String field) {
    return field.length() <= NAME_SHOWN ? field : field.substring(0, NAME_SHOWN) + "…";
  }
}
