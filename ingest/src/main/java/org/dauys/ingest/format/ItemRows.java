package org.dauys.ingest.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import org.dauys.ingest.format.JsonItems.Item;
import org.dauys.ingest.intake.RefusalCode;

/**
 * The rows of a JSON export: of each object of its lists one, none, or one for each reply in it.
 */
final class ItemRows implements Rows {

  /** Line breaks inside strings are no reason to lose a post; repeated keys happen in exports. */
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build()
          .readerFor(JsonNode.class);

  /** Takes the posts out of one object. */
  interface PostReader {

    /** Adds what the object holds to the rows. */
    void read(JsonNode object, Item item, ItemRows rows) throws RowException;
  }

  private final JsonItems items;
  private final PostReader reader;
  private final String expected;
  private final Queue<Row> ready = new ArrayDeque<>();
  private final Map<String, Long> skipped = new TreeMap<>();

  /**
   * The rows of those items.
   *
   * @param expected what a file of this format should have, for the message if it does not
   */
  ItemRows(JsonItems items, PostReader reader, String expected) {
    this.items = items;
    this.reader = reader;
    this.expected = expected;
  }

  @Override
  public Optional<Row> next() throws IOException, RowException {
    while (ready.isEmpty()) {
      var item = items.next();
      if (item.isEmpty()) {
        if (!items.listSeen()) {
          throw new FormatException("the file should have " + expected);
        }
        return Optional.empty();
      }
      reader.read(parse(item.get()), item.get(), this);
    }
    return Optional.of(ready.remove());
  }

  void add(int line, Map<String, String> fields, String raw) {
    ready.add(new Row(line, fields, raw));
  }

  void skip(String reason) {
    skipped.merge(reason, 1L, Long::sum);
  }

  @Override
  public Map<String, Long> skipped() {
    return skipped;
  }

  private static JsonNode parse(Item item) throws RowException {
    if (item.json().indexOf(Encoding.BROKEN) >= 0) {
      throw new RowException(item.line(), RefusalCode.NOT_UTF8, "", "should be UTF-8", item.json());
    }
    try {
      return JSON.readTree(item.json());
    } catch (JsonProcessingException e) {
      var place = e.getLocation();
      int line = item.line() + Math.max(1, place.getLineNr()) - 1;
      throw new RowException(
          item.line(),
          RefusalCode.NOT_JSON,
          "",
          "is not well-formed at line " + line + ", column " + place.getColumnNr(),
          item.json());
    }
  }

  @Override
  public void close() throws IOException {
    items.close();
  }
}
