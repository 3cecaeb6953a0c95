package org.dauys.ingest.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import org.dauys.contract.json.Json;
import org.dauys.ingest.intake.RefusalCode;

/** NDJSON whose lines are submissions already; constants fill what a line leaves out. */
final class JsonRows implements Rows {

  private final BufferedReader text;
  private final Mapping mapping;
  private final String file;
  private int row;

  JsonRows(BufferedReader text, Mapping mapping, String file) {
    this.text = text;
    this.mapping = mapping;
    this.file = file;
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
    if (line.indexOf(Source.BROKEN) >= 0) {
      throw new RowException(row, RefusalCode.NOT_UTF8, "", "should be UTF-8", line);
    }
    var submission = object(line);
    mapping.constants().forEach((field, value) -> fill(submission, field, value));
    fill(submission, "sourceId", file + ':' + row);
    return new Row(row, submission, Json.MAPPER.writeValueAsString(submission));
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

  private static void fill(ObjectNode submission, String field, String value) {
    if (!submission.hasNonNull(field)) {
      submission.put(field, value);
    }
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
