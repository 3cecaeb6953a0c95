package org.dauys.ingest.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dauys.contract.json.Json;
import org.dauys.ingest.format.Format;
import org.dauys.ingest.format.Mapping;
import org.dauys.ingest.format.Row;
import org.dauys.ingest.format.RowException;
import org.dauys.ingest.intake.RefusalCode;

/** Makes complete submissions of the rows of one file. Used by one thread. */
final class Submissions {

  private final Mapping mapping;
  private final Map<String, String> defaults;
  private final ContentIds ids = new ContentIds();

  Submissions(Format format, Mapping mapping) {
    this.mapping = mapping;
    this.defaults = new LinkedHashMap<>(format.defaults());
    this.defaults.putAll(mapping.constants());
  }

  /** The row's own fields, the rest as the user or the format has it, and always an id. */
  Outgoing of(Row row) throws RowException {
    var fields = new LinkedHashMap<>(row.fields());
    defaults.forEach(fields::putIfAbsent);
    var said = fields.get("occurredAt");
    if (said != null) {
      fields.put("occurredAt", time(said, row));
    }
    fields.computeIfAbsent("sourceId", absent -> ids.of(fields));
    return new Outgoing(row, json(fields));
  }

  private String time(String said, Row row) throws RowException {
    var time = mapping.times().read(said);
    if (time.isEmpty()) {
      throw new RowException(
          row.number(),
          RefusalCode.WRONG_FORMAT,
          "occurredAt",
          "should be a date and time as --occurred-at-format says, by default ISO 8601",
          row.record());
    }
    return time.get();
  }

  private static String json(Map<String, String> fields) {
    try {
      return Json.MAPPER.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a map of strings is always written", e);
    }
  }
}
