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
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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

  /** The same, by the field's place among the fields. */
  private interface Place {
    void take(String name, int place, JsonParser in) throws IOException, RefusedException;
  }

  private final JsonFactory json = new JsonFactory();
  private final Map<String, Integer> places = new HashMap<>();

  /** Objects that may have these fields, each once. */
  ObjectReading(Set<String> fields) {
    fields.forEach(field -> places.put(field, places.size()));
  }

  /**
   * Reads one object.
   *
   * @param utf8 backed by an array
   */
  void read(ByteBuffer utf8, Field each) throws RefusedException {
    readPlaces(utf8, (field, place, in) -> each.take(field, in));
  }

  /** The values of an object of strings, in the fields' order; an absent one is empty. */
  String[] texts(ByteBuffer utf8) throws RefusedException {
    var texts = new String[places.size()];
    Arrays.fill(texts, "");
    readPlaces(utf8, (field, place, in) -> texts[place] = text(field, in));
    return texts;
  }

  /** Nearly always the bytes are good and need no decoding first; if not, the text says why. */
  private void readPlaces(ByteBuffer utf8, Place each) throws RefusedException {
    if (!Utf8.isUsual(utf8) || !isRead(utf8, each)) {
      read(Utf8.decode(utf8), each);
    }
  }

  private boolean isRead(ByteBuffer utf8, Place each) {
    int start = utf8.arrayOffset() + utf8.position();
    try (JsonParser in = json.createParser(utf8.array(), start, utf8.remaining())) {
      read(in, each);
      return true;
    } catch (IOException | RefusedException e) {
      return false;
    }
  }

  private void read(String text, Place each) throws RefusedException {
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

  private void read(JsonParser in, Place each) throws IOException, RefusedException {
    if (in.nextToken() != JsonToken.START_OBJECT) {
      throw new RefusedException(NOT_JSON, "", "should be a JSON object");
    }
    long seen = 0;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      var field = in.currentName();
      var place = places.get(field);
      if (place == null) {
        throw new RefusedException(UNKNOWN_FIELD, shown(field), "there is no such field");
      }
      in.nextToken();
      each.take(field, place, in);
      if ((seen & 1L << place) != 0) {
        throw new RefusedException(REPEATED_FIELD, field, "should be given once");
      }
      seen |= 1L << place;
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
