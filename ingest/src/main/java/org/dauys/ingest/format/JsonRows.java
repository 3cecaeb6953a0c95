package org.dauys.ingest.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dauys.contract.json.Json;
import org.dauys.ingest.intake.RefusalCode;

/** NDJSON whose lines are submissions already; constants fill what a line leaves out. */
final class JsonRows implements Rows {

  private final BufferedReader text;
  private int row;

  JsonRows(BufferedReader text) {
    this.text = text;
  }

  @Override
  public Optional<Row> next() throws IOException, RowException {
    for (String line = text.readLine(); line != null; line = text.readLine()) {
      row++;
      if (!line.isBlank()) {
        return Optional.of(row(line));
      }
    }
    return Optional.empty();
  }

  private Row row(String line) throws RowException, JsonProcessingException {
    if (line.indexOf(Encoding.BROKEN) >= 0) {
      throw new RowException(row, RefusalCode.NOT_UTF8, "", "should be UTF-8", line);
    }
    var submission = object(line);
    return new Row(row, fields(submission, line), submission);
  }

  private ObjectNode object(String line) throws RowException {
    try {
      if (Json.MAPPER.readTree(line) instanceof ObjectNode object) {
        return object;
      }
      throw new RowException(row, RefusalCode.NOT_JSON, "", "should be a JSON object", line);
    } catch (JsonProcessingException e) {
      throw new RowException(row, RefusalCode.NOT_JSON, "", Json.explain(e), line);
    }
  }

  private Map<String, String> fields(ObjectNode submission, String line) throws RowException {
    var fields = new LinkedHashMap<String, String>();
    for (var property : submission.properties()) {
      var value = property.getValue();
      if (value.isContainerNode()) {
        throw new RowException(
            row, RefusalCode.WRONG_TYPE, property.getKey(), "should be a string", line);
      }
      if (!value.isNull()) {
        fields.put(property.getKey(), value.asText());
      }
    }
    return fields;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
