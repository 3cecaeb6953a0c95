package org.dauys.sinks.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.dauys.contract.json.Json;

/**
 * An answer as a table (RFC 4180): the rows of its list, fields of fields named with a dot, lists
 * as JSON. Words stand in it as they were said.
 */
final class Csv {

  /** What tells Excel that a file is UTF-8. */
  static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final List<String> LISTS = List.of("rows", "feedback", "families", "alerts");

  private Csv() {}

  static String of(Object answer) {
    var rows = rows(Json.MAPPER.valueToTree(answer)).stream().map(Csv::flat).toList();
    var columns = new LinkedHashSet<String>();
    rows.forEach(row -> columns.addAll(row.keySet()));
    var text = new StringBuilder(line(columns.stream()));
    for (var row : rows) {
      text.append(line(columns.stream().map(column -> row.getOrDefault(column, ""))));
    }
    return text.toString();
  }

  private static String line(Stream<String> fields) {
    return CSVFormat.RFC4180.format(fields.toArray()) + "\r\n";
  }

  private static List<JsonNode> rows(JsonNode answer) {
    if (answer.isArray()) {
      return list(answer);
    }
    if (answer.has("a")) {
      return List.of(tagged(answer, "a"), tagged(answer, "b")).stream()
          .flatMap(List::stream)
          .toList();
    }
    for (var name : LISTS) {
      if (answer.path(name).isArray()) {
        var list = list(answer.get(name));
        return list.isEmpty() && answer.has("total") ? List.of(answer.get("total")) : list;
      }
    }
    return answer.has("themes") ? counts(answer) : List.of(answer);
  }

  /** The rows of one of two groups, each with the group's name. */
  private static List<JsonNode> tagged(JsonNode answer, String group) {
    return rows(answer.get(group)).stream()
        .<JsonNode>map(
            row ->
                JsonNodeFactory.instance
                    .objectNode()
                    .put("compared", group)
                    .setAll((ObjectNode) row))
        .toList();
  }

  private static List<JsonNode> counts(JsonNode answer) {
    var rows = new ArrayList<JsonNode>();
    rows.add(answer.get("total"));
    rows.addAll(list(answer.get("themes")));
    rows.addAll(list(answer.get("regions")));
    return rows;
  }

  private static List<JsonNode> list(JsonNode array) {
    var list = new ArrayList<JsonNode>();
    array.forEach(list::add);
    return list;
  }

  private static Map<String, String> flat(JsonNode row) {
    var fields = new LinkedHashMap<String, String>();
    row.properties().forEach(field -> put(fields, field.getKey(), field.getValue()));
    return fields;
  }

  private static void put(Map<String, String> fields, String name, JsonNode value) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(field -> put(fields, name + "." + field.getKey(), field.getValue()));
    } else {
      fields.put(name, value.isArray() ? value.toString() : value.asText());
    }
  }
}
