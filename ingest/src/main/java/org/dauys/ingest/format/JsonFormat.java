package org.dauys.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dauys.ingest.format.JsonItems.Item;
import org.dauys.ingest.intake.RefusalCode;
import org.dauys.ingest.intake.Submission;

/**
 * Objects as a developer writes them: one, one on each line, a list, or a list in an envelope.
 * Their keys are the fields' names or what people call the fields in a table.
 */
public final class JsonFormat implements Format {

  /** What people call the list in an envelope. */
  private static final Set<String> ENVELOPES =
      Set.of(
          "feedback",
          "data",
          "items",
          "records",
          "results",
          "rows",
          "entries",
          "responses",
          "submissions",
          "value",
          "data.items",
          "response.items",
          "");

  @Override
  public String name() {
    return "json";
  }

  @Override
  public String description() {
    return "JSON objects: one, one on each line, a list, a list in an envelope";
  }

  @Override
  public boolean recognises(Head head) {
    var text = head.text().stripLeading();
    return text.startsWith("{") || text.startsWith("[");
  }

  @Override
  public Set<String> extensions() {
    return Set.of("json", "ndjson", "jsonl");
  }

  @Override
  public Map<String, String> defaults() {
    return Map.of("source", "json", "channel", "web-form");
  }

  @Override
  public Rows open(Input input, Mapping mapping) throws IOException {
    var columns = new HashMap<List<String>, Columns>();
    return new ItemRows(
        new JsonItems(input.text(), lists(input.head())),
        (object, item, rows) ->
            rows.add(item.line(), fields(object, item, mapping, columns), item.json()),
        "objects in braces");
  }

  private static Predicate<String> lists(Head head) throws IOException {
    var items = new JsonItems(new StringReader(head.text()), ENVELOPES::contains);
    try (items) {
      items.next();
    } catch (RowException e) {
      // The first object may be cut off with the head.
    }
    return items.listSeen() ? ENVELOPES::contains : JsonItems.TOP::equals;
  }

  private static Map<String, String> fields(
      JsonNode object, Item item, Mapping mapping, Map<List<String>, Columns> known)
      throws RowException {
    var keys = new ArrayList<String>();
    object.fieldNames().forEachRemaining(keys::add);
    if (Submission.FIELDS.containsAll(keys) || (keys.contains("text") && keys.contains("source"))) {
      return submission(object, item);
    }
    var columns = known.computeIfAbsent(keys, mapping::columns);
    var fields = new LinkedHashMap<String, String>();
    columns.fields(key -> object.path(keys.get(key)).asText(""), fields);
    return fields;
  }

  /** A developer's own: a field that nobody knows is told, not dropped. */
  private static Map<String, String> submission(JsonNode object, Item item) throws RowException {
    var fields = new LinkedHashMap<String, String>();
    for (var property : object.properties()) {
      if (property.getValue().isContainerNode()) {
        throw new RowException(
            item.line(),
            RefusalCode.WRONG_TYPE,
            property.getKey(),
            "should be a string",
            item.json());
      }
      if (!property.getValue().isNull()) {
        fields.put(property.getKey(), property.getValue().asText());
      }
    }
    return fields;
  }
}
