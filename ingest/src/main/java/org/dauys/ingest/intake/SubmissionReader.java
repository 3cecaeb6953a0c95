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
import java.util.HashMap;

/**
 * Reads one JSON object of strings into a submission. By hand, because a refusal has to name the
 * field and its kind of mistake, and may not quote the input as Jackson's own messages do.
 */
final class SubmissionReader {

  /** A stranger's field name is repeated to the client, but not a page of it. */
  private static final int NAME_SHOWN = 60;

  private final JsonFactory json = new JsonFactory();

  Submission read(String text) throws RefusedException {
    try (JsonParser in = json.createParser(text)) {
      return read(in);
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

  private static Submission read(JsonParser in) throws IOException, RefusedException {
    if (in.nextToken() != JsonToken.START_OBJECT) {
      throw new RefusedException(NOT_JSON, "", "should be a JSON object");
    }
    var values = new HashMap<String, String>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      var field = in.currentName();
      if (!Submission.FIELDS.contains(field)) {
        throw new RefusedException(UNKNOWN_FIELD, shown(field), "there is no such field");
      }
      if (values.put(field, value(field, in)) != null) {
        throw new RefusedException(REPEATED_FIELD, field, "should be given once");
      }
    }
    if (in.nextToken() != null) {
      throw new RefusedException(NOT_JSON, "", "should be one JSON object and nothing after it");
    }
    return Submission.of(values);
  }

  private static String value(String field, JsonParser in) throws IOException, RefusedException {
    return switch (in.nextToken()) {
      case VALUE_STRING -> in.getText();
      case VALUE_NULL -> "";
      default -> throw new RefusedException(WRONG_TYPE, field, "should be a string");
    };
  }

  private static String shown(String field) {
    return field.length() <= NAME_SHOWN ? field : field.substring(0, NAME_SHOWN) + "…";
  }
}
